import type { ClozeItem, Item } from "../model/bank.js";
import { tidy } from "../text/tidy.js";
import { saidIn, statementsOf } from "./statement.js";
import { idIn, isId } from "./stem-id.js";

/**
 * What the rules over a whole bank know of one item: as much as can be read, however wrong the rest of it is. So an
 * item that has a mistake is still there for those that name it.
 */
export interface Entry {
  readonly index: number;
  /** `item "host-city"`, or `item 3` where its id can't be read. */
  readonly name: string;
  readonly id: string | null;
  /** Whether the id is written, and not made of the stem. */
  readonly isPinned: boolean;
  readonly stem: { readonly text: string; readonly field: "stem" | "text" | "head" } | null;
  /** What it takes for right, where that can be compared. */
  readonly answer: string | null;
  readonly formerly: string | null;
  readonly supersededBy: string | null;
  readonly enemies: readonly (string | null)[];
}

/** @param item the same, where it has the right shape */
export function entryOf(index: number, written: unknown, item: Item | null): Entry {
  const fields = (typeof written === "object" && written !== null ? written : {}) as Readonly<Record<string, unknown>>;
  const { formerly, supersededBy, enemies } = fields;
  const id = item?.id ?? idIn(fields);
  const isPinned = fields["id"] !== undefined;
  return {
    index,
    name: `item ${id !== null && isPinned ? JSON.stringify(id) : index + 1}`,
    id,
    isPinned,
    stem: stemOf(fields, item),
    answer: item?.type === "choice" ? item.options[0]!.text : item?.type === "true-false" ? String(item.key) : null,
    formerly: typeof formerly === "string" ? formerly : null,
    supersededBy: isId(supersededBy) ? supersededBy : null,
    enemies: Array.isArray(enemies) ? enemies.map((one: unknown) => (isId(one) ? one : null)) : [],
  };
}

/** What an item asks. "Which of these is true?" asks something else of other options. */
function stemOf(fields: Readonly<Record<string, unknown>>, item: Item | null): Entry["stem"] {
  if (item?.type === "cloze") return { text: askedBy(item), field: "text" };
  if (item?.type === "statements" || item?.type === "explains") {
    const statements = statementsOf(item).map(saidIn);
    return { text: [item.stem, ...statements.toSorted()].join("\n"), field: "head" };
  }
  const stem = item === null ? fields["stem"] : item.stem;
  if (typeof stem !== "string") return null;
  const options = item === null ? optionsIn(fields) : "options" in item ? item.options.map(({ text }) => text) : [];
  const lefts = item?.type === "matching" ? item.pairs.map(({ left }) => left) : [];
  return { text: [tidy(stem), ...lefts.toSorted(), ...options.toSorted()].join("\n"), field: "stem" };
}

/** The options of an item that has a mistake, as far as they can be read. */
function optionsIn({ key, keys, distractors, sequence, pairs, extras }: Readonly<Record<string, unknown>>): string[] {
  if ([distractors, sequence, pairs].every((list) => !Array.isArray(list))) return [];
  const texts = [key, keys, distractors, sequence, pairs, extras].flat().map((one: unknown) => {
    const { text, right } = (typeof one === "object" && one !== null ? one : {}) as Readonly<Record<string, unknown>>;
    return text ?? right ?? one;
  });
  return [...new Set(texts.filter((text) => typeof text === "string").map(tidy))];
}

/** The hints of its gaps are part of what a text asks. */
const askedBy = ({ segments }: ClozeItem): string =>
  segments.map((part) => (typeof part === "string" ? part : `____ ${part.hint ?? ""}`)).join("");
