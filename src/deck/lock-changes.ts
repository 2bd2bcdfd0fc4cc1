import type { Bank } from "../model/bank.js";
import type { Lock } from "../model/deck.js";
import { firstNameOf } from "./lock.js";

/** What an update has written down. */
export interface LockChanges {
  readonly added: number;
  readonly changed: number;
  /** Items that learners keep cards of which no build makes any more, and so corrects any more. */
  readonly leftBehind: readonly LeftBehind[];
}

export interface LeftBehind {
  readonly item: string;
  /** Whether the item is gone, or has other cards now. */
  readonly isGone: boolean;
  /** How many cards; null where an older lock did not say. */
  readonly cards: number | null;
}

/** What is new in the lock of a bank. */
export function lockChanges(bank: Bank, before: Lock, after: Lock): LockChanges {
  const entries = [...after].filter(([, { cards }]) => cards?.length !== 0);
  const made = new Set(entries.flatMap(([, { cards }]) => cards ?? []));
  const names = new Map(bank.items.map((item) => [item.id, firstNameOf(item)]));
  const goOn = new Set([...names].flat());
  const leftBehind = [...before].flatMap(([item, { cards }]): LeftBehind[] => {
    const isGone = !names.has(item);
    if (cards === null) return goOn.has(item) ? [] : [{ item, isGone, cards: null }];
    const left = cards.filter((card) => !made.has(card)).length;
    return left === 0 ? [] : [{ item, isGone, cards: left }];
  });
  const earlier = (item: string) => before.get(item) ?? before.get(names.get(item)!);
  return {
    added: entries.filter(([item]) => earlier(item) === undefined).length,
    changed: entries.filter(([item, { print }]) => (earlier(item)?.print ?? print) !== print).length,
    leftBehind,
  };
}
