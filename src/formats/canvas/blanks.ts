import type { Gap } from "../../model/bank.js";
import { gapped } from "../exports/gapped.js";

/**
 * A name for blanks, which stand as `[gap1]` in a text: one that nothing else in brackets there begins with.
 */
export function blankPrefix(segments: readonly (string | Gap)[]): string {
  const text = segments.map((one) => (typeof one === "string" ? one : one.answer)).join(" ");
  let prefix = "gap";
  while (text.includes(`[${prefix}`)) prefix += "_";
  return prefix;
}

/** The text with its blanks. Other brackets are written so that they can't be taken for one. */
export const clozeHtml = (segments: readonly (string | Gap)[], prefix: string): string =>
  gapped(
    segments,
    (_, place) => `[${prefix}${place + 1}]`,
    (html) => html.replaceAll("[", "&#91;").replaceAll("]", "&#93;"),
  );
