import { readNumber } from "../bank/numbers.js";

/** A number that is asked for, and how far off an answer may be. */
export interface WantedNumber {
  readonly key: number;
  readonly tolerance: number;
  readonly unit: string | null;
  readonly decimal: "point" | "comma";
}

/** Whether a typed answer is the key but for the differences that don't count: `case`, `diacritics`, `punctuation`. */
export const isSameText = (written: string, key: string, ignore: readonly string[]): boolean =>
  compared(written, ignore) === compared(key, ignore);

function compared(text: string, ignore: readonly string[]): string {
  let plain = text;
  if (ignore.includes("diacritics")) plain = plain.normalize("NFD").replace(/\p{M}/gu, "");
  if (ignore.includes("punctuation")) plain = plain.replace(/\p{P}/gu, "");
  if (ignore.includes("case")) plain = plain.toLowerCase();
  return plain.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Whether a typed answer is a number, with or without its unit, near enough to the key. */
export function isNumberNear(written: string, { key, tolerance, unit, decimal }: WantedNumber): boolean {
  const text = written.trim();
  const hasUnit = unit !== null && unit !== "" && text.toLowerCase().endsWith(unit.toLowerCase());
  const number = readNumber(hasUnit ? text.slice(0, -unit.length) : text, decimal);
  // The last term is for 0.1 + 0.2.
  return number !== null && Math.abs(number - key) <= tolerance + Math.abs(key) * 1e-12;
}
