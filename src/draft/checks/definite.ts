import { unquoted } from "../shown-texts.js";
import { type Check, quoted } from "./check.js";

/** Everybody knows which one is meant. */
const UNIQUE = new Set(
  (
    "world internet web sun moon earth sea ocean sky public economy government country nation police army military parliament weather climate " +
    "environment media press market markets law poor rich people future past present time day year month week century end beginning start most first last " +
    "second third fourth fifth same other others time state capital north south east west middle war president prime pope queen king " +
    "us uk eu un following right left whole rest top bottom number way"
  ).split(" "),
);

/** `The game`, and nothing says which: no name beside it, nothing after it that tells, and no earlier word. */
export function loose(text: string): string | null {
  for (const { 0: found, 1: words = "", index } of text.matchAll(
    /\bthe\s+((?:(?:two|three|four|five|six|seven|\p{Ll}[\p{Ll}-]+)\s+){0,2}?\p{Ll}[\p{Ll}-]+)(?=[\s,.?!;:]|$)/giu,
  )) {
    const noun = words.split(" ").at(-1)!;
    if (words.split(" ").some((word) => UNIQUE.has(word))) continue;
    const after = text.slice(index + found.length);
    // Further words of the same group, or what tells it apart, follow.
    if (
      /^\s+(?:of|in|on|at|for|to|from|that|which|who|whose|where|when|between|against|by|with|about|over|into|under|near|after|before|during|behind)\b/.test(
        after,
      )
    )
      continue;
    if (
      /^\s+[\p{L}\d]/u.test(after) &&
      !/^\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|and|or|but|as)\b/.test(after)
    )
      continue;
    const singular = noun.replace(/s$/, "");
    if (singular.length > 2 && text.slice(0, index).toLowerCase().includes(singular)) continue;
    return found;
  }
  return null;
}

export const descriptionsAreTold: Check = {
  cause: "a description says not which one is meant",
  effect: "edit",
  find({ asked }) {
    for (const text of asked) {
      const found = loose(unquoted(text));
      if (found !== null) return `Say which one ${quoted(found)} is.`;
    }
    return null;
  },
};
