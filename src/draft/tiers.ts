import type { ProposalKind } from "./proposal.js";

/** Of questions of this kind that the checks called ready, strict readers would have asked too few as they are: docs/drafts.md has the figures. */
const RARELY = "rarely";

/**
 * What a kind must reach to be ready, of 100, set on articles that were looked at; null where a person must look whatever the score, RARELY where
 * ratings told so.
 */
const READY_FROM: Readonly<Record<ProposalKind, number | typeof RARELY | null>> = {
  statements: null,
  "who-said": RARELY,
  year: RARELY,
  number: RARELY,
  enumeration: 60,
  "who-did": null,
  quote: null,
  "changed-fact": null,
  timeline: 60,
  roles: 70,
  assistant: 60,
};

/** What a person is told where no check found anything, and the question isn't ready all the same. */
export function whyNotReady(kind: ProposalKind, score: number): string | null {
  const least = READY_FROM[kind];
  if (least === RARELY)
    return "Questions of this kind are rarely worth asking as they are: look whether the class needs it.";
  if (least === null) return "Questions of this kind want a person's eye: read it beside the article.";
  return score < least ? "The rule isn't sure of it: read it beside the article." : null;
}
