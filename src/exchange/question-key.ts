import { answersOf } from "../bank/answers.js";
import { folded, sameAnswer } from "../bank/repeats.js";
import type { Item } from "../model/bank.js";

/** The same for two items that ask the same and take the same for right: the words of the stem, and the answers. */
export const questionKey = (item: Item): string =>
  JSON.stringify([
    item.type,
    folded(item.stem),
    item.type === "true-false" ? [String(item.key)] : answersOf(item).map(sameAnswer).toSorted(),
  ]);
