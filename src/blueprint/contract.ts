import type { Bank, Item } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import { CONTRACT, CONTRACT_2, type Contract } from "../seed/random.js";
import { passesFilter } from "./item-filter.js";

/** The contract that draws the papers of a blueprint: the first one, unless they may ask questions with codes or pools. */
export const contractFor = (
  banks: readonly Bank[],
  { sections, compose }: Pick<Blueprint, "sections" | "compose">,
): Contract =>
  compose !== undefined ||
  banks.some(({ items }) =>
    items.some((item) => isOfSecond(item) && sections.some(({ where }) => passesFilter(item, where))),
  )
    ? CONTRACT_2
    : CONTRACT;

function isOfSecond(item: Item): boolean {
  switch (item.type) {
    case "statements":
    case "explains":
      return true;
    case "matching":
      return item.coded !== null;
    case "ordering":
      return item.coded;
    case "choice":
    case "multiple":
      return item.shows !== null;
    case "true-false":
    case "short":
    case "numeric":
    case "cloze":
    case "open":
      return false;
  }
}
