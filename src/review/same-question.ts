import { hashOf } from "../article/locate.js";
import { answersOf } from "../bank/answers.js";
import { folded } from "../bank/repeats.js";
import type { Evidence, Item } from "../model/bank.js";

/** Whether two items ask for the same: the same words of a source hold the same key. */
export function isSameQuestion(one: Item, other: Item): boolean {
  const places = new Set(one.evidence.map(placeOf));
  return other.evidence.some((evidence) => places.has(placeOf(evidence))) && answerOf(one) === answerOf(other);
}

/** Whether an item asks again what another bank has asked, whatever its sources are called there. */
export function asksAgain(one: Item, earlier: Item): boolean {
  if ("stem" in one && "stem" in earlier && folded(one.stem) === folded(earlier.stem)) return true;
  const words = new Set(earlier.evidence.flatMap(wordsOf));
  return one.evidence.flatMap(wordsOf).some((hash) => words.has(hash)) && answerOf(one) === answerOf(earlier);
}

/** Words by their hash, however they are named. */
const wordsOf = ({ quote, hash }: Evidence): string[] =>
  hash !== null ? [hash] : quote === null ? [] : [hashOf(quote)];

const placeOf = (one: Evidence): string => `${one.source}\n${wordsOf(one)[0] ?? one.paragraph}`;

const answerOf = (item: Item): string => answersOf(item).map(folded).toSorted().join("\n");
