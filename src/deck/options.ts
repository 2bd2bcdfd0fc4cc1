import type { DeckOptions } from "../model/deck.js";

/** What holds where nobody chose. */
export const DECK_OPTIONS: DeckOptions = { decks: "bank", noteTypes: "stock", guid: true, tags: "replace" };
