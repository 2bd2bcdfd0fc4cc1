import { hashOf } from "../article/locate.js";
import { folded } from "../bank/repeats.js";
import { statementsOf } from "../bank/statement.js";
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

function answersOf(item: Item): readonly string[] {
  switch (item.type) {
    case "choice":
    case "multiple":
    case "ordering":
      return item.options.flatMap(({ text, role }) => (role === "key" ? [text] : []));
    case "matching":
      return item.pairs.map(({ left, right }) => `${left}\t${right.text}`);
    // Right and wrong tell nothing of what is asked.
    case "true-false":
      return [item.stem];
    case "short":
      return item.keys.slice(0, 1);
    case "numeric":
      return [item.shown];
    case "cloze":
      return item.segments.flatMap((one) => (typeof one === "string" ? [] : [one.answer]));
    case "statements":
    case "explains":
      return statementsOf(item).map(({ wordings: [right] }) => right.text);
  }
}
