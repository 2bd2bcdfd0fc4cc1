import { hashOf } from "../article/locate.js";
import { answersOf } from "../bank/answers.js";
import { folded } from "../bank/repeats.js";
import type { Evidence, Item } from "../model/bank.js";

/** Whether two items ask for the same: the same words of a source hold the same key. */
export function isSameQuestion(one: Item, other: Item): boolean {
  const places = new Set(one.evidence.map(placeOf));
  return other.evidence.some((evidence) => places.has(placeOf(evidence))) && answerOf(one) === answerOf(other);
}

/** Words by their hash, however they are named. */
const placeOf = ({ source, paragraph, quote, hash }: Evidence): string =>
  `${source}\n${hash ?? (quote === null ? paragraph : hashOf(quote))}`;

const answerOf = (item: Item): string => answersOf(item).map(folded).toSorted().join("\n");
