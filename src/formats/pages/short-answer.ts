import { plain } from "../../text/inline.js";
import type { Kit } from "../format.js";
import type { Answer } from "../../model/paper.js";

/**
 * What a marker looks for: `C`, or `C/B` where B is right as well; the answers in words, but for those in sentences, which
 * are read; a dash if it does not count.
 *
 * @param gap stands between letters; a screen reader takes letters without one for a word
 */
export function glanceAt(answer: Answer, gap: "" | " ", { t }: Pick<Kit, "t">): readonly string[] {
  const { item, letters, texts, also, counts } = answer;
  if (!counts) return ["\u2013"];
  if (item.type === "open") return [t("by_hand")];
  if (letters.length > 0) return [[letters.join(gap), ...also.map(({ letter }) => letter)].join("/")];
  return [...texts, ...also.map(({ text }) => text)].map((text) => plain(text));
}
