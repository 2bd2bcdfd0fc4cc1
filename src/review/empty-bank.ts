import type { Draft } from "../model/draft.js";
import { yamlFields } from "../reading/write-yaml.js";
import { sourceLines } from "./write-draft.js";
import { without } from "./without.js";

/** A bank with its source filled in, and no item yet. */
export const emptyBank = ({ id, title, language, source }: Omit<Draft, "candidates">): string => {
  return `${[
    ...yamlFields({ bank: id, title, language }, 0),
    "sources:",
    ...sourceLines(without(source, "file")),
    "items: []",
  ].join("\n")}\n`;
};
