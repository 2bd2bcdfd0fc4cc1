import type { Item } from "../model/bank.js";
import { field } from "./field.js";
import type { Wording } from "./wording.js";

const YEAR = /(?<!\p{Nd})(?:1[5-9]|20)\d\d(?!\p{Nd})|[^\P{Nd}0-9]{4}/u;

/** The month of the fact, unless the question names a year already or the answer would be given away. */
export function cueOf({ cards, asOf }: Item, question: string, answer: string, words: Wording): string {
  if (cards.context !== null) return field(cards.context);
  if (asOf === null || YEAR.test(question)) return "";
  const year = asOf.slice(0, 4);
  return answer.includes(year) || answer.includes(words.month(asOf)) ? "" : words.monthAndYear(asOf);
}
