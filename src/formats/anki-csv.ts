import { BASIC, CLOZE, fieldsOf } from "../deck/note-types.js";
import { reverseSides, sidesOf } from "../deck/sides.js";
import type { Artefact } from "../model/artefact.js";
import type { Deck, DeckOptions, Note } from "../model/deck.js";
import { repeatedNotes } from "./anki-repeats.js";
import { ankiRow } from "./delimited.js";
import type { DeckFormat } from "./format.js";

/**
 * Anki's text import, one file per note type. Fields come first and the guid last, so that old versions, which
 * take the headers for comments, still find question and answer. No `#columns`, which turns answers into tags
 * where names don't match, and a note type only where it is ours: stock names are translated.
 */
export const ankiCsv: DeckFormat = {
  name: "anki-csv",
  summary: "Flashcards for Anki's text import, one file per note type",
  from: "deck",
  audience: "student",
  *objections(deck, options) {
    yield* repeatedNotes(rowsOf(deck, options), options);
  },
  *render(deck, _, options) {
    for (const kind of kindsIn(deck)) yield fileOf(deck, kind, options);
    // A text import brings no pictures along: the README says where Anki wants them.
    for (const { name, mediaType, base64 } of deck.media) {
      yield { path: `${deck.name}.anki-media/${name}`, mediaType, content: Buffer.from(base64, "base64") };
    }
  },
};

/** One line of a file: a note, or the reverse card of one, which Anki's own Basic needs a note for. */
export interface Row {
  readonly kind: Note["kind"];
  readonly item: string;
  readonly guid: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  readonly deck: string;
}

function* rowsOf({ notes }: Deck, { noteTypes }: DeckOptions): Iterable<Row> {
  for (const note of notes) {
    if (noteTypes === "broadsheet") {
      yield rowOf(note, note.guid, fieldsOf(note));
      continue;
    }
    const { front, back } = sidesOf(note);
    yield rowOf(note, note.guid, [front, back]);
    if (note.kind === "cloze" || note.reverse === null) continue;
    const reverse = reverseSides(note);
    yield rowOf(note, note.reverse, [reverse.front, reverse.back]);
  }
}

const rowOf = ({ kind, item, tags, deck }: Note, guid: string, fields: readonly string[]): Row => ({
  kind,
  item,
  guid,
  fields,
  tags,
  deck,
});

function kindsIn({ notes }: Deck): readonly Note["kind"][] {
  const kinds = new Set<Note["kind"]>();
  for (const { kind } of notes) if (kinds.add(kind).size === 2) break;
  return (["basic", "cloze"] as const).filter((kind) => kinds.has(kind));
}

function fileOf(deck: Deck, kind: Note["kind"], options: DeckOptions): Artefact {
  return {
    path: `${deck.name}.anki-${kind}.csv`,
    mediaType: "text/csv",
    content: { pieces: piecesOf(deck, kind, options) },
  };
}

/** Characters between two writes. */
const PIECE = 1 << 15;

function* piecesOf(deck: Deck, kind: Note["kind"], options: DeckOptions): Iterable<string> {
  const columns = columnsOf(options);
  let piece = headersOf(deck, kind, options);
  for (const row of rowsOf(deck, options)) {
    if (row.kind !== kind) continue;
    const cells = [...row.fields];
    for (const column of columns) cells.push(cellOf(row, column));
    piece += ankiRow(cells);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

type Column = "tags" | "deck" | "guid";

/** What stands behind the fields. */
const columnsOf = ({ tags, decks, guid }: DeckOptions): readonly Column[] => [
  ...(tags === "replace" ? (["tags"] as const) : []),
  ...(decks === "bank" ? [] : (["deck"] as const)),
  ...(guid ? (["guid"] as const) : []),
];

function cellOf(row: Row, column: Column): string {
  switch (column) {
    case "tags":
      return row.tags.join(" ");
    case "deck":
      return row.deck;
    case "guid":
      return row.guid;
  }
}

function headersOf(deck: Deck, kind: Note["kind"], options: DeckOptions): string {
  const own = kind === "basic" ? BASIC : CLOZE;
  const fields = options.noteTypes === "stock" ? 2 : own.fields.length;
  const lines = [
    "#separator:Comma",
    "#html:true",
    ...(options.noteTypes === "stock" ? [] : [`#notetype:${own.name}`]),
    // A tags column sets a note's tags; a header only adds to them, and says the same of all notes.
    ...(options.tags === "add" ? [`#tags:${commonTags(deck, kind).join(" ")}`] : []),
    ...columnsOf(options).map((column, i) => `#${column} column:${fields + i + 1}`),
    ...(options.decks === "bank" ? [`#deck:${deck.title}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function commonTags({ notes }: Deck, kind: Note["kind"]): readonly string[] {
  let common: readonly string[] | null = null;
  for (const note of notes) {
    if (note.kind !== kind) continue;
    common = common === null ? note.tags : common.filter((tag) => note.tags.includes(tag));
    if (common.length === 0) break;
  }
  return common ?? [];
}
