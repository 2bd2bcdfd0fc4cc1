import { type DeckSetting, deckOf } from "../deck/deck.js";
import { BASIC, CLOZE, fieldsOf } from "../deck/note-types.js";
import { type Sides, reverseSides, sidesOf } from "../deck/sides.js";
import type { Bank } from "../model/bank.js";
import type { BasicNote, Note } from "../model/deck.js";
import type { WordsIn } from "../words/words.js";

/** A note of ours in some note type. */
export interface Layout {
  readonly names: readonly string[];
  readonly fieldsOf: (note: Note) => readonly string[];
}

/** In our note types. */
export const ownLayout = ({ kind }: Note): Layout => ({
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

/** A note of a bank, or the reverse one of it that Anki's own note types need. */
export interface Made {
  readonly note: Note;
  readonly isReverse: boolean;
  /** How the deck was made. */
  readonly setting: DeckSetting;
}

export const guidOf = ({ note, isReverse }: Made): string => (isReverse ? (note as BasicNote).reverse! : note.guid);

/** The notes of a bank, by their guids. */
export function madeIn(bank: Bank, wordsIn: WordsIn, setting: DeckSetting): ReadonlyMap<string, Made> {
  const made = new Map<string, Made>();
  for (const note of deckOf(bank, wordsIn, setting).notes) {
    made.set(note.guid, { note, isReverse: false, setting });
    if (note.kind === "basic" && note.reverse !== null) made.set(note.reverse, { note, isReverse: true, setting });
  }
  return made;
}

/** How a note is laid out that came with so many fields. */
export const layoutOf = ({ note, isReverse }: Made, fields: number): Layout =>
  fields > 2 ? ownLayout(note) : isReverse ? reverseLayout : stockLayout(note);
