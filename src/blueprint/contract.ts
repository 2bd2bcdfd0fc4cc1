import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import { CONTRACT, CONTRACT_2, type Contract } from "../seed/random.js";
import { passesFilter } from "./item-filter.js";

/** The contract that draws the papers of a blueprint: the first one, unless they may ask about statements. */
export const contractFor = (banks: readonly Bank[], { sections }: Pick<Blueprint, "sections">): Contract =>
  banks.some(({ items }) =>
    items.some((item) => item.type === "statements" && sections.some(({ where }) => passesFilter(item, where))),
  )
    ? CONTRACT_2
    : CONTRACT;
