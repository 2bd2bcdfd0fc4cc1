import { createHash } from "node:crypto";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * A note's identity for Anki: 13 letters and digits from bank id, item id and kind, never from the wording,
 * so that a corrected item updates its note. No other characters: `#` starts a comment and `=` a formula.
 */
export function guid(bank: string, item: string, kind: string): string {
  const bytes = createHash("sha256")
    .update(JSON.stringify(["anki-note", bank, item, kind]))
    .digest();
  let bits = bytes.readBigUInt64BE(0) * 2048n + BigInt(bytes.readUInt16BE(8) >> 5);
  let text = "";
  for (let i = 0; i < 13; i += 1, bits /= 62n) text = BASE62[Number(bits % 62n)]! + text;
  return text;
}
