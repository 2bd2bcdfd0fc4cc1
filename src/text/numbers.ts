import type { NumericItem } from "../model/bank.js";

/** Digits, in groups of three or before the last three of two (1,23,456) if one mark stands between them; a fraction. */
const NUMBER = /^[+-]? *(?=\.?\d)(?:\d+|\d{1,3}([ ,'’])(?:\d{2,3}\1)*\d{3})?(?:\.[\d ]*)?$/;

/** A number as people write it, with the mark that separates its fraction; null for anything else. */
export function readNumber(text: string, decimal: "point" | "comma" = "point"): number | null {
  const digits = digitsOf(text).trim().replace(/\s/g, " ").replace(/^[−–]/, "-");
  const plain = decimal === "point" ? digits : digits.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
  return NUMBER.test(plain) ? +plain.replace(/[ ,'’]/g, "") : null;
}

/** Decimal digits of every script as 0 to 9: each script has its ten in a row, and some stand row behind row. */
const digitsOf = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  });

/** The key of a numeric item with its unit and how far off an answer may be: `90 ± 5 minutes`. */
export function numberText({ shown, tolerance, unit, decimal }: NumericItem): string {
  const margin = tolerance === 0 ? "" : ` ± ${String(tolerance).replace(".", decimal === "comma" ? "," : ".")}`;
  return `${shown}${margin}${unit === null ? "" : ` ${unit}`}`;
}
