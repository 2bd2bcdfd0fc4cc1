import type { Analysis } from "../../model/analysis.js";
import { doings, sayings } from "../subject.js";
import { type Check, quoted } from "./check.js";

const known = new WeakMap<Analysis, ReadonlySet<number>>();

/** Whose words the article gives, in quotation marks or not. */
function speakersOf(analysis: Analysis): ReadonlySet<number> {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const found = new Set([
    ...analysis.quotes.flatMap(({ speaker }) => speaker ?? []),
    ...doings(analysis).flatMap(({ isSpoken, person }) => (isSpoken ? [person] : [])),
    ...sayings(analysis).map(({ person }) => person),
  ]);
  known.set(analysis, found);
  return found;
}

/** Whoever reads that somebody spoke knows already who it was. */
export const othersSpeak: Check = {
  cause: "only one person speaks in the article",
  effect: "reject",
  find({ proposal, item }, { material: { analysis } }) {
    if (proposal.kind !== "who-said" || item.type !== "short" || speakersOf(analysis).size > 1) return null;
    return `Nobody but ${quoted(proposal.keys[0] ?? "")} speaks in it.`;
  },
};
