import { fromBase64 } from "#platform";
import { BASIC, CLOZE } from "../deck/note-types.js";
import type { Artefact } from "../model/artefact.js";
import type { Deck, DeckOptions, Note } from "../model/deck.js";
import { repeatedNotes } from "./cards/anki-repeats.js";
import { rowsOf } from "./cards/anki-rows.js";
import { ankiRow } from "./delimited.js";
import type { DeckFormat, Objection } from "./format.js";

/**
 * Anki's text import, one file per note type. Fields come first and the guid last, so that old versions, which
 * take the headers for comments, still find question and answer. No `#columns`, which turns answers into tags
 * where names don't match, and a note type only where it is ours: stock names are translated.
 */
export const ankiCsv = {
  name: "anki-csv",
  summary: "Flashcards for Anki's text import, one file per note type",
  from: "deck",
  audience: "student",
  next: { verb: "import", file: /\.anki-[a-z]+\.csv$/, where: "in Anki: File > Import" },
  usesLock: false,
  *objections({ notes }: Deck, options: DeckOptions): Iterable<Objection> {
    yield* repeatedNotes(notes, options);
  },
  /** It needs no kit. */
  *render(deck: Deck, _kit: unknown, options: DeckOptions): Iterable<Artefact> {
    yield* filesOf(deck, options);
    // A text import brings no pictures along: the README says where Anki wants them.
    for (const { name, mediaType, base64 } of deck.media) {
      yield { path: `${deck.name}.anki-media/${name}`, mediaType, content: fromBase64(base64) };
    }
  },
} as const satisfies DeckFormat;

type Kind = Note["kind"];

/** A file for each kind of note that there is. */
function* filesOf(deck: Deck, options: DeckOptions): Iterable<Artefact> {
  // Making all notes takes long: once a file is written, it is known whether there are others.
  let hasOthers = null as boolean | null;
  for (const kind of ["basic", "cloze"] as const) {
    if (!(hasOthers ?? hasNotes(deck, kind))) continue;
    const pieces = { [Symbol.iterator]: () => piecesOf(deck, kind, options, (others) => (hasOthers = others)) };
    yield { path: `${deck.name}.anki-${kind}.csv`, mediaType: "text/csv", content: { pieces } };
  }
}

function hasNotes({ notes }: Deck, kind: Kind): boolean {
  for (const note of notes) if (note.kind === kind) return true;
  return false;
}

/** Characters between two writes. */
const PIECE = 1 << 15;

/** @param onEnd hears whether there are notes of another kind */
function* piecesOf(
  deck: Deck,
  kind: Kind,
  options: DeckOptions,
  onEnd: (hasOthers: boolean) => void,
): Generator<string> {
  const columns = columnsOf(options);
  let hasOthers = false;
  let piece = headersOf(deck, kind, options);
  for (const note of deck.notes) {
    if (note.kind !== kind) {
      hasOthers = true;
      continue;
    }
    for (const { guid, fields } of rowsOf(note, options)) piece += ankiRow(fields, cellsBehind(note, guid, columns));
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  onEnd(hasOthers);
  yield piece;
}

type Column = "tags" | "deck" | "guid";

/** What stands behind the fields. */
const columnsOf = ({ tags, decks, guid }: DeckOptions): readonly Column[] => [
  ...(tags === "replace" ? (["tags"] as const) : []),
  ...(decks === "bank" ? [] : (["deck"] as const)),
  ...(guid ? (["guid"] as const) : []),
];

const cellsBehind = (note: Note, guid: string, columns: readonly Column[]): readonly string[] =>
  columns.map((column) => cellOf(note, guid, column));

function cellOf({ tags, deck }: Note, guid: string, column: Column): string {
  switch (column) {
    case "tags":
      return tags.join(" ");
    case "deck":
      return deck;
    case "guid":
      return guid;
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
