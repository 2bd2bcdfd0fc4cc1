import type { Bank, Item } from "../model/bank.js";
import type { Finding, Path } from "../reading/finding.js";
import type { CompleteItem } from "./complete-item.js";

/** What surrounds an item and can be named by it. */
export interface Surroundings extends Pick<Bank, "sources" | "passages"> {
  /** The source of evidence that names none, where the bank says so. */
  readonly defaultSource: string | null;
}

export type ItemRule = (item: Item, path: Path, bank: Surroundings, written: CompleteItem) => Finding[];

/** How rules call an item. */
export const named = ({ id }: Pick<Item, "id">): string => `item ${JSON.stringify(id)}`;
