import type { Seating } from "../model/blueprint.js";
import type { Seat } from "../model/paper.js";
import { placeOf } from "./arrange.js";
import { type PoolItem } from "../selection/pool.js";
import type { PlacedKeys, Placing } from "./balance.js";
import type { Copyable } from "./copyable.js";
import type { Hash128 } from "../seed/random.js";

/** So few forms are dealt out over and over, when there are more seats; then any two may be neighbours. */
const MAX_DEALT = 6;

/** Where the paper with this index is answered; null where papers are dealt out over and over. */
export function seatOf(seating: Seating | null, papers: number, index: number): Seat | null {
  if (seating === null || isDealt(seating, papers)) return null;
  const { columns, rows } = seating;
  const seat = index % (columns * rows);
  return {
    room: Math.floor(index / (columns * rows)) + 1,
    row: Math.floor(seat / columns) + 1,
    column: (seat % columns) + 1,
  };
}

const isDealt = ({ columns, rows }: Seating, papers: number): boolean => papers < columns * rows && papers <= MAX_DEALT;

/**
 * Whom the paper with this index must differ from. A few forms: from all before it. A paper for each seat: every
 * other seat looks at nobody, as the black squares of a chessboard; those between look at the up to four around
 * them. So no paper depends on more than four others.
 */
export function neighboursOf(seating: Seating | null, papers: number): (index: number) => readonly number[] {
  if (seating === null) return () => [];
  if (isDealt(seating, papers)) return (index) => Array.from({ length: index }, (_, other) => other);
  const { columns, rows } = seating;
  return (index) => {
    const { row, column } = seatOf(seating, papers, index)!;
    if ((column + row) % 2 === 0) return [];
    return [
      ...(row > 1 ? [index - columns] : []),
      ...(column > 1 ? [index - 1] : []),
      ...(column < columns ? [index + 1] : []),
      ...(row < rows ? [index + columns] : []),
    ].filter((other) => other < papers);
  };
}

/** The same of a paper whose options are not written out yet. */
export const copyableInDraw = (items: readonly PoolItem[], keys: PlacedKeys | null): Copyable => ({
  items: items.map(({ item }) => item.id),
  letters: lettersOf(items, keys),
});

const lettersOf = (items: readonly PoolItem[], keys: PlacedKeys | null): number[] =>
  items.map(({ item, key, movable }, i) => {
    if (item.type === "true-false") return item.key ? 0 : 1;
    if (item.type !== "choice") return -1;
    const placed = keys?.places?.[i] ?? -1;
    if (placed >= 0) return placed;
    return keys === null ? key : placeOf(key, movable, keys.draw);
  });

/** At how many numbers two papers agree. */
const agreeing = <T>(one: readonly T[], other: readonly T[], counts: (one: T) => boolean): number =>
  one.reduce((sum, own, i) => sum + Number(own === other[i] && counts(own)), 0);

/** How many orders, and how many placings of keys, a paper with neighbours chooses from. */
const ORDERS = 16;
const PLACINGS = 64;

/** The first of the orders in which fewest questions have the number that they have beside it. */
export function apart<T extends readonly (readonly PoolItem[])[]>(
  order: (draw: Hash128) => T,
  draws: (attempt: number) => Hash128,
  near: readonly Copyable[],
): T {
  return leastOf(ORDERS, (attempt) => {
    const sections = order(draws(attempt));
    const ids = sections.flat().map(({ item }) => item.id);
    return { value: sections, cost: sum(near.map(({ items }) => agreeing(ids, items, () => true))) };
  })!;
}

/** The first of the flawless placings in which fewest letters are right that are right beside it; null if none is flawless. */
export function differing(
  items: readonly PoolItem[],
  place: (draw: Hash128) => Placing,
  draws: (attempt: number) => Hash128,
  near: readonly Copyable[],
): PlacedKeys | null {
  return leastOf(PLACINGS, (attempt) => {
    const draw = draws(attempt);
    const { places, flaw } = place(draw);
    if (flaw > 0) return null;
    const keys = { draw, places };
    const own = lettersOf(items, keys);
    return { value: keys, cost: sum(near.map(({ letters }) => agreeing(own, letters, (letter) => letter >= 0))) };
  });
}

function leastOf<T>(
  attempts: number,
  make: (attempt: number) => { readonly value: T; readonly cost: number } | null,
): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (let attempt = 0; attempt < attempts && least > 0; attempt += 1) {
    const made = make(attempt);
    if (made !== null && made.cost < least) [best, least] = [made.value, made.cost];
  }
  return best;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
