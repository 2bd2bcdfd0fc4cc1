import { sha256 } from "#platform";
import { hashOf } from "../article/locate.js";
import { mayQuote } from "../bank/licence.js";
import type { Mention } from "../model/analysis.js";
import type { Candidate, DraftSource, Origin, Tier } from "../model/draft.js";
import type { Proposal } from "./proposal.js";

/** Of the rules: another number where they ask otherwise. */
const RULES_VERSION = "1";

/** The same in every draft of the article that asks for the same in the same way. */
function idOf({ kind, evidence, keys }: Proposal): string {
  const asked = [kind, ...evidence.map(hashOfWords), ...keys].join("\n");
  return `${kind}-${sha256(asked).slice(0, 8)}`;
}

const hashes = new WeakMap<Mention, string>();

/** Most rules take whole sentences, and many of them the same ones. */
export function hashOfWords(mention: Mention): string {
  const known = hashes.get(mention);
  if (known !== undefined) return known;
  const made = hashOf(mention.text);
  hashes.set(mention, made);
  return made;
}

/** Words of a source whose licence lets nobody repeat them stand there by their hash. */
export function evidenceOf({ evidence }: Pick<Proposal, "evidence">, { licence }: Pick<DraftSource, "licence">) {
  const isOpen = mayQuote(licence ?? "");
  return evidence.map((mention: Mention) =>
    isOpen
      ? { paragraph: mention.paragraph, quote: mention.text }
      : { paragraph: mention.paragraph, hash: hashOfWords(mention) },
  );
}

export function candidateOf(
  proposal: Proposal,
  source: DraftSource,
  { tier, reasons }: { readonly tier: Tier; readonly reasons: readonly string[] },
  origin: Origin = { method: `rules/${proposal.kind}`, version: RULES_VERSION, model: null },
): Candidate {
  return {
    id: idOf(proposal),
    status: "proposed",
    tier,
    reasons,
    origin,
    confirmed: [],
    item: {
      ...proposal.item,
      evidence: evidenceOf(proposal, source),
      ...(source.published !== null && { asOf: source.published }),
    },
  };
}
