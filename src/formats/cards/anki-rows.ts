import { cardsOf } from "../../deck/cards.js";
import { fieldsOf } from "../../deck/note-types.js";
import { type Sides, reverseSides, sidesOf } from "../../deck/sides.js";
import type { DeckOptions, Note } from "../../model/deck.js";

/** One line of a file: a note, or the reverse card of one, which Anki's own Basic needs a note for. */
export interface Row {
  readonly guid: string;
  readonly fields: readonly string[];
}

/** Mostly one: Anki's own note types have no second card. */
export function rowsOf(note: Note, { noteTypes }: DeckOptions): readonly Row[] {
  if (noteTypes === "broadsheet") return [{ guid: note.guid, fields: fieldsOf(note) }];
  const row = (guid: string, { front, back }: Sides): Row => ({ guid, fields: [front, back] });
  // Of the gaps Anki makes cards itself.
  if (note.kind === "cloze") return [row(note.guid, sidesOf(note))];
  return cardsOf(note).map(({ asks, id }) => row(id, asks === "reverse" ? reverseSides(note) : sidesOf(note)));
}
