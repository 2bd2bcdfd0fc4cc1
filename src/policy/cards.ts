import type { Format } from "../formats/format.js";
import type { Bank, Item } from "../model/bank.js";
import type { Finding } from "../reading/finding.js";
import { listFirst } from "../reading/suggest.js";

/** Items that make no flashcard although nobody has said that they should not: what they ask has no answer to show. */
export function itemsWithoutCards({ items }: Bank, formats: readonly Format[]): Finding[] {
  if (!formats.some(({ from }) => from === "deck")) return [];
  const found = [...items.keys()].filter((i) => hasNothingBehind(items[i]!));
  if (found.length === 0) return [];
  const names = listFirst(
    found.map((i) => JSON.stringify(items[i]!.id)),
    3,
  );
  const message =
    found.length === 1
      ? `An item has no model answer, and makes no flashcard: ${names}.`
      : `${found.length} items have no model answer, and make no flashcards: ${names}.`;
  return [{ severity: "info", code: "cards/no-answer", path: ["items", found[0]!], message, hint: "add: answer: …" }];
}

const hasNothingBehind = (item: Item): boolean =>
  item.type === "open" && item.answer === null && item.cards.back === null && item.cards.type !== "none";
