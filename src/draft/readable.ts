import { bankChecker } from "../bank/checker.js";
import type { Item } from "../model/bank.js";
import type { DraftFields, DraftSource } from "../model/draft.js";

/** In the place of a day that nobody knows yet: an item without one would not be valid. */
const ANY_DAY = "2000-01-01";

/** The item that a bank of this source would read of some fields; null where it would be refused. */
export function readItem(fields: DraftFields, source: DraftSource, language: string): Item | null {
  const checker = bankChecker({ hasAliases: false });
  checker.head({
    bank: "draft",
    title: "Draft",
    language,
    items: [fields],
    sources: {
      source: {
        title: source.title || "Article",
        publisher: source.publisher || "Unknown",
        published: source.published ?? ANY_DAY,
        licence: source.licence || "all-rights-reserved",
      },
    },
  });
  const item = checker.item(fields);
  return checker.end().findings.some(({ severity }) => severity === "error") ? null : item;
}
