import type { Bank } from "../model/bank.js";

/** What an author writes to say where the key of an item is found; a paragraph needs a source that it is of. */
export const evidenceHint = ({ sources }: Pick<Bank, "sources">): string =>
  sources.length > 0 ? "add: paragraph: …" : "add to the bank: sources: …, and to the item: paragraph: …";
