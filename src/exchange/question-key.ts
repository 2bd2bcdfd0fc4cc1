import { answersOf } from "../bank/answers.js";
import { folded, sameAnswer } from "../bank/repeats.js";
import type { Item } from "../model/bank.js";

/**
 * The same for two items that ask the same and take the same for right: the words of the stem, whatever is emphasised in
 * it, and the answers.
 */
export const questionKey = (item: Item): string =>
  JSON.stringify([
    item.type,
    folded(item.stem.replace(/\*|`|\\(?=[\\*_`[\]])/g, "")),
    item.type === "true-false" ? [String(item.key)] : answersOf(item).map(sameAnswer).toSorted(),
  ]);

/** What a question says that the bank's own item, which asks the same, does not; noun phrases. */
export function saysMore(question: Item, own: Item): string[] {
  const there = new Set(optionsOf(own).map(sameAnswer));
  const more = optionsOf(question).filter((text) => !there.has(sameAnswer(text)));
  return [
    ...more.map((text) => `the option ${JSON.stringify(text)}`),
    ...(question.explanation !== null && question.explanation !== own.explanation ? ["an explanation"] : []),
    ...(question.media !== null && own.media === null ? ["a picture"] : []),
    ...(question.points !== own.points ? [`${question.points} points in the place of ${own.points}`] : []),
  ];
}

const optionsOf = (item: Item): readonly string[] => ("options" in item ? item.options.map(({ text }) => text) : []);
