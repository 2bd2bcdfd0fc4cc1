import type { Finding } from "../bank/finding.js";
import { deckOf } from "../deck/deck.js";
import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Format } from "./format.js";

/** What formats have to say against the notes of a bank, each at its item. */
export function objectionsTo(bank: Bank, { today, cards }: Blueprint, formats: readonly Format[]): Finding[] {
  const deck = deckOf(bank, { today, decks: cards.decks });
  const places = new Map(bank.items.map(({ id }, i) => [id, i]));
  return formats.flatMap((format) =>
    format.from === "deck" && format.objections !== undefined
      ? Array.from(format.objections(deck, cards), ({ item, ...objection }) => ({
          ...objection,
          path: ["items", places.get(item)!],
        }))
      : [],
  );
}
