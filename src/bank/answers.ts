import type { Item } from "../model/bank.js";
import { saidIn, statementsOf } from "./statement.js";

/** What an item takes for right, so that two can be compared. */
export function answersOf(item: Item): readonly string[] {
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
    // What is asked: a model answer is one of many.
    case "open":
      return [item.stem];
    case "numeric":
      return [item.shown];
    case "cloze":
      return item.segments.flatMap((one) => (typeof one === "string" ? [] : [one.answer]));
    case "statements":
    case "explains":
      return statementsOf(item).map(saidIn);
  }
}
