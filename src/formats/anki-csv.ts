import type { Artefact } from "../model/artefact.js";
import type { Deck, Note } from "../model/deck.js";
import { ankiRow } from "./delimited.js";
import type { DeckFormat } from "./format.js";

/**
 * Anki's text import, one file per note type. Fields come first and the guid last, so that old versions, which
 * take the headers for comments, still find question and answer. No `#notetype` and no `#columns`: stock
 * names are translated, and a mismatch turns answers into tags.
 */
export const ankiCsv: DeckFormat = {
  name: "anki-csv",
  summary: "Flashcards for Anki's text import, one file per note type",
  from: "deck",
  audience: "student",
  render: (deck) => [
    ...(["basic", "cloze"] as const).flatMap((kind) => fileOf(deck, kind)),
    // A text import brings no pictures along: the README says where Anki wants them.
    ...deck.media.map(({ name, mediaType, base64 }) => ({
      path: `${deck.name}.anki-media/${name}`,
      mediaType,
      content: Buffer.from(base64, "base64"),
    })),
  ],
};

function fileOf(deck: Deck, kind: Note["kind"]): Artefact[] {
  const notes = deck.notes.filter((note) => note.kind === kind);
  if (notes.length === 0) return [];
  const columns = notes[0]!.fields.length;
  const headers = [
    "#separator:Comma",
    "#html:true",
    `#tags column:${columns + 1}`,
    `#guid column:${columns + 2}`,
    `#deck:${deck.title}`,
  ];
  const rows = notes.map(({ fields, tags, guid }) => ankiRow([...fields, tags.join(" "), guid]));
  return [
    {
      path: `${deck.name}.anki-${kind}.csv`,
      mediaType: "text/csv",
      content: `${headers.join("\n")}\n${rows.join("")}`,
    },
  ];
}
