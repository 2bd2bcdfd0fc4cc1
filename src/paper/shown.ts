import type { Option } from "../model/bank.js";
import { type Hash128, rank } from "../seed/random.js";
import type { PoolItem } from "../selection/pool.js";

/**
 * An item with those of its options that a paper shows: all keys, all that are pinned, and of the other distractors the
 * first by rank. One more in the pool takes the place of one at most.
 */
export function shownOf(drawn: PoolItem, draw: () => Hash128): PoolItem {
  const { item, options, lots } = drawn;
  if (lots === null || (item.type !== "choice" && item.type !== "multiple")) return drawn;
  const isAlways = ({ role, pin }: Option) => role === "key" || pin !== null;
  const always = options.filter(isAlways).length;
  const words = draw();
  const drawnOnes = [...options.keys()]
    .filter((i) => !isAlways(options[i]!))
    .map((i) => ({ i, rank: rank(words, lots[i]!) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, (item.shows ?? options.length) - always);
  const kept = new Set(drawnOnes.map(({ i }) => i));
  const places = [...options.keys()].filter((i) => kept.has(i) || isAlways(options[i]!));
  const order = item.keyAt === null ? places : fixedOrder(places, item.keyAt, drawn);
  return {
    ...drawn,
    options: order.map((i) => options[i]!),
    placed: order.map((i) => drawn.placed[i]!),
    key: order.indexOf(drawn.key),
    // They stand before those that stay.
    movable: order.filter((i) => i < drawn.movable.length).map((i) => drawn.movable[i]!),
  };
}

/** The distractors as they are written, the keys at their places, and behind all what is pinned. */
function fixedOrder(places: readonly number[], keyAt: readonly number[], { item, options }: PoolItem): number[] {
  const written = "options" in item ? item.options : [];
  const asWritten = places.toSorted((a, b) => written.indexOf(options[a]!) - written.indexOf(options[b]!));
  const isKey = (i: number) => options[i]!.role === "key";
  const order = asWritten.filter((i) => !isKey(i));
  asWritten.filter(isKey).forEach((key, i) => order.splice((keyAt[i] ?? 1) - 1, 0, key));
  const isFree = (i: number) => options[i]!.pin === null;
  return [...order.filter(isFree), ...order.filter((i) => !isFree(i))];
}
