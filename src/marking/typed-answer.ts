import { readNumber } from "../text/numbers.js";
import type { ClozeItem, NumericItem, ShortItem } from "../model/bank.js";
import type { Difference, NumberKey } from "../model/response.js";

const DIFFERENCES = ["case", "diacritics", "punctuation"] as const;

/** What does not count in the typed answers of an item. */
export function ignoredIn(item: ShortItem | NumericItem | ClozeItem): readonly Difference[] {
  switch (item.type) {
    case "short":
      return DIFFERENCES.filter((difference) => item.match[difference] === "ignore");
    case "numeric":
    case "cloze":
      return DIFFERENCES;
  }
}

/** Whether a typed answer is the key but for the differences that don't count. */
export const isSameText = (written: string, key: string, ignore: readonly Difference[]): boolean =>
  compared(written, ignore) === compared(key, ignore);

function compared(text: string, ignore: readonly Difference[]): string {
  let plain = text;
  if (ignore.includes("diacritics")) plain = without(ACCENTS, plain.normalize("NFD"));
  if (ignore.includes("punctuation")) plain = without(/\p{P}/gu, withNumbers(plain));
  if (ignore.includes("case")) plain = plain.toLowerCase();
  return plain.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Accents and points that readers of Latin, Greek, Cyrillic, Hebrew and Arabic leave out. Elsewhere marks are vowels. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05BD\u05BF-\u05C7\u064B-\u065F\u0670]/g;

/** Where nothing else is written, even punctuation counts. */
function without(what: RegExp, text: string): string {
  const rest = text.replace(what, "");
  return rest.trim() === "" ? text : rest;
}

/**
 * Groups of digits closed up, and as symbols what means something in a number: 1.5 is not 15, and -5 is not 5.
 * Without lookbehind, which browsers of 2022 don't know.
 */
const withNumbers = (text: string): string =>
  text
    .replace(/(\p{Nd})\p{P}(?=(?:\p{Nd}{2,3}\p{P})*\p{Nd}{3}(?!\p{Nd}))/gu, "$1")
    .replace(/(\p{Nd})\p{P}(?=\p{Nd})/gu, "$1|")
    .replace(/(^|[^\p{L}\p{M}\p{N}])\p{Pd}(?=\p{Nd})/gu, "$1−");

/** Whether a typed answer is a number, with or without its unit, near enough to a key. */
export function isNumberNear(written: string, wanted: NumberKey): boolean {
  const { keys, tolerance } = wanted;
  const number = numberIn(written, wanted) ?? Number.NaN;
  // The last term is for 0.1 + 0.2.
  const isNear = (key: number) => Math.abs(number - key) <= tolerance + (Math.abs(key) + tolerance) * 1e-12;
  return keys.some(isNear);
}

/** The number that is written, with or without its unit; null for anything else. */
export function numberIn(written: string, { unit, decimal }: Pick<NumberKey, "unit" | "decimal">): number | null {
  const text = written.normalize("NFC").trim();
  const end = unit?.toLowerCase() ?? "";
  return readNumber(text.toLowerCase().endsWith(end) ? text.slice(0, text.length - end.length) : text, decimal);
}
