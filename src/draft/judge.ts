import type { Tier } from "../model/draft.js";
import { askedTexts } from "./shown-texts.js";
import { evidenceOf } from "./candidate.js";
import type { Ground, Subject } from "./checks/check.js";
import { CHECKS } from "./checks/index.js";
import type { Proposal } from "./proposal.js";
import { readItem } from "./readable.js";
import { withOwnWords } from "./rewording.js";
import { whyNotReady } from "./tiers.js";

/** A proposal that no check threw out. */
export interface Passed extends Subject {
  readonly tier: Tier;
  readonly reasons: readonly string[];
  /** How many things the rule and the checks found: none too where it isn't ready for its kind or score alone. */
  readonly faults: number;
}

export type Judged =
  | { readonly passed: Passed; readonly cause: null }
  /** By which check it was thrown out, and what that found. */
  | { readonly passed: null; readonly cause: string; readonly found: string };

/** What a person would have to mend in so many ways is sooner written anew. */
const TOO_MANY = 3;
const TOO_MUCH = "too much is amiss";

const INVALID = "no bank would take it";

/** Holds all checks against a proposal. */
export function judge(proposed: Proposal, ground: Ground): Judged {
  const proposal = withOwnWords(proposed, ground);
  const language = ground.material.article.language ?? "en";
  const fields = { ...proposal.item, evidence: evidenceOf(proposal, ground.source) };
  const item = readItem(fields, ground.source, language);
  if (item === null) return { passed: null, cause: INVALID, found: "It breaks a rule that every bank has to keep." };
  const subject: Subject = { proposal, item, asked: askedTexts(item) };
  const said = new Set(proposal.reasons);
  for (const { cause, effect, find } of CHECKS) {
    const found = find(subject, ground);
    if (found === null) continue;
    if (effect === "reject") return { passed: null, cause, found };
    said.add(found);
  }
  // What a rule has said itself no check says again.
  const reasons = [...said];
  if (reasons.length >= TOO_MANY) return { passed: null, cause: TOO_MUCH, found: reasons.join(" ") };
  const faults = reasons.length;
  if (faults === 0) {
    const why = whyNotReady(proposal.kind, proposal.score);
    if (why !== null) reasons.push(why);
  }
  return { passed: { ...subject, tier: reasons.length === 0 ? "ready" : "edit", reasons, faults }, cause: null };
}
