import type { Bank, Item, Option, Passage } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import { LETTERS } from "../model/letters.js";
import type { PlacedOption } from "../model/paper.js";
import { type Hash128, hashOfName } from "../seed/random.js";
import { withComposed } from "./compose.js";

/** An item, ready to be drawn many times: its own words and those of its options. */
export interface PoolItem {
  readonly item: Item;
  readonly words: Hash128;
  /** What decides its place among the questions: its own words, or those of the passage that it stands below. */
  readonly block: Hash128;
  readonly passage: Passage | null;
  /** Where it is written. Counts only among the questions about one passage. */
  readonly place: number;
  /** As the item places them, or in code-unit order, the pinned ones last: a place in the file never shows. */
  readonly options: readonly Option[];
  /** Where the key of a choice item stands among them; -1 for others. */
  readonly key: number;
  /** Hash128 of the options that a draw may move. */
  readonly movable: readonly Hash128[];
  /** Every option with every letter: papers share them. */
  readonly placed: readonly (readonly PlacedOption[])[];
  /** Of each option, by what papers draw which they show; null where they show all. */
  readonly lots: readonly Hash128[] | null;
}

/** The items of all banks, in their order, ready to be drawn. */
const bankItemsOf = (banks: readonly Bank[]): PoolItem[] =>
  banks.flatMap(({ id, passages, items }) =>
    items.map((item, place) => {
      const passage = passages.find((one) => one.id === item.group) ?? null;
      const drawn = poolItem(item);
      return passage === null ? drawn : { ...drawn, passage, block: hashOfName("passage", id, passage.id), place };
    }),
  );

/** The items that a blueprint may ask, ready to be drawn: those of all banks in their order, and behind them what it composes. */
export function poolItemsOf(
  banks: readonly Bank[],
  blueprint: Pick<Blueprint, "compose" | "earlier"> = NOTHING,
  seed = "",
): PoolItem[] {
  const own = bankItemsOf(banks);
  if (blueprint.compose === undefined) return own;
  const known = new Map(own.map((one) => [one.item, one]));
  const items = own.map(({ item }) => item);
  return withComposed(items, blueprint, seed).map((item) => known.get(item) ?? poolItem(item));
}

const NOTHING = { earlier: [] };

function poolItem(item: Item): PoolItem {
  const options = optionsOf(item);
  const movable = options.filter(({ pin }) => pin === null && placement(item) === null);
  const words = movable.map(({ text }) => hashOfName(item.id, text));
  const placed = options.map((option) => Array.from(LETTERS, (letter) => ({ letter, option })));
  const key = item.type === "choice" ? options.findIndex(({ role }) => role === "key") : -1;
  const own = hashOfName(item.id);
  const isPool = (item.type === "choice" || item.type === "multiple") && item.shows !== null;
  const lots = isPool ? options.map(({ text }) => hashOfName(item.id, text, "shown")) : null;
  return { item, words: own, block: own, passage: null, place: 0, options, key, movable: words, placed, lots };
}

const placement = (item: Item): readonly number[] | null => ("placement" in item ? item.placement : null);

function optionsOf(item: Item): readonly Option[] {
  if (!("options" in item)) return [];
  const order = placement(item);
  if (order !== null) return order.map((i) => item.options[i]!);
  return item.options.toSorted((a, b) => Number(a.pin !== null) - Number(b.pin !== null) || (a.text < b.text ? -1 : 1));
}
