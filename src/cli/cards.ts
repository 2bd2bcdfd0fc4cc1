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
export function cardsGiven({ decks, noteTypes, tags, noGuid }: CardArguments): Partial<DeckOptions> {
  const given = {
    decks: oneOf("decks", decks, ["bank", "topic", "date"]),
    noteTypes: oneOf("note-types", noteTypes, ["stock", "broadsheet"]),
    tags: oneOf("tags", tags, ["replace", "add"]),
    guid: noGuid ? false : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
