import type { NumericItem } from "../model/bank.js";

/** A number as people write it, with the mark that separates its fraction; null for anything else. */
export function readNumber(text: string, decimal: "point" | "comma" = "point"): number | null {
  const group = decimal === "point" ? "," : ".";
  const plain = digitsOf(text)
    .replace(/[\s\u00A0\u202F]/g, "")
    .replace(/[−–]/g, "-")
    .replaceAll(group, "")
    .replace(decimal === "point" ? "." : ",", ".");
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** Decimal digits of every script as 0 to 9: each script has its ten in a row. */
const digitsOf = (text: string): string =>
  text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });

/** The key of a numeric item with its unit and how far off an answer may be: `90 ± 5 minutes`. */
export function numberText({ shown, tolerance, unit, decimal }: NumericItem): string {
  const margin = tolerance === 0 ? "" : ` ± ${String(tolerance).replace(".", decimal === "comma" ? "," : ".")}`;
  return `${shown}${margin}${unit === null ? "" : unit === "%" ? " %" : ` ${unit}`}`;
}
