import type { Bank, Item } from "../model/bank.js";
import type { Blueprint, Where } from "../model/blueprint.js";
import type { Finding, Path } from "../reading/finding.js";
import { ANY } from "./sections.js";
import { describeFilter, isCurrent, passesFilter } from "./item-filter.js";

/** What a blueprint can ask for and nobody need say of an item: with what is asked of it, and how it is said. */
const UNSAID: readonly {
  readonly of: "difficulties" | "topics" | "sources" | "asOf";
  readonly lacks: (item: Item) => boolean;
  readonly what: string;
  readonly hint: string;
}[] = [
  {
    of: "difficulties",
    lacks: ({ difficulty }) => difficulty === null,
    what: "difficulty",
    hint: "rate them, or write the difficulty of most under defaults in the bank",
  },
  {
    of: "topics",
    lacks: ({ topics }) => topics.length === 0,
    what: "topic",
    hint: "give them topics, or write those of most under defaults in the bank",
  },
  {
    of: "sources",
    lacks: ({ evidence }) => evidence.length === 0,
    what: "evidence",
    hint: "say where their keys are found: paragraph: …",
  },
  {
    of: "asOf",
    lacks: ({ asOf }) => asOf === null,
    what: "day",
    hint: "write asOf, or name the source that they are from",
  },
];

/** Items that a section or a quota passes over because nobody has said what it asks: they may well be meant. */
export function uncountedItems(banks: readonly Bank[], { sections }: Blueprint): Finding[] {
  const items = banks.flatMap((bank) => bank.items).filter(isCurrent);
  return sections.flatMap(({ where, quotas }, i) => {
    const path = ["sections", i];
    const pool = items.filter((item) => passesFilter(item, where));
    return [
      ...passedOver(where, items, [...path, "where"], (asked) => `Section ${i + 1} takes ${asked}`),
      ...quotas.flatMap((quota, j) =>
        passedOver(
          quota.where,
          pool,
          [...path, "quotas", j],
          (asked) => `Quota ${j + 1} of section ${i + 1} counts ${asked}`,
        ),
      ),
    ];
  });
}

function passedOver(where: Where, items: readonly Item[], path: Path, says: (asked: string) => string): Finding[] {
  return UNSAID.flatMap(({ of, lacks, what, hint }): Finding[] => {
    const asked: Where = { ...ANY, [of]: where[of] };
    if (describeFilter(asked) === "") return [];
    const others = { ...where, [of]: ANY[of] };
    const count = items.filter((item) => lacks(item) && passesFilter(item, others)).length;
    if (count === 0) return [];
    const left = count === 1 ? `1 item has no ${what} and is` : `${count} items have no ${what} and are`;
    return [
      {
        severity: "warning",
        code: "plan/unsaid",
        path,
        message: `${says(describeFilter(asked))}; ${left} left out.`,
        hint,
      },
    ];
  });
}
