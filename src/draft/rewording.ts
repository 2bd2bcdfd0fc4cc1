import { longestSharedRun } from "../article/verbatim.js";
import { mayQuote } from "../bank/licence.js";
import type { Ground } from "./checks/check.js";
import { withoutTail } from "./clause.js";
import { LEAST_RUN } from "./checks/verbatim.js";
import type { Proposal } from "./proposal.js";
import { contentWords } from "./sentence-index.js";
import { rewordedBy } from "./own-words.js";
import { unquoted } from "./shown-texts.js";
import { filledGaps } from "../bank/cloze.js";
import { namesYear } from "./names-year.js";

/** What says the same, whatever stands around it; those that shorten first. */
const REWORDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}), (?:an?|the) [^,;“”"{}]{3,90},(?= (?:said|says|told|was|is|has|had|will|\p{Ll}+ed)\b)/gu, ""],
  [/, which [^,;“”"{}]{3,90},(?= \p{Ll})/gu, ""],
  [/\bin order to\b/g, "to"],
  [/\b(?:also|currently|recently|actually|simply|really|very|of course,?|however,) (?=\p{L})/gu, ""],
  [/\bthe United States\b/g, "the US"],
  [/\bU\.S\.(?=\W)/g, "US"],
  [/\bmore than (?=[\d$£€{])/g, "over "],
  [/\bless than (?=[\d$£€{])/g, "under "],
  [/\babout (?=[\d$£€]|(?:two|three|four|five|six|seven|eight|nine|ten|half)\b)/g, "around "],
  [/\bapproximately\b/g, "about"],
  [/\bnearly\b/g, "almost"],
  [/\bsuch as\b/g, "like"],
  [/\bdue to\b/g, "because of"],
  [/\bbecause of\b/g, "owing to"],
  [/\balthough\b/g, "though"],
  [/\bseveral\b/g, "a number of"],
  [/\bnumerous\b/g, "many"],
  [/\badditional\b/g, "further"],
  [/\bentire\b/g, "whole"],
  [/\blargest\b/g, "biggest"],
  [/\bneed to\b/g, "have to"],
  [/\bneeds to\b/g, "has to"],
  [/\bbegan\b/g, "started"],
  [/\buntil\b/g, "till"],
  [/\bpurchase (?=an?\b|the\b)/g, "buy "],
  [/\bpurchased\b/g, "bought"],
  [/\bprior to\b/g, "before"],
  [/\bthroughout\b/g, "all through"],
  [/\bcould not\b/g, "was not able to"],
  [/(?<=\p{Ll}{3}s) that (?=are|were|have|will|would|can|could|may)/gu, " which "],
  [/(?<=\p{Ll}{3}s) and (?=\p{Ll}{3,}s\b)/gu, " as well as "],
  [/ (?:percent|per cent)\b/g, "%"],
];

/** What a reader answers is not reworded, nor what somebody said. */
const LEFT_ALONE = /(\{\{.*?\}\}|\[[^\]]*\]|“[^”]*”|"[^"]*")/;

const FEWEST_WORDS = 8;
const FEWEST_CONTENT = 6;

/** What is asked for: without it nothing is. */
const ASKED = /\{\{|\[|\b(?:who|whom|whose|which|how (?:many|much)|what)\b/gi;

/** Its gap, its question word and its year are still there. */
const isWhole = (rest: string, text: string): boolean =>
  contentWords(rest).size >= FEWEST_CONTENT &&
  (rest.match(ASKED) ?? []).length === (text.match(ASKED) ?? []).length &&
  !/\{\{[^}]*$|\[[^\]]*$/.test(rest) &&
  namesYear(rest) === namesYear(text);

/** A question with fewer words in a row of a source that may not be copied: as few of its words are others as it takes. */
export function withOwnWords(proposal: Proposal, { source, words }: Ground): Proposal {
  if (mayQuote(source.licence ?? "")) return proposal;
  const isTaken = (text: string): boolean => {
    const plain = unquoted(filledGaps(text));
    return (longestSharedRun(plain, words)?.words ?? 0) >= LEAST_RUN;
  };
  const own = (value: unknown, mayCut: boolean): unknown =>
    typeof value === "string" ? inOtherWords(value, isTaken, mayCut) : value;
  const item = Object.fromEntries(
    Object.entries(proposal.item).map(([field, value]) => {
      if (field === "stem" || field === "text") return [field, own(value, true)];
      // What is right has to be said whole.
      if (field === "correction") return [field, own(value, false)];
      if (field !== "statements" || !Array.isArray(value)) return [field, value];
      const lines = value as readonly { readonly says: string }[];
      return [field, lines.map((line) => ({ ...line, says: own(line.says, true) }))];
    }),
  );
  return { ...proposal, item };
}

function inOtherWords(value: string, isTaken: (text: string) => boolean, mayCut: boolean): string {
  if (!isTaken(value)) return value;
  let text = value;
  for (const one of REWORDINGS) {
    const other = rewordedBy([one], text, LEFT_ALONE);
    if (other !== text && !isTaken(other)) return other;
    text = other;
  }
  if (!mayCut) return value;
  const end = /[.?]$/.exec(text)?.[0] ?? "";
  let rest: string | null = text.slice(0, text.length - end.length);
  while ((rest = withoutTail(rest, FEWEST_WORDS)) !== null && isWhole(rest, value)) {
    if (!isTaken(rest)) return rest + end;
  }
  return value;
}
