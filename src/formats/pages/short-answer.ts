import { plain } from "../../text/inline.js";
import type { Answer } from "../../model/paper.js";

/**
 * What a marker looks for: `C`, or `C/B` where B is right as well; the answers in words; a dash if it does not count.
 *
 * @param gap stands between letters; a screen reader takes letters without one for a word
 */
export function shortAnswer({ letters, texts, also, counts }: Answer, gap: "" | " "): readonly string[] {
  if (!counts) return ["\u2013"];
  if (letters.length > 0) return [[letters.join(gap), ...also.map(({ letter }) => letter)].join("/")];
  return [...texts, ...also.map(({ text }) => text)].map((text) => plain(text));
}
