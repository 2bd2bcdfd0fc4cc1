import { en, type Word, type Words } from "./en.js";

/** Says something in a language, with values in the place of `{names}`. */
export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (words: Words): Say =>
  (word, values = {}) =>
    words[word].replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

export const sayInEnglish: Say = sayIn(en);
