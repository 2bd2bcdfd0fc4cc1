import { LETTERS } from "../model/letters.js";
import type { PlacedOption } from "../model/paper.js";
import { type Hash128, rank, rankAt } from "../seed/random.js";
import type { PoolItem } from "../selection/pool.js";

/**
 * The options as a draw orders them, or without a draw as they stand. Made anew each time: looking one up among
 * all that were made before costs more than making it.
 *
 * @param keyPlace where the key of a choice item goes; the others keep their order. -1 leaves it where it is drawn
 */
export function arrangementOf({ placed, movable, key }: PoolItem, draw: Hash128 | null, keyPlace = -1): PlacedOption[] {
  const count = placed.length;
  for (let i = 0; i < count; i += 1) order[i] = i;
  if (draw !== null) sortByRank(movable, draw);
  if (keyPlace >= 0) moveTo(keyPlace, order.indexOf(key));
  const options: PlacedOption[] = [];
  for (let i = 0; i < count; i += 1) options.push(placed[order[i]!]![i]!);
  return options;
}

/** Where a draw puts the option that stands at `place`: what `arrangementOf` would tell, without making it. */
export function placeOf(place: number, movable: readonly Hash128[], draw: Hash128): number {
  if (place >= movable.length) return place;
  const own = rank(draw, movable[place]!);
  let before = 0;
  for (let i = 0; i < movable.length; i += 1) {
    const other = rankAt(draw, movable[i]!, 0, own);
    if (other < own || (other === own && i < place)) before += 1;
  }
  return before;
}

/** Moves one entry of `order`; those between close up. */
function moveTo(place: number, from: number): void {
  const moved = order[from]!;
  if (from < place) order.copyWithin(from, from + 1, place + 1);
  else order.copyWithin(place + 1, place, from);
  order[place] = moved;
}

/** Room to sort the options of one item (ten at most), used over and over: this runs many million times. */
const order = new Int32Array(LETTERS.length);
const ranks = new Float64Array(LETTERS.length);

/** Insertion sort of the first places. Ties stay in code-unit order. */
function sortByRank(names: readonly Hash128[], draw: Hash128): void {
  for (let i = 0; i < names.length; i += 1) {
    const own = rank(draw, names[i]!);
    let place = i;
    while (place > 0 && ranks[place - 1]! > own) {
      ranks[place] = ranks[place - 1]!;
      order[place] = order[place - 1]!;
      place -= 1;
    }
    ranks[place] = own;
    order[place] = i;
  }
}
