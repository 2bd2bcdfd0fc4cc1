import type { Article } from "../model/article.js";

const COMMON = new Set(
  "the of and to in a is that for it was on as with he be at by this had not are but from have an they which were said has his".split(
    " ",
  ),
);

/** Of a hundred words of English prose about 35 are these. Other languages have a few by chance, lists and code as well. */
const LEAST_SHARE = 0.15;
const LOOKED_AT = 2000;

/** Whether rules for English can read an article: it says that it is, or its words do. */
export function isEnglish({ language }: Pick<Article, "language">, paragraphs: readonly string[]): boolean {
  if (language !== null && !/^en(?:-|$)/i.test(language)) return false;
  const words: string[] = [];
  for (const paragraph of paragraphs) {
    if (words.length >= LOOKED_AT) break;
    words.push(...(paragraph.toLowerCase().match(/[\p{L}]+/gu) ?? []));
  }
  if (words.length < 20) return language !== null;
  return words.filter((word) => COMMON.has(word)).length >= LEAST_SHARE * words.length;
}
