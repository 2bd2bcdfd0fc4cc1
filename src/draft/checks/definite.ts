import { unquoted } from "../shown-texts.js";
import { type Check, quoted } from "./check.js";

/** Everybody knows which one is meant. */
const UNIQUE = new Set(
  (
    "world internet web sun moon earth sea ocean sky public economy government country nation police army military parliament weather climate " +
    "environment media press market markets law poor rich people future past present time day year month week century end beginning start most first last " +
    "second third fourth fifth same other others state capital north south east west middle war president prime pope queen king " +
    "us uk eu un following right left whole rest top bottom number way only best worst largest biggest highest lowest oldest youngest"
  ).split(" "),
);

/** With these, the words that describe something have ended. */
const ENDS =
  "(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|and|or|but|as|than|not|to|who|whom|that|which|whose|where|when|while|of|in|on|at|for|from|by|with|into|about|over|under|after|before|during|between|against|near|behind|since|until|if|because)";
const DESCRIPTION = new RegExp(
  `\\bthe ((?!${ENDS}\\b)\\p{Ll}[\\p{Ll}'-]+(?: (?!${ENDS}\\b)\\p{Ll}[\\p{Ll}'-]+)*)(?![\\p{L}\\p{N}-])`,
  "gu",
);
/** What tells it apart follows, or it is half of a name. */
const TELLS =
  /^(?: (?:of|in|on|at|for|to|from|that|which|who|whose|where|when|between|against|by|with|about|over|into|under|near|after|before|during|behind)\b| ["“(]?[\p{Lu}\d])/u;
/** So many words describe it well enough. */
const ENOUGH = 3;

/** `The game`, and nothing says which: no name beside it, nothing after it that tells, and no earlier word. */
export function loose(text: string): string | null {
  for (const { 0: found, 1: said = "", index } of text.matchAll(DESCRIPTION)) {
    const words = said.split(" ");
    if (words.length >= ENOUGH || words.some((word) => UNIQUE.has(word) || word.endsWith("'s"))) continue;
    if (TELLS.test(text.slice(index + found.length))) continue;
    const noun = words.at(-1)!.replace(/s$/, "");
    if (noun.length > 2 && text.slice(0, index).toLowerCase().includes(noun)) continue;
    return found;
  }
  return null;
}

/** Whether the headline in front of a question says which one is meant. */
export function isOfScene(found: string, text: string): boolean {
  const scene = /^“([^”]*)”/.exec(text)?.[1] ?? "";
  return scene.toLowerCase().includes(found.split(" ").at(-1)!.toLowerCase().replace(/s$/, ""));
}

export const descriptionsAreTold: Check = {
  cause: "a description says not which one is meant",
  effect: "edit",
  find({ asked }) {
    for (const text of asked) {
      const found = loose(unquoted(text));
      if (found !== null && !isOfScene(found, text)) return `Say which one ${quoted(found)} is.`;
    }
    return null;
  },
};
