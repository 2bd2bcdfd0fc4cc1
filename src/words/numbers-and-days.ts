import type { IsoDate } from "../model/bank.js";
import { type CardKey, type Words, splitMessage } from "./words.js";

/** How a language writes numbers and days. Its messages say it, so no machine's locale has a hand in it. */
export interface NumbersAndDays {
  readonly number: (value: number) => string;
  /** `May` */
  readonly month: (date: IsoDate) => string;
  /** `14 May 2019` */
  readonly day: (date: IsoDate) => string;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function numbersAndDays({ message }: Words<CardKey>): NumbersAndDays {
  const digits = [...message("digits")].filter((character) => /\p{Nd}/u.test(character));
  const sign = message("decimal_sign");
  const months = MONTHS.map((month) => message(`month_${month}`));
  const number = (value: number) =>
    String(value).replace(/[\d.]/g, (character) => (character === "." ? sign : digits[Number(character)]!));
  const month = (date: IsoDate) => months[Number(date.slice(5, 7)) - 1]!;
  const day = (date: IsoDate) => {
    const n = Number(date.slice(8));
    const parameters: Readonly<Record<string, string>> = {
      n: number(n),
      month: month(date),
      year: number(Number(date.slice(0, 4))),
    };
    return splitMessage(message("day", n))
      .map((part, i) => (i % 2 === 0 ? part : parameters[part]!))
      .join("");
  };
  return { number, month, day };
}
