import { isUntouched } from "../draft/as-proposed.js";
import type { Item } from "../model/bank.js";
import type { Candidate, Draft, DraftSource } from "../model/draft.js";
import { sorted } from "../reading/edit.js";
import { itemOf } from "./item-of.js";
import { isSameFact, isSameQuestion } from "./same-question.js";

/** What a new draft of an article makes of the one that is there. */
export interface Redrafted {
  /** With everything that was there as it stood but for what is mended, and what is new. */
  readonly draft: Draft;
  readonly added: readonly string[];
  /** Those that are not proposed any more. */
  readonly gone: readonly string[];
  /** An assistant's earlier questions, as they stood, whose place its new answer took: the mended ones have their ids. */
  readonly mended: readonly Candidate[];
  /** Those that stay though the new answer has them otherwise: a person has to do with them, or they are the better ones. */
  readonly kept: readonly Candidate[];
}

/**
 * A draft with what a new one of the same article has more: decisions and edits stay, and nothing goes but an assistant's
 * own questions that nobody has touched, where its next answer mends them.
 *
 * @param facts what somebody says of the source now; it wins over what was there
 * @param inHand the candidate that somebody is writing about just now
 */
export function redrafted(
  before: Draft,
  fresh: Draft,
  facts: Partial<DraftSource>,
  inHand: string | null = null,
): Redrafted {
  const was = matched(before, fresh);
  const added = fresh.candidates.filter((one) => !was.has(one));
  const taken = new Set(was.values());
  const gone = before.candidates.filter((one) => !taken.has(one));
  const mended = new Map<Candidate, Candidate>();
  const kept: Candidate[] = [];
  for (const [one, old] of was) {
    if (!isOfAssistant(one) || !isOfAssistant(old) || mended.has(old) || sorted(one.item) === sorted(old.item))
      continue;
    const isWorse = old.tier === "ready" && one.tier !== "ready";
    if (isWorse || old.id === inHand || !isUntouched(old)) kept.push(old);
    else mended.set(old, { ...one, id: old.id });
  }
  const source = { ...before.source, ...knownOf(fresh.source, before.source), ...facts };
  const ready = added.filter(({ tier }) => tier === "ready");
  const rest = added.filter(({ tier }) => tier !== "ready");
  const there = before.candidates.map((one) => mended.get(one) ?? one);
  const at = before.candidates.findLastIndex(({ tier }) => tier === "ready") + 1;
  const candidates = [...there.slice(0, at), ...ready, ...there.slice(at), ...rest];
  return {
    draft: { ...before, source, candidates },
    added: added.map(({ id }) => id),
    gone: gone.map(({ id }) => id),
    mended: [...mended.keys()],
    kept,
  };
}

/** What is known now and was not. */
function knownOf(fresh: DraftSource, before: DraftSource): Partial<DraftSource> {
  const fields = ["title", "publisher", "published", "licence", "url"] as const;
  return Object.fromEntries(fields.map((field) => [field, before[field] ?? fresh[field]]));
}

/** What a person pasted, which answers an earlier answer; a model that is asked anew knows nothing of what it wrote. */
const isOfAssistant = ({ origin }: Candidate): boolean => origin.method === "assistant";

interface Read {
  readonly one: Candidate;
  readonly item: Item;
}

/**
 * Which candidate of a new draft is which of an earlier one: by the id, or by what is asked, since somebody may have given it
 * another id; and then what an assistant tells otherwise about the same fact, unless a person has rejected that.
 */
function matched(before: Draft, fresh: Draft): ReadonlyMap<Candidate, Candidate> {
  const byId = new Map(before.candidates.map((one) => [one.id, one]));
  const read = (of: Draft, candidates: readonly Candidate[]): Read[] =>
    candidates.flatMap((one) => {
      const held = itemOf(one, { ...of, source: { ...of.source, id: before.source.id } });
      return held.ok ? [{ one, item: held.item }] : [];
    });
  const olds = read(before, before.candidates);
  const was = new Map<Candidate, Candidate>();
  for (const one of fresh.candidates) {
    const named = byId.get(one.id);
    if (named !== undefined) was.set(one, named);
  }
  const others = read(
    fresh,
    fresh.candidates.filter((one) => !was.has(one)),
  );
  for (const { one, item } of others) {
    const same = olds.find((old) => old.item.type === item.type && isSameQuestion(old.item, item));
    if (same !== undefined) was.set(one, same.one);
  }
  const taken = new Set(was.values());
  for (const { one, item } of others) {
    if (was.has(one) || !isOfAssistant(one)) continue;
    const same = olds.find(
      (old) =>
        isOfAssistant(old.one) && old.one.status !== "rejected" && !taken.has(old.one) && isSameFact(old.item, item),
    );
    if (same === undefined) continue;
    was.set(one, same.one);
    taken.add(same.one);
  }
  return was;
}
