import { directionOf } from "../bank/direction.js";

type Message = (key: string, parameters?: Readonly<Record<string, string | number>>) => string;

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const ISO_DATE = /^(\d+)-(\d\d)-(\d\d)$/;

/**
 * How a language writes what is put into its messages; the messages say it themselves, so no machine's locale has
 * a hand in it. Numbers get its digits and its decimal sign. A parameter called `date` is a day: 2019-05-14 becomes
 * `14 May 2019`. Text that may run the other way is isolated (UAX #9, FSI and PDI): it puts nothing around it out of
 * order.
 *
 * @param message of that language, by its key
 */
export function localOf(message: Message, language: string): (name: string, value: unknown) => string {
  const digits = [...message("digits")].filter((character) => /\p{Nd}/u.test(character));
  const sign = message("decimal_sign");
  const number = (value: number) =>
    String(value).replace(/[\d.]/g, (character) => (character === "." ? sign : digits[Number(character)]!));
  const day = (year: number, month: number, n: number) =>
    message("day", { n, month: message(`month_${month}`), year: number(year) });
  const isolated = (text: string) =>
    directionOf(language) === "rtl" || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;

  return (name, value) => {
    if (typeof value === "number") return number(value);
    if (typeof value !== "string" || name === "month" || name === "year") return String(value);
    const date = name === "date" ? ISO_DATE.exec(value) : null;
    return isolated(date === null ? value : day(Number(date[1]), Number(date[2]), Number(date[3])));
  };
}
