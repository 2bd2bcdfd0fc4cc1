import { lowered } from "../facts/lowered.js";
import { GAP } from "../facts/fact.js";
import { type Swap, swapsOf } from "../facts/swaps.js";
import { dayInWords } from "../days.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { contentWords } from "../sentence-index.js";
import { namesYear } from "../names-year.js";
import { capital } from "../facts/fact.js";

/** A statement with one value changed, which is false; the right one is its correction. */
export const changedFact: Rule = (material) => swapsOf(material).map((swap) => proposalOf(swap, material));

function proposalOf({ fact, value, written, others }: Swap, { analysis, article: { published } }: Material): Proposal {
  const [other = ""] = others;
  const { sentence, text, source } = fact;
  const said = (told: string): string => {
    const isDated = namesYear(told) || published === null;
    const lead = [
      source === null ? [] : `According to ${source}`,
      isDated ? [] : `${source === null ? "A" : "a"}s the news of ${dayInWords(published)} said`,
    ].flat();
    return lead.length === 0 ? `${told}.` : `${lead.join(", ")}, ${lowered(told, analysis)}.`;
  };
  return {
    kind: "changed-fact",
    evidence: [sentence],
    item: {
      type: "true-false",
      // A number in words may stand at its beginning.
      stem: capital(said(text.replace(GAP, other))),
      key: false,
      correction: `${text.replace(GAP, value)}.`,
    },
    keys: [written],
    distractors: [other],
    people: [],
    reasons: [],
    score: Math.min(100, 35 + 4 * contentWords(text).size),
  };
}
