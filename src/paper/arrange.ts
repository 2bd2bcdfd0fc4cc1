import type { Item, Option } from "../model/bank.js";
import type { PlacedOption } from "../model/paper.js";
import { type Words, nameWords, rank } from "./random.js";

/** Options in an order, with their letters. */
export interface Arrangement {
  readonly options: readonly PlacedOption[];
  /** Where the (first) key stands, from 0; -1 without one. */
  readonly keyPlace: number;
}

/** An item, ready to be drawn many times: its own words and those of its options. */
export interface Drawable {
  readonly item: Item;
  readonly words: Words;
  /** In code-unit order of their texts, the pinned ones last: a place in the file never shows. */
  readonly options: readonly Option[];
  /** Words of the options that a draw may move. */
  readonly movable: readonly Words[];
}

export function drawable(item: Item): Drawable {
  const options = item.type === "choice" || item.type === "multiple" ? item.options : [];
  const sorted = options.toSorted(
    (a, b) => Number(a.pin !== null) - Number(b.pin !== null) || (a.text < b.text ? -1 : 1),
  );
  const movable = sorted.filter(({ pin }) => pin === null).map(({ text }) => nameWords(item.id, text));
  return { item, words: nameWords(item.id), options: sorted, movable };
}

/**
 * The options as a draw orders them, or without a draw as they stand. Made anew each time: looking one up among
 * all that were made before costs more than making it.
 */
export function arrangementOf(drawn: Drawable, draw: Words | null): Arrangement {
  const count = drawn.options.length;
  for (let i = 0; i < count; i += 1) order[i] = i;
  if (draw !== null) sortByRank(drawn.movable, draw);
  const options: PlacedOption[] = [];
  let keyPlace = -1;
  for (let i = 0; i < count; i += 1) {
    const option = drawn.options[order[i]!]!;
    if (keyPlace < 0 && option.role === "key") keyPlace = i;
    options.push({ letter: LETTERS[i]!, option });
  }
  return { options, keyPlace };
}

const LETTERS = "ABCDEFGHIJ";

/** Room to sort the options of one item (ten at most), used over and over: this runs many million times. */
const order = new Int32Array(10);
const ranks = new Float64Array(10);

/** Insertion sort of the first places. Ties stay in code-unit order. */
function sortByRank(names: readonly Words[], draw: Words): void {
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
