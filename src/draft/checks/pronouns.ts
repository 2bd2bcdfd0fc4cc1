import { unquoted } from "../shown-texts.js";
import { type Check, quoted } from "./check.js";

const OF_PEOPLE = /\b(?:he|she|him|his|her|hers|himself|herself)\b/i;
const OF_ANYTHING = /\b(?:it|its|itself|they|them|their|theirs|themselves|this|these|those)\b/i;
/** Before these, no noun is wanted that it stands for: `it is said`, `those who`. */
const STANDS_ALONE =
  /\bit (?:is|was|would be|will be|became) [^.?!]{0,40}\b(?:to|that)\b|\b(?:those|they) who\b|\bthis (?:year|day) in\b/gi;

/** `That experience`, `on that`, `the better ones`: which one was said before. */
const SAID_BEFORE = new RegExp(
  [
    "\\b(?:of|in|on|for|with|at|from|by|about|into|after|before|during|under|over|(?:would|will|can|could|should|to) \\p{L}+) (that \\p{Ll}+)(?! (?:is|are|was|were|has|have|will|would)\\b)",
    "\\b(?:of|in|on|for|with|at|from|by|about|to|got|get|do|did|does|done|like|want|need|have|had) (that)(?= (?:is|was|in|on|at|to|for|with|and|or|but|because)\\b|[,.;?!]|$)",
    "\\b(the \\p{L}+ ones?)\\b(?! (?:who|that|which|in|of))",
  ].join("|"),
  "u",
);

/** Capitals that name nobody and nothing. */
const NO_NAMES =
  /\b(?:(?:In|On|Who|Which|What) )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?: \d{4})?,?/g;

/** A word that stands for a name or a noun that the question itself doesn't give. */
export function dangling(text: string): string | null {
  const plain = text.replace(STANDS_ALONE, " ").replace(NO_NAMES, " ").replace(/____/g, "Gap");
  const person = OF_PEOPLE.exec(plain);
  if (person !== null && !hasName(plain.slice(0, person.index)) && !/\bwho\b/i.test(plain.slice(0, person.index))) {
    return person[0];
  }
  const earlier = SAID_BEFORE.exec(plain);
  if (earlier !== null) return earlier[1] ?? earlier[2] ?? earlier[3]!;
  const thing = OF_ANYTHING.exec(plain);
  if (thing === null) return null;
  const before = plain.slice(0, thing.index);
  return before.trim() === "" || !hasNoun(before) ? thing[0] : null;
}

/** A capital that isn't the sentence's first letter, or a name of several words. */
const hasName = (text: string): boolean => /(?:\S\s+|["“(])\p{Lu}\p{L}+|^\p{Lu}\p{L}+\s+\p{Lu}/u.test(text);
const hasNoun = (text: string): boolean =>
  hasName(text) ||
  /\b(?:the|a|an|his|her|our|my|many|some|most|all|two|three|\d+)\s+\p{L}{3,}/iu.test(text) ||
  /\p{L}{3,}s\b/u.test(text);

export const nothingDangles: Check = {
  cause: "a pronoun has nothing it stands for",
  effect: "edit",
  find({ asked }) {
    for (const text of asked) {
      const outside = dangling(unquoted(text));
      if (outside !== null) return `Say whom or what ${quoted(outside)} means.`;
      for (const [, speech = ""] of text.matchAll(/[“"]([^”"]+)[”"]/g)) {
        const inside = dangling(speech);
        if (inside !== null)
          return `The quote says ${quoted(inside)}: say whom or what it means, or quote other words.`;
      }
    }
    return null;
  },
};
