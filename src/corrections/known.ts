import { deckOf } from "../deck/deck.js";
import { BASIC, CLOZE, fieldsOf } from "../deck/note-types.js";
import { readBack } from "../deck/read-back.js";
import { type Sides, reverseSides, sidesOf } from "../deck/sides.js";
import type { Bank, IsoDate } from "../model/bank.js";
import type { Note } from "../model/deck.js";
import type { WordsIn } from "../words/words.js";
import type { ForeignNote } from "./foreign.js";

/** A note that a bank makes, in one of the ways that it is laid out in Anki. */
export interface KnownNote {
  readonly item: string;
  /** Place of the item in its bank. */
  readonly index: number;
  readonly tags: readonly string[];
  readonly names: readonly string[];
  /** Its fields, read back. */
  readonly fields: readonly string[];
  /** The fields of the same note made by another bank; null if it makes none. */
  readonly madeBy: (bank: Bank) => readonly string[] | null;
}

interface Layout {
  readonly names: readonly string[];
  readonly fieldsOf: (note: Note) => readonly string[];
}

const ownLayout = ({ kind }: Note): Layout => ({
  names: (kind === "basic" ? BASIC : CLOZE).fields.map(({ name }) => name),
  fieldsOf,
});

const stockLayout = ({ kind }: Note): Layout => ({
  names: kind === "basic" ? ["Front", "Back"] : ["Text", "Back Extra"],
  fieldsOf: (note) => inOrder(sidesOf(note)),
});

const reverseLayout: Layout = {
  names: ["Front", "Back"],
  fieldsOf: (note) => (note.kind === "basic" ? inOrder(reverseSides(note)) : []),
};

const inOrder = ({ front, back }: Sides): string[] => [front, back];

/** Finds the note of a bank that somebody's note once was. */
export function knownNotes(
  bank: Bank,
  wordsIn: WordsIn,
  today: IsoDate | null,
): (foreign: ForeignNote) => KnownNote | null {
  const notes = new Map<string, { readonly note: Note; readonly isReverse: boolean }>();
  for (const note of deckOf(bank, wordsIn, { today }).notes) {
    notes.set(note.guid, { note, isReverse: false });
    if (note.kind === "basic" && note.reverse !== null) notes.set(note.reverse, { note, isReverse: true });
  }
  const places = new Map(bank.items.map(({ id }, index) => [id, index]));
  return ({ guid, fields }) => {
    const found = notes.get(guid);
    if (found === undefined) return null;
    const { note, isReverse } = found;
    const layout = fields.length > 2 ? ownLayout(note) : isReverse ? reverseLayout : stockLayout(note);
    const read = (one: Note): string[] => layout.fieldsOf(one).map(readBack);
    return {
      item: note.item,
      index: places.get(note.item)!,
      tags: note.tags,
      names: layout.names,
      fields: read(note),
      madeBy(other) {
        for (const one of deckOf(other, wordsIn, { today }).notes) if (one.guid === note.guid) return read(one);
        return null;
      },
    };
  };
}
