import { sha256 } from "#platform";
import type { Bank, Item } from "../model/bank.js";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * A note's identity for Anki: 13 letters and digits from bank id, item id and kind, never from the wording,
 * so that a corrected item updates its note. No other characters: `#` starts a comment and `=` a formula.
 */
export function guid(bank: string, item: string, kind: string): string {
  const digits = sha256(JSON.stringify(["anki-note", bank, item, kind]));
  // The first 75 bits as two numbers, of 38 and 37 bits.
  const [first40, next36] = [Number.parseInt(digits.slice(0, 10), 16), Number.parseInt(digits.slice(10, 19), 16)];
  let high = Math.floor(first40 / 4);
  let low = (first40 % 4) * 2 ** 35 + Math.floor(next36 / 2);
  let text = "";
  for (let i = 0; i < 13; i += 1) {
    const all = (high % 62) * 2 ** 37 + low;
    high = Math.floor(high / 62);
    low = Math.floor(all / 62);
    text = BASE62[all % 62]! + text;
  }
  return text;
}

/** The ids of bank and item under which a note was first given out: it is known by these for ever. */
export function firstIds(bank: Pick<Bank, "id" | "formerly">, item: Pick<Item, "id" | "formerly">): [string, string] {
  const [id, within] = (item.formerly ?? item.id).split("/").toReversed() as [string, string?];
  return [within ?? bank.formerly ?? bank.id, id];
}
