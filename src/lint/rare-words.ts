import type { Bank } from "../model/bank.js";
import { wordsOf } from "../text/words.js";

const known = new WeakMap<Bank, ReadonlyMap<string, number>>();

/** In how many stems of a bank each word stands. */
function stemCounts(bank: Bank): ReadonlyMap<string, number> {
  const counted = known.get(bank);
  if (counted !== undefined) return counted;
  const counts = new Map<string, number>();
  for (const { stem } of bank.items) {
    for (const word of new Set(wordsOf(stem))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  known.set(bank, counts);
  return counts;
}

/** Whether a word tells stems apart: what the whole bank is about stands in many of them. */
export const isRare = (word: string, bank: Bank): boolean =>
  (stemCounts(bank).get(word) ?? 0) <= Math.max(3, bank.items.length / 20);
