import type { Finding } from "../../reading/finding.js";
import { deckOf } from "../../deck/deck.js";
import type { Bank } from "../../model/bank.js";
import type { Blueprint } from "../../model/blueprint.js";
import type { WordsIn } from "../../words/words.js";
import type { Format } from "../format.js";

/** What formats have to say against the notes of a bank, each at its item. */
export function objectionsTo(
  bank: Bank,
  { today, cards }: Blueprint,
  formats: readonly Format[],
  wordsIn: WordsIn,
): Finding[] {
  const critical = formats.flatMap((format) =>
    format.from === "deck" && format.objections !== undefined ? [format.objections] : [],
  );
  if (critical.length === 0) return [];
  const deck = deckOf(bank, wordsIn, { today, decks: cards.decks });
  const places = new Map(bank.items.map(({ id }, i) => [id, i]));
  return critical.flatMap((objections) =>
    Array.from(objections(deck, cards), ({ item, ...objection }) => ({
      ...objection,
      path: ["items", places.get(item)!],
    })),
  );
}
