import type { Item } from "../model/bank.js";
import type { Section, Where } from "../model/blueprint.js";
import type { Drawable } from "./arrange.js";
import { type Words, rank, rankAt } from "./random.js";
import { supply } from "./supply.js";

/** Whether a section may use an item. */
function fits(item: Item, { types, topics, difficulties, tags }: Where): boolean {
  const any = <T>(allowed: readonly T[], test: (one: T) => boolean) => allowed.length === 0 || allowed.some(test);
  return (
    any(types, (type) => item.type === type) &&
    any(difficulties, (difficulty) => item.difficulty === difficulty) &&
    any(tags, (tag) => item.tags.includes(tag)) &&
    any(topics, (topic) => item.topics.some((own) => own === topic || own.startsWith(`${topic}/`)))
  );
}

/** Items in the order of the banks, and their words in one list: many of them are ranked for every paper. */
interface Pool {
  readonly items: readonly Drawable[];
  readonly words: Int32Array;
}

const poolOf = (items: readonly Drawable[]): Pool => ({
  items,
  words: Int32Array.from(items.flatMap(({ words }) => words)),
});

/** The items that each section may use, and what the sections compete for. */
export interface Pools {
  readonly sections: readonly Section[];
  /** What each section may use. */
  readonly pools: readonly Pool[];
  /** Kinds of items, told apart by the sections they fit. */
  readonly kindOf: ReadonlyMap<Drawable, number>;
  readonly fits: readonly (readonly boolean[])[];
  readonly stock: readonly number[];
}

export function poolsOf(all: readonly Drawable[], sections: readonly Section[]): Pools {
  const items = sections.map(({ where }) => all.filter(({ item }) => fits(item, where)));
  const members = items.map((pool) => new Set(pool));
  const kinds = new Map<string, number>();
  const kindOf = new Map<Drawable, number>();
  const stock: number[] = [];
  for (const drawable of all) {
    const signature = members.map((pool) => (pool.has(drawable) ? "1" : "0")).join("");
    const kind = kinds.get(signature) ?? kinds.size;
    kinds.set(signature, kind);
    kindOf.set(drawable, kind);
    stock[kind] = (stock[kind] ?? 0) + 1;
  }
  // What a section that takes all has seen, no later one gets.
  const exhausted = (signature: string, section: number) =>
    sections.some(({ pick }, earlier) => earlier < section && pick === "all" && signature[earlier] === "1");
  const usable = sections.map((_, i) =>
    [...kinds.keys()].map((signature) => signature[i] === "1" && !exhausted(signature, i)),
  );
  return { sections, pools: items.map(poolOf), kindOf, fits: usable, stock };
}

const needsOf = ({ sections }: Pools): number[] => sections.map(({ pick }) => (pick === "all" ? 1 : pick));

/** How many items every section lacks. All zero: every draw can fill the paper. */
export function lacks(pools: Pools): number[] {
  const got = supply(needsOf(pools), pools.fits, pools.stock);
  return needsOf(pools).map((need, i) => need - got[i]!);
}

/**
 * Fills the sections in order: each takes its first free items by rank, passing over one only where a later
 * section could not be filled without it. One more item in the bank takes part only where its own rank wins
 * a place.
 */
export function pickItems(from: Pools, draw: Words): Drawable[][] {
  const stock = [...from.stock];
  const needs = needsOf(from);
  const taken = new Set<Drawable>();
  return from.sections.map(({ pick }, section) => {
    needs[section] = 0;
    const pool = from.pools[section]!;
    const canSpare = spare(from, needs, stock, section);
    const isFree = (item: Drawable) => !taken.has(item);
    const picked =
      pick === "all"
        ? pool.items.filter(isFree)
        : canSpare === null
          ? firstByRank(pool, pick, draw, isFree)
          : firstSpared(firstByRank(pool, pool.items.length, draw, isFree), pick, (item) =>
              canSpare(from.kindOf.get(item)!),
            );
    for (const item of picked) {
      taken.add(item);
      stock[from.kindOf.get(item)!]! -= 1;
    }
    return picked;
  });
}

function firstSpared(items: readonly Drawable[], count: number, takes: (item: Drawable) => boolean): Drawable[] {
  const picked: Drawable[] = [];
  for (const item of items) if (picked.length < count && takes(item)) picked.push(item);
  return picked;
}

/** Takes one item of a kind away, if the later sections can spare it, and says whether it did. */
type Spare = (kind: number) => boolean;

/** Null when this section competes with no later one. */
function spare(
  { fits: usable }: Pools,
  needs: readonly number[],
  stock: readonly number[],
  section: number,
): Spare | null {
  const competes = usable[section]!.some(
    (mine, kind) => mine && needs.some((need, other) => need > 0 && usable[other]![kind]!),
  );
  if (!competes) return null;
  const left = [...stock];
  const refused = new Set<number>();
  return (kind) => {
    if (refused.has(kind)) return false;
    left[kind]! -= 1;
    if (supply(needs, usable, left).every((got, i) => got === needs[i])) return true;
    left[kind]! += 1;
    refused.add(kind);
    return false;
  };
}

/**
 * The first `count` free items by rank, in rank order; ties by id. Most items of a large pool are turned away
 * by one comparison; the few others are put in their place.
 */
function firstByRank(
  { items, words }: Pool,
  count: number,
  draw: Words,
  isFree: (item: Drawable) => boolean,
): Drawable[] {
  const first: Drawable[] = [];
  const ranks: number[] = [];
  let last = Infinity;
  for (let i = 0; i < items.length; i += 1) {
    const own = rankAt(draw, words, 4 * i);
    const item = items[i]!;
    if (own > last || !isFree(item)) continue;
    let place = first.length;
    while (place > 0 && comesBefore(own, item, ranks[place - 1]!, first[place - 1]!)) place -= 1;
    first.splice(place, 0, item);
    ranks.splice(place, 0, own);
    if (first.length > count) {
      first.pop();
      ranks.pop();
    }
    if (first.length === count) last = ranks[count - 1]!;
  }
  return first;
}

/** All of them, by rank. */
export const inRankOrder = (items: readonly Drawable[], draw: Words): Drawable[] =>
  items
    .map((item) => ({ item, rank: rank(draw, item.words) }))
    .sort((a, b) => (comesBefore(a.rank, a.item, b.rank, b.item) ? -1 : 1))
    .map(({ item }) => item);

const comesBefore = (rankA: number, a: Drawable, rankB: number, b: Drawable): boolean =>
  rankA < rankB || (rankA === rankB && a.item.id < b.item.id);
