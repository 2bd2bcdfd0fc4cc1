import type { Draft } from "../model/draft.js";
import { yamlFields } from "../reading/write-yaml.js";
import { sourceLines } from "./write-draft.js";
import { without } from "./without.js";

/** A bank with its source filled in, and what a question looks like. */
export const emptyBank = (draft: Omit<Draft, "candidates">): string => `${[bankHead(draft), ...EXAMPLE].join("\n")}\n`;

/** A bank with its source filled in, and no item yet; its last line has no end. */
export const bankHead = ({ id, title, language, source }: Omit<Draft, "candidates">): string =>
  [
    ...yamlFields({ bank: id, title, language }, 0),
    "sources:",
    ...sourceLines(without(source, "file")),
    "items: []",
  ].join("\n");

/** Nobody has to look up what is to be written. */
const EXAMPLE = [
  "# In the place of the brackets, below items, each question begins with a hyphen:",
  "#   - stem: Which port did the first ferry leave?",
  "#     key: Northwick",
  "#     distractors: [Easthaven, Southmere]",
  "#     paragraph: 2",
];
