import type { Bank, Item } from "../model/bank.js";
import type { Finding, Path } from "./finding.js";
import type { WrittenItem } from "./written.js";

export type ItemRule = (item: Item, path: Path, bank: Bank, written: WrittenItem) => Finding[];
