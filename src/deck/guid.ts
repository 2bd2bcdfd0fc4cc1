import { hash } from "node:crypto";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * A note's identity for Anki: 13 letters and digits from bank id, item id and kind, never from the wording,
 * so that a corrected item updates its note. No other characters: `#` starts a comment and `=` a formula.
 */
export function guid(bank: string, item: string, kind: string): string {
  const bytes = hash("sha256", JSON.stringify(["anki-note", bank, item, kind]), "buffer");
  // The first 75 bits as two numbers, of 38 and 37 bits.
  let high = bytes.readUInt32BE(0) * 64 + (bytes[4]! >> 2);
  let low = (bytes[4]! & 3) * 2 ** 35 + bytes.readUInt32BE(5) * 8 + (bytes[9]! >> 5);
  let text = "";
  for (let i = 0; i < 13; i += 1) {
    const all = (high % 62) * 2 ** 37 + low;
    high = Math.floor(high / 62);
    low = Math.floor(all / 62);
    text = BASE62[all % 62]! + text;
  }
  return text;
}
