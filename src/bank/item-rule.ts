import type { Bank, Item } from "../model/bank.js";
import type { Finding, Path } from "../reading/finding.js";
import type { WrittenItem } from "./written.js";

/** What surrounds an item and can be named by it. */
export type Surroundings = Pick<Bank, "sources" | "passages">;

export type ItemRule = (item: Item, path: Path, bank: Surroundings, written: WrittenItem) => Finding[];
