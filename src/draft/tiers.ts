import type { ProposalKind } from "./proposal.js";

/** What a kind must reach to be ready, of 100; null where too few of its questions are good as they are. Set on articles that were looked at. */
const READY_FROM: Readonly<Record<ProposalKind, number | null>> = {
  statements: null,
  "who-said": 55,
  year: 60,
  number: 60,
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
  if (least === null) return "Questions of this kind want a person's eye: read it beside the article.";
  return score < least ? "The rule isn't sure of it: read it beside the article." : null;
}
