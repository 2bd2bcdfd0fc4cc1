import type { Bank, Item, Option } from "../model/bank.js";
import { speaksOfOthers } from "./kinds.js";
import type { Flaw, ItemRule } from "./rule.js";
import { distractorsOf, isChoosing, keysOf } from "./words.js";

/** A check of items that offer options of which the reader chooses. */
export const choosing =
  (check: (item: Extract<Item, { type: "choice" | "multiple" }>) => readonly Flaw[]): ItemRule["check"] =>
  (item) =>
    isChoosing(item) ? check(item) : [];

/** A check of the key, where there is one that stands for itself. */
export const single =
  (
    check: (key: Option, others: readonly Option[], item: Item, bank: Bank) => Omit<Flaw, "path"> | null,
  ): ItemRule["check"] =>
  (item, bank) => {
    if (item.type !== "choice") return [];
    const key = keysOf(item)[0]!;
    const flaw =
      speaksOfOthers(key.text) || SPEAKS_OF_ALL.test(key.text) ? null : check(key, distractorsOf(item), item, bank);
    return flaw === null ? [] : [{ path: ["key"], ...flaw }];
  };

/** “They are all true.” */
const SPEAKS_OF_ALL =
  /\b(?:all|none) of (?:these|them|the above)\b|^(?:these|they) are all (?:true|correct|right|wrong|false)\b/i;

/** Whether a question is about somebody's words, which its writer may not change. */
export const asksForWording = (stem: string): boolean =>
  /\b(?:slogan|motto|catchphrase|tagline|(?:last|first|official) words?|opening line|first line|lyrics|quotation|quote|dialogue|following (?:lines|words))\b/i.test(
    stem,
  );

/** Books and bands are called 1984 and +44, a song Tomorrow. */
export const ASKS_FOR_TITLE = /\b(?:album|band|book|episode|film|movie|novel|song|tune)\b/i;

/** The options that a draw may move. */
export const free = (options: readonly Option[]): Option[] => options.filter(({ pin }) => pin === null);
