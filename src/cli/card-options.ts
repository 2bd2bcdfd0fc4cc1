import { DECK_CHOICES } from "../deck/options.js";
import type { DeckOptions } from "../model/deck.js";
import { oneOf } from "./one-of.js";

/** How flashcards are to be made, as yargs hands it over. */
export interface CardArguments {
  readonly decks: unknown;
  readonly noteTypes: unknown;
  readonly tags: unknown;
  readonly noGuid: boolean;
}

/** What the command line says about flashcards, checked. */
export function parseCardOptions({ decks, noteTypes, tags, noGuid }: CardArguments): Partial<DeckOptions> {
  const given = {
    decks: oneOf("decks", decks, DECK_CHOICES.decks),
    noteTypes: oneOf("note-types", noteTypes, DECK_CHOICES.noteTypes),
    tags: oneOf("tags", tags, DECK_CHOICES.tags),
    guid: noGuid ? false : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
