import { holds, wordsOf } from "./words.js";

/** `1,000` as `1000`. A point is left alone: it may separate a fraction. */
export const ungrouped = (text: string): string =>
  text.replace(/(?<=\p{Nd})[,'’\u00A0\u2009\u202F](?=\p{Nd}{3}(?!\p{Nd}))/gu, "");

const spelt = (words: string, from: number, step: number) =>
  new Map(words.split(" ").map((word, i) => [word, String(from + step * i)] as const));
const UNITS = spelt("one two three four five six seven eight nine", 1, 1);
const TENS = spelt("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
const TEENS = spelt("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10, 1);
const SPELT: ReadonlyMap<string, string> = new Map([["zero", "0"], ...UNITS, ...TEENS, ...TENS]);

/** Folded, with numbers in digits however they are written: `35` for `thirty-five`. */
export function inDigits(text: string): string {
  const words = wordsOf(ungrouped(text));
  return words
    .flatMap((word, i) => {
      const isUnit = UNITS.has(word) && TENS.has(words[i - 1] ?? "");
      if (isUnit) return [];
      const unit = TENS.has(word) ? UNITS.get(words[i + 1] ?? "") : undefined;
      return unit === undefined ? (SPELT.get(word) ?? word) : String(Number(SPELT.get(word)) + Number(unit));
    })
    .join(" ");
}

/** English words that carry no fact. */
const FILLERS = new Set(
  "a an the of in on at to by for with and or but not is are was were be been it its this that as from s".split(" "),
);

/**
 * Whether a text says an answer: as a phrase, or by all its words that carry a fact. Numbers below ten stand in many
 * texts by chance, and count with their unit only.
 *
 * @param text with its numbers in digits
 * @param spread how many letters more than the answer has its words may be spread over
 */
export function says(text: string, answer: string, unit: string | null, spread = Infinity): boolean {
  const phrase = inDigits(answer);
  if (/^\p{Nd}$/u.test(phrase)) return unit !== null && holds(text, `${phrase} ${inDigits(unit)}`);
  if (!isLong(phrase)) return false;
  if (holds(text, phrase)) return true;
  const words = phrase.split(" ").filter((word) => !FILLERS.has(word));
  const at = words.map((word) => (holds(text, word) ? text.indexOf(word) : -1));
  return words.length >= 2 && Math.min(...at) >= 0 && Math.max(...at) - Math.min(...at) < phrase.length + spread;
}

/** Whether a text is long enough not to stand in others by chance. Most are told without the tables of Unicode. */
const isLong = (phrase: string): boolean =>
  /[a-z]{3}|[0-9]{2}/.test(phrase) || /\p{L}{3}|\p{Nd}{2}|\p{sc=Han}{2}|[^\p{ASCII}\p{Nd}]{2}/u.test(phrase);
