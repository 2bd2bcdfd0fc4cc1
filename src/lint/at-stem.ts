import type { Item } from "../model/bank.js";
import type { Flaw } from "./rule.js";
import { named, stemField } from "./words.js";

/** What is wrong with the wording of a stem: `Item "x" asks nothing.` */
export const atStem = (item: Item, message: string, hint: string): Flaw[] => [
  { path: [stemField(item)], message: `${named(item)} ${message}`, hint },
];
