import { fieldsOf } from "../deck/note-types.js";
import { reverseSides, sidesOf } from "../deck/sides.js";
import type { DeckOptions, Note } from "../model/deck.js";

/** One line of a file: a note, or the reverse card of one, which Anki's own Basic needs a note for. */
export interface Row {
  readonly guid: string;
  readonly fields: readonly string[];
}

/** Mostly one: Anki's own note types have no second card. */
export function rowsOf(note: Note, { noteTypes }: DeckOptions): readonly Row[] {
  if (noteTypes === "broadsheet") return [{ guid: note.guid, fields: fieldsOf(note) }];
  const { front, back } = sidesOf(note);
  const row = { guid: note.guid, fields: [front, back] };
  if (note.kind === "cloze" || note.reverse === null) return [row];
  const reverse = reverseSides(note);
  return [row, { guid: note.reverse, fields: [reverse.front, reverse.back] }];
}
