import type { Gap } from "../../model/bank.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { gapped } from "../exports/gapped.js";
import { textsOf } from "../exports/texts.js";

/**
 * A name for blanks, which stand as `[gap1]` in a text: one that nothing else in brackets there begins with, be it in the
 * passage.
 */
export function blankPrefix(question: ExportedQuestion): string {
  const text = textsOf(question).join(" ");
  let prefix = "gap";
  while (text.includes(`[${prefix}`)) prefix += "_";
  return prefix;
}

/** Stand around the number of a blank until all other brackets are written otherwise; no bank holds them. */
const [OPEN, CLOSE] = ["\uFDD0", "\uFDD1"];

/** The text with places for its blanks. */
export const clozeHtml = (segments: readonly (string | Gap)[]): string =>
  gapped(segments, (_, place) => `${OPEN}${place + 1}${CLOSE}`);

/** All that is shown, with its blanks. Other brackets are written so that they can't be taken for one. */
export const withBlanks = (html: string, prefix: string): string =>
  html.replaceAll("[", "&#91;").replaceAll("]", "&#93;").replaceAll(OPEN, `[${prefix}`).replaceAll(CLOSE, "]");
