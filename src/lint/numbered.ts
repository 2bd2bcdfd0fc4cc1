import { linesOf } from "../text/lines.js";

/** A stem whose lines are numbered: what stands above them, the lines without their numbers, and what stands below. */
export interface Numbered {
  readonly above: string;
  readonly lines: readonly string[];
  readonly below: string;
}

/** How lines are numbered, and named in options. */
const SYSTEMS: readonly (readonly string[])[] = [
  ["1", "2", "3", "4", "5", "6", "7", "8"],
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"],
  ["a", "b", "c", "d", "e", "f", "g", "h"],
  ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"],
  ["१", "२", "३", "४", "५", "६", "७", "८"],
];

/** Where a number stands among those of its kind, from 0; -1 for what is none. */
export const placeOf = (number: string): number =>
  SYSTEMS.reduce((place, names) => (place < 0 ? names.indexOf(number) : place), -1);

/** Null where fewer than two lines are numbered, one after the other from the first. */
export function numberedIn(stem: string): Numbered | null {
  const { head, blocks } = linesOf(stem);
  const above = [head];
  const lines: string[] = [];
  let below: string[] = [];
  const pass = (text: string) => (lines.length === 0 ? above : below).push(text);
  for (const block of blocks) {
    for (const { mark, text } of block.kind === "line" ? [{ mark: "", text: block.text }] : block.entries) {
      if (placeOf(mark.replace(/[().]/g, "").toLowerCase()) !== lines.length) {
        pass(`${mark} ${text}`.trim());
        continue;
      }
      // What stood between two numbers belongs to the first.
      if (lines.length > 0) lines.push([lines.pop()!, ...below].join(" "));
      lines.push(text);
      below = [];
    }
  }
  return lines.length < 2 ? null : { above: above.join(" "), lines, below: below.join(" ") };
}
