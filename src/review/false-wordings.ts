import type { Item } from "../model/bank.js";
import type { Candidate } from "../model/draft.js";
import { statementsOf } from "../bank/statement.js";

/**
 * What an item says that is not so, as readers see it: a statement that turns out to be true after all would make a wrong
 * key, so a person confirms each of them.
 */
export function falseWordings(item: Item): readonly string[] {
  if (item.type === "true-false") return item.key ? [] : [item.stem];
  return statementsOf(item).flatMap(({ wordings }) => wordings.flatMap(({ text, isTrue }) => (isTrue ? [] : [text])));
}

/** Those of them that nobody has confirmed yet. */
export const unconfirmed = ({ confirmed }: Candidate, item: Item): readonly string[] =>
  falseWordings(item).filter((one) => !confirmed.includes(one));
