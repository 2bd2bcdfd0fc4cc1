import type { PoolItem } from "./pool.js";
import { type Hash128, rank, rankAt } from "../seed/random.js";

/** Items in the order of the banks, and their words in one list: many of them are ranked for every paper. */
export interface Pool {
  readonly items: readonly PoolItem[];
  readonly words: Int32Array;
}

export const poolOf = (items: readonly PoolItem[]): Pool => ({
  items,
  words: Int32Array.from(items.flatMap(({ words }) => words)),
});

/**
 * The first `count` free items by rank, in rank order; ties by id. Most items of a large pool are turned away
 * by one comparison; the few others are put in their place.
 */
export function firstByRank(
  { items, words }: Pool,
  count: number,
  draw: Hash128,
  isFree: (item: PoolItem) => boolean,
): PoolItem[] {
  const first: PoolItem[] = [];
  const ranks = new Float64Array(Math.min(count, items.length));
  let last = Infinity;
  for (let i = 0; i < items.length; i += 1) {
    const own = rankAt(draw, words, 4 * i, last);
    if (own > last) continue;
    const item = items[i]!;
    if (!isFree(item)) continue;
    if (first.length === count && !comesBefore(own, item, last, first[count - 1]!)) continue;
    let place = first.length < count ? first.length : count - 1;
    while (place > 0 && comesBefore(own, item, ranks[place - 1]!, first[place - 1]!)) {
      first[place] = first[place - 1]!;
      ranks[place] = ranks[place - 1]!;
      place -= 1;
    }
    first[place] = item;
    ranks[place] = own;
    if (first.length === count) last = ranks[count - 1]!;
  }
  return first;
}

/** Goes through the free items by rank until `count` of them are taken, and gives those. */
export function takenByRank(
  pool: Pool,
  count: number,
  draw: Hash128,
  isFree: (item: PoolItem) => boolean,
  takes: (item: PoolItem) => boolean,
): PoolItem[] {
  const taken: PoolItem[] = [];
  const offer = (items: readonly PoolItem[]) => {
    for (const item of items) if (taken.length < count && takes(item)) taken.push(item);
  };
  // Rarely are more needed; ordering the whole pool for every paper would cost most of the draw.
  const near = firstByRank(pool, AHEAD * count, draw, isFree);
  offer(near);
  if (taken.length < count && near.length < pool.items.length) {
    const seen = new Set(near);
    offer(
      inOrder(
        pool.items.filter((item) => !seen.has(item) && isFree(item)),
        draw,
        ({ words }) => words,
      ),
    );
  }
  return taken;
}

const AHEAD = 4;

/** All of them, by rank; what is about one passage stands together, as written. */
export const inRankOrder = (items: readonly PoolItem[], draw: Hash128): PoolItem[] =>
  inOrder(items, draw, ({ block }) => block);

function inOrder(items: readonly PoolItem[], draw: Hash128, by: (item: PoolItem) => Hash128): PoolItem[] {
  const ranked: { readonly item: PoolItem; readonly rank: number }[] = [];
  for (const item of items) ranked.push({ item, rank: rank(draw, by(item)) });
  ranked.sort((a, b) => (comesBefore(a.rank, a.item, b.rank, b.item) ? -1 : 1));
  const ordered: PoolItem[] = [];
  for (const { item } of ranked) ordered.push(item);
  return ordered;
}

const comesBefore = (rankA: number, a: PoolItem, rankB: number, b: PoolItem): boolean =>
  rankA < rankB ||
  (rankA === rankB && (a.passage !== null && a.passage === b.passage ? a.place < b.place : a.item.id < b.item.id));
