import { wordsOf } from "./words.js";

const MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
const DAY_OF_MONTH = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTHS})\\b|\\b(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?\\b`,
  "giu",
);

/** Whether a day of an English month is named. */
export const hasDay = (text: string): boolean => text.search(DAY_OF_MONTH) >= 0;
/** The twelve of “12 May” counts no ships. */
export const withoutDays = (text: string): string => text.replace(DAY_OF_MONTH, " ");

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
