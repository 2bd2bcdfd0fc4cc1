import type { ChoiceItem, Item } from "../model/bank.js";
import { wordsOf } from "../text/words.js";
import { numberedIn, placeOf } from "./numbered.js";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const NONE = setOf("none neither no कोई न");
const ALL = setOf("all both सभी दोनों");
const ENGLISH = "one two three four five six seven eight".split(" ");
const COUNTS = setOf(`${ENGLISH.join(" ")} एक दो तीन चार पांच पाँच`);
/** What stands around the numbers of statements. */
const AROUND = setOf(
  "only alone given correctly matched and the of are is correct statement statements pair pairs above these them this following nor नहीं इनमें में से ही तो केवल सिर्फ और तथा एवं कथन उपरोक्त उपर्युक्त सही हैं है",
);
/** What else is said of statements, assertions and reasons. */
const ABOUT = setOf(
  "but not true false incorrect wrong explains explain explanation does do it its r assertion reason individually individual for which that",
);

/** The places of the statements that an option names, where it is a code: `1 and 3 only`, `Both 1 and 2`, `None`. */
export function codeIn(text: string, count: number): readonly number[] | null {
  // “None of the above can be cited as evidence”.
  if (/^\s*none of\b/i.test(text)) return [];
  const words = wordsIn(text);
  const numbers = words.map(placeOf).filter((place) => place >= 0);
  const rest = words.filter((word) => placeOf(word) < 0 && !AROUND.has(word));
  if (numbers.some((place) => place >= count)) return null;
  if (rest.some((word) => NONE.has(word)))
    return rest.every((word) => NONE.has(word)) && (numbers.length === 0 || numbers.length === count) ? [] : null;
  if (numbers.length > 0) return rest.every((word) => ALL.has(word)) ? numbers : null;
  const isAll = rest.some((word) => ALL.has(word)) && rest.every((word) => ALL.has(word) || COUNTS.has(word));
  return isAll ? Array.from({ length: count }, (_, i) => i) : null;
}

/** `Only two`, `All three pairs`, `2`, `None`: how many of some lines an option means; null where it does not count. */
export function countIn(text: string, lines: number): number | null {
  const words = wordsIn(text);
  if (words.some((word) => NONE.has(word))) return 0;
  const counts = words
    .map((word) => (/^\d$/.test(word) ? Number(word) : ENGLISH.indexOf(word) + 1))
    .filter((count) => count > 0);
  if (counts.length === 1) return counts[0]!;
  return counts.length === 0 && words.includes("all") ? lines : null;
}

/** `(a) 1 only`: without the option's own letter. A circled number is a word, and so is the number in `and3`. */
const wordsIn = (text: string): readonly string[] =>
  wordsOf(text.replace(/^\s*\(?[a-e]\)\s*(?=\S)/i, "").replace(/[①-⑧]|(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/gu, " $& "));

/** A list of options that are codes of numbered lines in the stem: for each the places of those that it names. */
export function codesOf({ stem, options }: ChoiceItem): readonly (readonly number[])[] | null {
  const count = numberedIn(stem)?.lines.length ?? 0;
  if (count === 0) return null;
  const codes = options.flatMap(({ text }) => {
    const code = codeIn(text, count);
    return code === null ? [] : [code];
  });
  // All lines in one order and in another: that is an order.
  const areOrders = codes.every((code) => code.length === count);
  return codes.length === options.length && !areOrders ? codes : null;
}

/** Whether the options of an item are codes or numbers of lines in its stem: what they say is not in their words. */
export const isCoded = (item: Item): boolean =>
  item.type === "choice" &&
  (codesOf(item) !== null ||
    ((numberedIn(item.stem) !== null || /^(?:assertion|statement[ -]i)\b/im.test(item.stem)) &&
      item.options.every(({ text }) => wordsIn(text).every(isOfCodes))));

const isOfCodes = (word: string): boolean =>
  placeOf(word) >= 0 || [NONE, ALL, COUNTS, AROUND, ABOUT].some((words) => words.has(word));
