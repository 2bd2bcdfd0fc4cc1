/** How months begin in the languages of the pages; no month begins like another one. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|janv|يناير|जनवरी)/u,
  /^(?:f[eé]b|fév|فبراير|फ़?रवरी|फ़रवरी)/u,
  /^(?:mar|mär|maerz|مارس|मार्च)/u,
  /^(?:a[pvb]r|أبريل|ابريل|अप्रैल)/u,
  /^(?:ma[iy]|مايو|मई)/u,
  /^(?:jun|juin|يونيو|जून)/u,
  /^(?:jul|juil|يوليو|जुलाई)/u,
  /^(?:aug|ao[uû]|ago|أغسطس|अगस्त)/u,
  /^(?:sep|سبتمبر|सितंबर)/u,
  /^(?:o[ck]t|أكتوبر|अक्टूबर)/u,
  /^(?:nov|نوفمبر|नवंबर)/u,
  /^(?:de[cz]|dic|déc|ديسمبر|दिसंबर)/u,
];

/** Whether a word names a month. */
export const isMonth = (word: string): boolean => MONTHS.some((begin) => begin.test(word));

/**
 * The days that a date as people write it may mean, as YYYY-MM-DD: none, one, or two where nobody can tell the day from
 * the month; the day comes first then.
 */
export function meantDays(written: string): readonly string[] {
  const text = written.trim().toLowerCase().normalize("NFC");
  const whole =
    /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})(?:[t ]\d{1,2}:\d\d.*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (whole !== null) return days(whole[1]!, whole[2]!, whole[3]!);
  const short = /^(\d{1,2})([-./ ])\s?(\d{1,2})[-./ ]\s?(\d{4}|\d\d)$/.exec(text);
  if (short !== null) {
    const [, first, sign, second, year] = short as unknown as readonly [string, string, string, string, string];
    // With full stops the day comes first everywhere.
    const orders =
      sign === "."
        ? [[first, second]]
        : [
            [first, second],
            [second, first],
          ];
    return [...new Set(orders.flatMap(([day, month]) => days(year, month!, day!)))];
  }
  const word = /\p{L}[\p{L}\p{M}]+/gu;
  const months = (text.match(word) ?? []).flatMap((name) => {
    const month = MONTHS.findIndex((begin) => begin.test(name));
    return month < 0 ? [] : [month + 1];
  });
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find(({ length }) => length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined);
  const day = numbers.find((one) => one !== year && one.length <= 2);
  if (months.length !== 1 || numbers.length !== 2 || year === undefined || day === undefined) return [];
  return days(year, String(months[0]), day);
}

function days(year: string, month: string, day: string): string[] {
  const [m, d] = [Number(month), Number(day)];
  const y = year.length === 2 ? 2000 + Number(year) : Number(year);
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  if (d < 1 || d > length) return [];
  return [`${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`];
}
