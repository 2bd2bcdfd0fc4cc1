import { placeOf } from "./arrange.js";
import { type PoolItem } from "../selection/pool.js";
import type { Hash128 } from "../seed/random.js";

/** What a draw of the options makes of the keys. */
export interface Placing {
  /** Where the key of each item goes; -1, or null for all, leaves it where the draw puts it. */
  readonly places: readonly number[] | null;
  /** How far the key letters are from what is asked of them; 0 is good. */
  readonly flaw: number;
}

export interface PlacedKeys extends Pick<Placing, "places"> {
  readonly draw: Hash128;
}

/** Papers that no draw can balance (all keys pinned, say) keep the one that comes nearest. */
const MAX_ATTEMPTS = 200;

/**
 * The first draw of options without a flaw, or with the least.
 *
 * @param draws the draw of attempt 0, 1, 2 …
 */
export function balanceKeys(place: (draw: Hash128) => Placing, draws: (attempt: number) => Hash128): PlacedKeys {
  let best: PlacedKeys | null = null;
  let least = Infinity;
  for (let attempt = 0; attempt < MAX_ATTEMPTS && least > 0; attempt += 1) {
    const draw = draws(attempt);
    const { places, flaw } = place(draw);
    if (flaw < least) [best, least] = [{ draw, places }, flaw];
  }
  return best!;
}

/** How often a letter may be right running, in a paper of so many choice items. */
export const longestRunIn = (count: number): number => (count > 60 ? 4 : 3);

/** How often one place stands running, at most; what has none (-1) is passed over. */
export function longestRun(places: readonly number[]): number {
  let longest = 0;
  let run = 0;
  let last = -1;
  for (const place of places) {
    if (place < 0) continue;
    run = place === last ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = place;
  }
  return longest;
}

/** Leaves all keys where they are drawn. */
export const unbalanced = (): Placing => LEVEL;

const LEVEL: Placing = { places: null, flaw: 0 };
const SLANTED: Placing = { places: null, flaw: 1 };

/** Divisible by every number of options up to ten: shares of a letter stay whole numbers. */
const UNIT = 2520;

/**
 * Wants key letters that show no pattern: no letter more than 3 times running (4 in papers of over 60 choice
 * items), and no letter far from its due. A letter's count c is far when (c - expected)² > 3 × variance + 2, both
 * of independent draws: for 20 items of four options, 2 to 8 times. Only choice items take part.
 */
export function softBalance(items: readonly PoolItem[]): (draw: Hash128) => Placing {
  const isLevel = levelOf(items.filter(({ item }) => item.type === "choice"));
  return (draw) => (isLevel(draw) ? LEVEL : SLANTED);
}

function levelOf(items: readonly PoolItem[]): (draw: Hash128) => boolean {
  const letters = Math.max(0, ...items.map(({ options }) => options.length));
  const keys = items.map(({ key }) => key);
  const expected = zeros(letters);
  const variance = zeros(letters);
  for (let i = 0; i < items.length; i += 1) {
    const { movable } = items[i]!;
    if (keys[i]! >= movable.length) {
      expected[keys[i]!]! += UNIT;
      continue;
    }
    const share = UNIT / movable.length;
    for (let letter = 0; letter < movable.length; letter += 1) {
      expected[letter]! += share;
      variance[letter]! += share * (UNIT - share);
    }
  }
  const longest = longestRunIn(items.length);
  return (draw) => {
    const counts = zeros(letters);
    let run = 0;
    let last = -1;
    for (let i = 0; i < items.length; i += 1) {
      const place = placeOf(keys[i]!, items[i]!.movable, draw);
      run = place === last ? run + 1 : 1;
      if (run > longest) return false;
      last = place;
      counts[place]! += 1;
    }
    return counts.every(
      (count, letter) => (UNIT * count - expected[letter]!) ** 2 <= 3 * variance[letter]! + 2 * UNIT ** 2,
    );
  };
}

const zeros = (length: number): Float64Array => new Float64Array(length);
