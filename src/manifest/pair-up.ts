import type { PaperRecord } from "../model/manifest.js";

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
