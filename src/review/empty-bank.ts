import type { Draft } from "../model/draft.js";
import { yamlFields } from "../reading/write-yaml.js";
import { sourceLines } from "./write-draft.js";

/** A bank with its source filled in, and no item yet. */
export const emptyBank = ({ id, title, language, source }: Omit<Draft, "candidates">): string => {
  const { file: _, ...about } = source;
  return `${[...yamlFields({ bank: id, title, language }, 0), "sources:", ...sourceLines(about), "items: []"].join(
    "\n",
  )}\n`;
};
