import type { Item, Option } from "../model/bank.js";
import type { PlacedOption } from "../model/paper.js";
import { type Words, nameWords, rank } from "./random.js";

/** An item, ready to be drawn many times: its own words and those of its options. */
export interface Drawable {
  readonly item: Item;
  readonly words: Words;
  /** In code-unit order of their texts, the pinned ones last: a place in the file never shows. */
  readonly options: readonly { readonly option: Option; readonly words: Words }[];
  /** How many of them a draw may move. */
  readonly movable: number;
  /** Arrangements made before, by the order of their options. */
  readonly arrangements: Map<string, readonly PlacedOption[]>;
}

/** Bounds the memory of items with very many possible orders. */
const MAX_ARRANGEMENTS = 5_040;

export function drawable(item: Item): Drawable {
  const options = item.type === "choice" || item.type === "multiple" ? item.options : [];
  const sorted = options.toSorted(
    (a, b) => Number(a.pin !== null) - Number(b.pin !== null) || (a.text < b.text ? -1 : 1),
  );
  return {
    item,
    words: nameWords(item.id),
    options: sorted.map((option) => ({ option, words: nameWords(item.id, option.text) })),
    movable: sorted.filter(({ pin }) => pin === null).length,
    arrangements: new Map(),
  };
}

/** The order of an item's options under a draw, as indices; without a draw as they stand. */
export function optionOrder({ options, movable }: Drawable, draw: Words | null): readonly number[] {
  const order = options.map((_, i) => i);
  if (draw === null || movable < 2) return order;
  const ranks = options.map(({ words }, i) => (i < movable ? rank(draw, words) : Infinity));
  return order.sort((a, b) => ranks[a]! - ranks[b]! || a - b);
}

/** Letters for options in the given order. The same order gives the same array, so that it can be recognised. */
export function arrange({ options, arrangements }: Drawable, order: readonly number[]): readonly PlacedOption[] {
  const name = order.join();
  const known = arrangements.get(name);
  if (known !== undefined) return known;
  const placed = order.map((index, i) => ({ letter: String.fromCharCode(65 + i), option: options[index]!.option }));
  if (arrangements.size >= MAX_ARRANGEMENTS) arrangements.clear();
  arrangements.set(name, placed);
  return placed;
}
