import { UNSPACED } from "./boundary.js";
import { isSeen } from "./qn1.js";

/** Punctuation and forms of letters that go with such scripts. */
const WIDE = /[\u3000-\u303F\uFF00-\uFF60]/u;

/** Whether a line ends in a hyphen that may divide a word. */
export const isDivided = (line: string): boolean => /\p{L}[-\u2010]$/u.test(line.slice(-3));

/**
 * The lines of one paragraph as one. A soft hyphen stays where a word was divided: the words compare as if it had not been.
 */
export const joined = (lines: readonly string[]): string =>
  lines.map((line, i) => (i + 1 < lines.length ? upTo(line, lines[i + 1]!) : line)).join("");

/** A line and what stands between it and the next. */
function upTo(line: string, next: string): string {
  if (isDivided(line) && /^\p{Ll}/u.test(next)) return `${line.slice(0, -1)}\u00AD`;
  return goesWithout(line.slice(-1)) && goesWithout(next.charAt(0)) ? line : `${line} `;
}

const goesWithout = (sign: string): boolean => UNSPACED.test(sign) || WIDE.test(sign);

/**
 * White space of any kind as one space, none at the ends. What nobody sees is none, as `qn1` drops it; alone, it is an
 * empty line.
 */
export const oneLine = (text: string): string =>
  isSeen(text) ? text.replace(/(?:[^\S\uFEFF]|\u0085)+/gu, " ").trim() : "";
