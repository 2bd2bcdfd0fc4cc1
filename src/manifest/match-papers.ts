import type { PaperRecord } from "../model/manifest.js";
import type { Both } from "./compare.js";
import { type ItemPart, type PaperDifference, isSame, paperDifference } from "./differences.js";

/** A paper of an old manifest and the one of the same candidate or form in a new one; null where there is none. */
export type Pair = readonly [old: PaperRecord | null, now: PaperRecord | null];

/** Pairs papers as they come: only those that have not met their other one yet are kept. */
export function* pairUp(old: Iterator<PaperRecord>, now: Iterator<PaperRecord>): Generator<Pair> {
  const waiting = [new Map<string, PaperRecord>(), new Map<string, PaperRecord>()] as const;
  for (;;) {
    const taken = [old.next(), now.next()] as const;
    if (taken[0].done === true && taken[1].done === true) break;
    for (const side of [0, 1] as const) {
      const one = taken[side];
      if (one.done === true) continue;
      const whose = nameOf(one.value);
      const other = waiting[1 - side]!.get(whose);
      waiting[1 - side]!.delete(whose);
      if (other === undefined) waiting[side].set(whose, one.value);
      else yield side === 0 ? [one.value, other] : [other, one.value];
    }
  }
  for (const paper of waiting[0].values()) yield [paper, null];
  for (const paper of waiting[1].values()) yield [null, paper];
}

/** `form B` or `candidate "s-0417"`. */
export const nameOf = ({ form, candidate }: PaperRecord): string =>
  candidate !== null ? `candidate ${JSON.stringify(candidate)}` : form !== null ? `form ${form}` : "the only paper";

/** Whether both ask the same in the same order, whatever their pages look like. */
export function isSameDraw({ recorded, rebuilt }: Both<PaperRecord | null>): boolean {
  const drawn = (paper: PaperRecord | null) => JSON.stringify({ ...paper, artefacts: null });
  return recorded !== null && rebuilt !== null && drawn(recorded) === drawn(rebuilt);
}

/** What somebody's paper in two manifests has not in common. */
export interface PapersDifference extends PaperDifference {
  readonly paper: string;
  readonly codes: readonly [string | null, string | null];
  /** Items that both ask and that are not the same any more. */
  readonly changed: readonly { readonly item: string; readonly parts: readonly ItemPart[] }[];
}

/** How two papers of one candidate or form differ; null where they don't. One of the two may not be there. */
export function comparePapers(
  old: PaperRecord | null,
  now: PaperRecord | null,
  items: ReadonlyMap<string, readonly ItemPart[]>,
): PapersDifference | null {
  const nothing = { sections: [] };
  const found = paperDifference(old ?? nothing, now ?? nothing);
  const changed = (old ?? nothing).sections.flat().flatMap(({ item }) => {
    const parts = items.get(item);
    return parts === undefined || found.out.includes(item) ? [] : [{ item, parts }];
  });
  const isGone = old === null || now === null;
  if (isSame(found) && changed.length === 0 && !isGone) return null;
  return { paper: nameOf((old ?? now)!), codes: [old?.code ?? null, now?.code ?? null], ...found, changed };
}
