import type { Candidate, Draft, DraftSource } from "../model/draft.js";
import { itemOf } from "./item-of.js";
import { isSameQuestion } from "./same-question.js";

/** What a new draft of an article makes of the one that is there. */
export interface Redrafted {
  /** With everything that was there as it stood, and what is new. */
  readonly draft: Draft;
  readonly added: readonly string[];
  /** Those that are not proposed any more. */
  readonly gone: readonly string[];
}

/**
 * A draft with what a new one of the same article has more: decisions and edits stay, and nothing goes.
 *
 * @param facts what somebody says of the source now; it wins over what was there
 */
export function redrafted(before: Draft, fresh: Draft, facts: Partial<DraftSource>): Redrafted {
  const match = matcher(before, fresh);
  const added = fresh.candidates.filter((one) => match.ofBefore(one) === null);
  const taken = new Set(fresh.candidates.map((one) => match.ofBefore(one)));
  const gone = before.candidates.filter((one) => !taken.has(one));
  const source = { ...before.source, ...knownOf(fresh.source, before.source), ...facts };
  const ready = added.filter(({ tier }) => tier === "ready");
  const rest = added.filter(({ tier }) => tier !== "ready");
  const at = before.candidates.findLastIndex(({ tier }) => tier === "ready") + 1;
  const candidates = [...before.candidates.slice(0, at), ...ready, ...before.candidates.slice(at), ...rest];
  return {
    draft: { ...before, source, candidates },
    added: added.map(({ id }) => id),
    gone: gone.map(({ id }) => id),
  };
}

/** What is known now and was not. */
function knownOf(fresh: DraftSource, before: DraftSource): Partial<DraftSource> {
  const fields = ["title", "publisher", "published", "licence", "url"] as const;
  return Object.fromEntries(fields.map((field) => [field, before[field] ?? fresh[field]]));
}

/** By the id, or by what is asked: somebody may have given it another id. */
function matcher(before: Draft, fresh: Draft) {
  const byId = new Map(before.candidates.map((one) => [one.id, one]));
  const others = before.candidates.flatMap((one) => {
    const read = itemOf(one, before);
    return read.ok ? [{ one, item: read.item }] : [];
  });
  return {
    ofBefore(candidate: Candidate): Candidate | null {
      const named = byId.get(candidate.id);
      if (named !== undefined) return named;
      const read = itemOf(candidate, { language: fresh.language, source: { ...fresh.source, id: before.source.id } });
      if (!read.ok) return null;
      return others.find(({ item }) => item.type === read.item.type && isSameQuestion(item, read.item))?.one ?? null;
    },
  };
}
