import type { PoolItem } from "./pool.js";
import type { Cap } from "./constraints.js";
import { type Hash128, rank } from "../seed/random.js";

/** Items that have enemies, each with all of them: who is named by the other is one too. */
export type Enemies = ReadonlyMap<PoolItem, ReadonlySet<PoolItem>>;

export function enemiesOf(items: readonly PoolItem[]): Enemies {
  const known = new Map(items.map((item) => [item.item.id, item]));
  const enemies = new Map<PoolItem, Set<PoolItem>>();
  const add = (one: PoolItem, other: PoolItem) => enemies.set(one, (enemies.get(one) ?? new Set()).add(other));
  for (const item of items) {
    for (const id of item.item.enemies) {
      const enemy = known.get(id);
      if (enemy === undefined) continue;
      add(item, enemy);
      add(enemy, item);
    }
  }
  return enemies;
}

/** Who stays out of a paper: going by rank, everyone of whom an enemy is already in. */
export function leftOut(enemies: Enemies, draw: Hash128): Set<PoolItem> {
  const losers = new Set<PoolItem>();
  if (enemies.size === 0) return losers;
  const byRank = [...enemies.keys()]
    .map((item) => ({ item, rank: rank(draw, item.words) }))
    .sort((a, b) => a.rank - b.rank || (a.item.item.id < b.item.item.id ? -1 : 1));
  for (const { item } of byRank) {
    if (losers.has(item)) continue;
    for (const enemy of enemies.get(item)!) losers.add(enemy);
  }
  return losers;
}

/** The same as caps: one of each pair at most. */
export const enemyCaps = (enemies: Enemies): Cap[] =>
  [...enemies].flatMap(([{ item }, enemies]) =>
    [...enemies]
      .filter((enemy) => item.id < enemy.item.id)
      .map((enemy, at) => ({ items: new Set([item, enemy.item]), most: 1, of: "enemies" as const, at })),
  );
