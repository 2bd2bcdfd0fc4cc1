import type { DeckOptions } from "../model/deck.js";

/** What holds where nobody chose. */
export const DECK_OPTIONS: DeckOptions = { decks: "bank", noteTypes: "stock", guid: true, tags: "replace" };

/** What may be chosen, in the order in which it is explained. */
export const DECK_CHOICES = {
  decks: ["bank", "topic", "date"],
  noteTypes: ["stock", "broadsheet"],
  tags: ["replace", "add"],
} as const satisfies { readonly [K in keyof Omit<DeckOptions, "guid">]: readonly DeckOptions[K][] };
