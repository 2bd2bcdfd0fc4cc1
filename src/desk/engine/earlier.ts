import { checkBank } from "../../bank/load.js";
import type { Item } from "../../model/bank.js";
import type { Draft } from "../../model/draft.js";
import { parseSource } from "../../reading/source.js";
import { itemOf } from "../../review/item-of.js";
import { asksAgain } from "../../review/same-question.js";

/** Questions of banks that are not to be asked again; a bank with mistakes has none. */
export const itemsOf = (banks: readonly string[]): readonly Item[] =>
  banks.flatMap((text) => {
    const source = parseSource("earlier.yaml", text);
    const bank = source.ok ? checkBank(source.value) : source;
    return bank.ok ? bank.value.items : [];
  });

/** Ids of proposals that nobody has decided about and that earlier banks have asked. */
export function askedBefore(draft: Draft, banks: readonly string[]): readonly string[] {
  const earlier = itemsOf(banks);
  if (earlier.length === 0) return [];
  return draft.candidates.flatMap((one) => {
    const read = itemOf(one, draft);
    const isAgain = one.status === "proposed" && read.ok && earlier.some((other) => asksAgain(read.item, other));
    return isAgain ? [one.id] : [];
  });
}
