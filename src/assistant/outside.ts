import { contentWords } from "../draft/sentence-index.js";
import type { Analysis } from "../model/analysis.js";
import type { Article } from "../model/article.js";
import { weekdayAndDay } from "./calendar.js";

/** What an article says, to be asked whether a word is in it. */
export interface Inside {
  readonly has: (word: string) => boolean;
}

/** `Congress` is in `congressional`. */
const STEM = 6;

export function insideOf({ paragraphs, publisher, author, published }: Article, analysis: Analysis): Inside {
  const { people, places, organisations, dates } = analysis;
  const day = published === null ? "" : `${weekdayAndDay(published)} ${yearsAround(published)}`;
  const names = [...people, ...places, ...organisations].flatMap(({ name, aliases }) => [name, ...aliases]);
  const days = dates.map(({ value }) => value?.replace(/-0?/g, " ") ?? "");
  const words = new Set<string>();
  const numbers = new Set<string>();
  for (const text of [...paragraphs, ...names, ...days, publisher ?? "", author ?? "", day]) {
    for (const one of parts(text)) words.add(one).add(one.slice(0, STEM));
    for (const [one] of text.matchAll(DIGITS)) numbers.add(plain(one));
  }
  const isKnown = (one: string): boolean =>
    words.has(one) || (one.length >= STEM && /^\p{L}+$/u.test(one) && words.has(one.slice(0, STEM)));
  return { has: (word) => (NUMBER.test(word) ? numbers.has(plain(word)) : parts(word).every(isKnown)) };
}

/** A number is known as a whole: `4.3` is not said where somebody is 4 and it is the 3rd. */
const NUMBER = /^\d[\d.,]*$/;
const DIGITS = /\d[\d.,]*/g;
/** `4,200.` and `4200` are one number, and so are `4,2` and `4.2`. */
const plain = (digits: string): string =>
  digits
    .replace(/[.,]+$/, "")
    .replace(/,(?=\d{3}(?!\d))/g, "")
    .replace(",", ".");

/** Last year and next year are counted from the day. */
const yearsAround = (day: string): string => [-1, 0, 1].map((more) => String(Number(day.slice(0, 4)) + more)).join(" ");

/** In small letters and without endings. */
const parts = (text: string): string[] => [...contentWords(text.replace(/[’']s\b/g, ""))];

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/**
 * Names and numbers of a text that its source doesn't have: a model may know them, and nobody has shown that they are
 * right. Words that begin a sentence are no names for sure, and are passed over.
 */
export function outsideOf(text: string, inside: Inside): readonly string[] {
  const found = new Set<string>();
  for (const sentence of text.split(/(?<=[.?!:]["”’)]?)\s+/)) {
    const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.,’'-]*/gu) ?? [];
    words.forEach((written, i) => {
      const word = written.replace(/[.,’'-]+$|[’']s$/gu, "");
      const isNumber = /\d{2}|\d[.,]\d/.test(word);
      const isName = i > 0 && /^\p{Lu}\p{L}{2}/u.test(word) && !CALENDAR.test(word);
      if ((isNumber || isName) && !inside.has(word)) found.add(word);
    });
  }
  return [...found];
}
