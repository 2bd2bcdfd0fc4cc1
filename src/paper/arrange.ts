import type { Bank, Item, Option, Passage } from "../model/bank.js";
import { LETTERS } from "../model/letters.js";
import type { PlacedOption } from "../model/paper.js";
import { type Words, nameWords, rank, rankAt } from "./random.js";

/** An item, ready to be drawn many times: its own words and those of its options. */
export interface Drawable {
  readonly item: Item;
  readonly words: Words;
  /** What decides its place among the questions: its own words, or those of the passage that it stands below. */
  readonly block: Words;
  readonly passage: Passage | null;
  /** Where it is written. Counts only among the questions about one passage. */
  readonly place: number;
  /** As the item places them, or in code-unit order, the pinned ones last: a place in the file never shows. */
  readonly options: readonly Option[];
  /** Where the key of a choice item stands among them; -1 for others. */
  readonly key: number;
  /** Words of the options that a draw may move. */
  readonly movable: readonly Words[];
  /** Every option with every letter: papers share them. */
  readonly placed: readonly (readonly PlacedOption[])[];
}

export const drawables = (banks: readonly Bank[]): Drawable[] =>
  banks.flatMap(({ id, passages, items }) =>
    items.map((item, place) => {
      const passage = passages.find((one) => one.id === item.group) ?? null;
      const drawn = drawable(item);
      return passage === null ? drawn : { ...drawn, passage, block: nameWords("passage", id, passage.id), place };
    }),
  );

function drawable(item: Item): Drawable {
  const options = optionsOf(item);
  const movable = options.filter(({ pin }) => pin === null && placement(item) === null);
  const words = movable.map(({ text }) => nameWords(item.id, text));
  const placed = options.map((option) => Array.from(LETTERS, (letter) => ({ letter, option })));
  const key = item.type === "choice" ? options.findIndex(({ role }) => role === "key") : -1;
  const own = nameWords(item.id);
  return { item, words: own, block: own, passage: null, place: 0, options, key, movable: words, placed };
}

const placement = (item: Item): readonly number[] | null => ("placement" in item ? item.placement : null);

function optionsOf(item: Item): readonly Option[] {
  if (!("options" in item)) return [];
  const order = placement(item);
  if (order !== null) return order.map((i) => item.options[i]!);
  return item.options.toSorted((a, b) => Number(a.pin !== null) - Number(b.pin !== null) || (a.text < b.text ? -1 : 1));
}

/**
 * The options as a draw orders them, or without a draw as they stand. Made anew each time: looking one up among
 * all that were made before costs more than making it.
 *
 * @param keyPlace where the key of a choice item goes; the others keep their order. -1 leaves it where it is drawn
 */
export function arrangementOf({ placed, movable, key }: Drawable, draw: Words | null, keyPlace = -1): PlacedOption[] {
  const count = placed.length;
  for (let i = 0; i < count; i += 1) order[i] = i;
  if (draw !== null) sortByRank(movable, draw);
  if (keyPlace >= 0) moveTo(keyPlace, order.indexOf(key));
  const options: PlacedOption[] = [];
  for (let i = 0; i < count; i += 1) options.push(placed[order[i]!]![i]!);
  return options;
}

/** Where a draw puts the option that stands at `place`: what `arrangementOf` would tell, without making it. */
export function placeOf(place: number, movable: readonly Words[], draw: Words): number {
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
