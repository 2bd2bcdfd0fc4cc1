import type { Item, Option } from "../model/bank.js";
import type { Flaw, ItemRule } from "./rule.js";
import { isChoosing } from "./words.js";

/** A check of items that offer options of which the reader chooses. */
export const choosing =
  (check: (item: Extract<Item, { type: "choice" | "multiple" }>) => readonly Flaw[]): ItemRule["check"] =>
  (item) =>
    isChoosing(item) ? check(item) : [];

/** The options that a draw may move. */
export const free = (options: readonly Option[]): Option[] => options.filter(({ pin }) => pin === null);

/** The fields of a choice item, for the catalogue. */
export const example = (
  key: string,
  distractors: readonly string[],
  stem = "Which port opened in May 2019?",
  more = "",
) =>
  `type: choice\nstem: ${JSON.stringify(stem)}\nkey: ${JSON.stringify(key)}\ndistractors:\n${distractors.map((text) => `  - { text: ${JSON.stringify(text)}, why: "It was closed."${more} }\n`).join("")}`.trimEnd();
