import { holds, wordsOf } from "./words.js";

/** `1,000` as `1000`. A point is left alone: it may separate a fraction. */
export const ungrouped = (text: string): string =>
  text.replace(/(?<=\p{Nd})[,'’\u00A0\u2009\u202F](?=\p{Nd}{3}(?!\p{Nd}))/gu, "");

const SPELT = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i) => [word, String(i)] as const),
  ..."thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, String(30 + 10 * i)] as const),
]);

/** Folded, with numbers in digits however they are written. */
export const inDigits = (text: string): string =>
  wordsOf(ungrouped(text))
    .map((word) => SPELT.get(word) ?? word)
    .join(" ");

/** English words that carry no fact. */
const FILLERS = new Set(
  "a an the of in on at to by for with and or but not is are was were be been it its this that as from s".split(" "),
);

/**
 * Whether a text says an answer: as a phrase, or by all its words that carry a fact. Numbers below ten stand in many
 * texts by chance, and count with their unit only.
 *
 * @param text with its numbers in digits
 */
export function says(text: string, answer: string, unit: string | null): boolean {
  const phrase = inDigits(answer);
  if (/^\p{Nd}$/u.test(phrase)) return unit !== null && holds(text, `${phrase} ${inDigits(unit)}`);
  if (!isLong(phrase)) return false;
  if (holds(text, phrase)) return true;
  const words = phrase.split(" ").filter((word) => !FILLERS.has(word));
  return words.length >= 2 && words.every((word) => holds(text, word));
}

/** Whether a text is long enough not to stand in others by chance. Most are told without the tables of Unicode. */
const isLong = (phrase: string): boolean =>
  /[a-z]{3}|[0-9]{2}/.test(phrase) || /\p{L}{3}|\p{Nd}{2}|\p{sc=Han}{2}|[^\p{ASCII}\p{Nd}]{2}/u.test(phrase);
