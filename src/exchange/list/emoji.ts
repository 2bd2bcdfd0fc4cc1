/** Small pictures that stand for a number, a letter or a bullet, as phones and assistants put them before lines. */

const KEYCAPS = /^((?:\d\uFE0F?\u20E3)+|\u{1F51F})\s*(?=\S)/u;
const CIRCLED = /^([\u2460-\u2473])\s*(?=\S)/u;
const LETTER =
  /^([\u{1F170}\u{1F171}]|[\u{1F1E6}-\u{1F1FF}](?![\u{1F1E6}-\u{1F1FF}])|[\u24B6-\u24E9])\uFE0F?\s*(?=\S)/u;
const ASKS = /^(?:[\u2753\u2754\u2049]|\u{1F914})\uFE0F?\s*(?=\S)/u;
/** Ticks and crosses say what is right: they are no bullets. */
const BULLET = /^(?![\u2600-\u2612\u2705\u2713-\u2718\u274C\u274E])\p{Extended_Pictographic}\uFE0F?\s+(?=\S)/u;
const TICK = /([\u2611\u2705\u2713\u2714\u2716-\u2718\u274C])\uFE0F/g;

/** A line with a letter, a number or a hyphen for such a picture. */
export function withoutEmoji(line: string): string {
  // Most lines have none.
  if (!/\u20E3|[\u2049\u2460-\u27BF\uD83C-\uD83E]/.test(line)) return line;
  return line
    .replace(TICK, "$1")
    .replace(KEYCAPS, (_, signs: string) => (/\d/.test(signs) ? `${signs.replace(/\D/g, "")}. ` : "10. "))
    .replace(CIRCLED, (_, sign: string) => `${sign.codePointAt(0)! - 0x245f}. `)
    .replace(LETTER, (_, sign: string) => `${letterOf(sign.codePointAt(0)!)}) `)
    .replace(ASKS, "Q: ")
    .replace(BULLET, "- ");
}

function letterOf(code: number): string {
  const first = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : code >= 0x24d0 ? 0x24d0 : 0x24b6;
  return String.fromCharCode(97 + code - first);
}
