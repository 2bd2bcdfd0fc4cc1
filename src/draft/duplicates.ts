import { hashOfWords } from "./candidate.js";
import type { Passed } from "./judge.js";
import { contentWords } from "./sentence-index.js";

export const DUPLICATE = "another question asks the same";

/** So many of two stems' words are the same, and they ask the same. */
const NEAR = 0.6;

/**
 * Leaves out whatever asks for what a better question asks for: the same key from the same evidence, or the same key with
 * nearly the same stem.
 *
 * @param passed the best first
 */
export function withoutDuplicates(passed: readonly Passed[]): { readonly kept: Passed[]; readonly dropped: number } {
  const byKey = new Map<string, Passed[]>();
  const kept = passed.filter((one) => {
    const key = one.proposal.keys
      .map((text) => text.toLowerCase())
      .sort()
      .join("\n");
    const others = byKey.get(key) ?? [];
    if (others.some((other) => isSameEvidence(one, other) || isNear(one, other))) return false;
    byKey.set(key, [...others, one]);
    return true;
  });
  return { kept, dropped: passed.length - kept.length };
}

/** The first words of evidence hold the key; others only say who is meant. */
const isSameEvidence = ({ proposal: one }: Passed, { proposal: other }: Passed): boolean => {
  const [a, b] = [one.evidence[0], other.evidence[0]];
  return a.paragraph === b.paragraph && hashOfWords(a) === hashOfWords(b);
};

const isNear = (one: Passed, other: Passed): boolean => isNearlyAsked(one.asked, other.asked);

/** Whether two questions with the same key are nearly the same in what a learner reads of them. */
export function isNearlyAsked(asked: readonly string[], other: readonly string[]): boolean {
  const [words, others] = [contentWords(asked.join(" ")), contentWords(other.join(" "))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= NEAR * Math.min(words.size, others.size);
}
