import type { Blueprint, Section } from "../model/blueprint.js";
import type { PoolItem } from "../selection/pool.js";
import { type PlacedKeys, type Placing, balanceKeys, softBalance, unbalanced } from "./balance.js";
import { inRankOrder } from "../selection/by-rank.js";
import type { Copyable } from "./copyable.js";
import { exactBalance } from "./exact.js";
import { pickerOf } from "../selection/overlap.js";
import { type Hash128, drawsOf, statementsDraw } from "../seed/random.js";
import { apart, copyableInDraw, differing, neighboursOf } from "./seating.js";
import { shownOf } from "./shown.js";
import { paperCount, versionAt } from "../blueprint/versions.js";

/** A paper for which all chance is spent, before its questions are written out. */
export interface SettledPaper {
  /** Items in their order, section by section. */
  readonly sections: readonly (readonly PoolItem[])[];
  /** How options are ordered; null leaves them as they stand. */
  readonly keys: PlacedKeys | null;
}

/**
 * Settles the paper with this index, without the others, but for the seats around it and for forms that may not
 * share items.
 */
export function paperSettler(
  items: readonly PoolItem[],
  blueprint: Blueprint,
  seed: string,
): (index: number) => SettledPaper {
  const { seating, shuffle, balance } = blueprint;
  const drawsAt = rememberLast(1, (index) => drawsOf(seed, versionAt(blueprint, index)));
  const picker = pickerOf(items, blueprint, seed, drawsAt);
  const worth = blueprint.sections.map(worthOf);
  const neighbours = neighboursOf(seating, paperCount(blueprint));

  const copyable = (index: number): Copyable => {
    const { sections, keys } = settled(index);
    return copyableInDraw(sections.flat(), keys);
  };
  const settle = (index: number): SettledPaper => {
    const draws = drawsAt(index);
    const near = neighbours(index).map(copyable);
    const picked = picker(index);
    let words: Hash128 | null = null;
    const wordsOfShown = () => (words ??= statementsDraw(seed, versionAt(blueprint, index)));
    const order = (draw: Hash128) =>
      picked.map((section, i) =>
        (shuffle.items ? inRankOrder(section, draw) : inBankOrder(section, items)).map((one) =>
          shownOf(worth[i]!(one), wordsOfShown),
        ),
      );
    const sections = near.length > 0 && shuffle.items ? apart(order, draws.order, near) : order(draws.order(0));
    if (!shuffle.options) return { sections, keys: null };
    const all = sections.flat();
    const place = placing(all, balance);
    const chosen = near.length > 0 ? differing(all, place, draws.options, near) : null;
    return { sections, keys: chosen ?? balanceKeys(place, draws.options) };
  };
  // Neighbours are asked for again soon; the others never.
  const settled = seating === null ? settle : rememberLast(2 * seating.columns + 2, settle);
  return settled;
}

/** What a blueprint wants of the key letters of these questions. */
function placing(items: readonly PoolItem[], balance: Blueprint["balance"]): (draw: Hash128) => Placing {
  switch (balance) {
    case "none":
      return unbalanced;
    case "soft":
      return softBalance(items);
    case "exact":
      return exactBalance(items);
  }
}

/** Gives questions what their section says they are worth: items of their own, so that none is ever confused. */
function worthOf({ points }: Section): (drawn: PoolItem) => PoolItem {
  if (points === null) return (drawn) => drawn;
  const known = new Map<PoolItem, PoolItem>();
  return (drawn) => {
    const own = known.get(drawn) ?? { ...drawn, item: { ...drawn.item, points } };
    known.set(drawn, own);
    return own;
  };
}

/** As written, but what is about one passage stands together. */
function inBankOrder(section: readonly PoolItem[], items: readonly PoolItem[]): PoolItem[] {
  const picked = new Set(section);
  const written = items.filter((item) => picked.has(item));
  return [
    ...new Set(
      written.flatMap((item) => (item.passage === null ? item : written.filter((other) => isWith(item, other)))),
    ),
  ];
}

/** Whether two items are about one passage. */
export const isWith = (a: PoolItem, b: PoolItem | undefined): boolean => a.passage !== null && a.passage === b?.passage;

/** Remembers what was made last, of so many neighbouring indices. A Map that forgets would keep the collector busy. */
function rememberLast<T>(size: number, make: (index: number) => T): (index: number) => T {
  const known: { readonly index: number; readonly made: T }[] = [];
  return (index) => {
    const last = known[index % size];
    if (last?.index === index) return last.made;
    const made = make(index);
    known[index % size] = { index, made };
    return made;
  };
}
