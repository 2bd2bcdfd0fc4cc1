import { fromBase64, sha256, utf8 } from "#platform";
import { secondsTo, secondsToChange } from "../../deck/days.js";
import { cardsOf } from "../../deck/cards.js";
import { BASIC, CLOZE } from "../../deck/note-types.js";
import type { Deck } from "../../model/deck.js";
import { crc32, joinedCrc32 } from "../../text/checksum.js";
import { type PackedDeck, TABLES, collectionRow } from "./collection.js";
import { database } from "./database.js";
import { Deflate } from "./deflate.js";
import { putLittleEndian } from "./integers.js";
import { cardRow, noteRow } from "./rows.js";
import { type Entry, archive, stored } from "./zip.js";

/** The bytes of a package, piece by piece. */
export const packageOf = (deck: Deck): Iterable<Uint8Array> => archive(entriesOf(deck));

function* entriesOf(deck: Deck): Iterable<Entry> {
  yield collectionOf(deck);
  const names = Object.fromEntries(deck.media.map(({ name }, i) => [i, name]));
  yield stored("media", utf8(JSON.stringify(names)));
  for (const [i, { base64 }] of deck.media.entries()) yield stored(String(i), fromBase64(base64));
}

/** Twice as fast as the usual 6, for three hundredths more bytes. */
const LEVEL = 2;
/** Bytes of the database that are compressed at a time. */
const CHUNK = 1 << 16;

/**
 * The database, compressed page by page. Its first page is known last: it goes before the others uncompressed,
 * as a block of its own (RFC 1951, section 3.2.4). fflate is plain JavaScript: its bytes are the same on every
 * machine, which those of zlib are not.
 */
function collectionOf(deck: Deck): Entry {
  const data: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (bytes) => data.push(bytes));
  let size = 0;
  let crc = 0;
  const chunk = new Uint8Array(CHUNK);
  let filled = 0;
  const { close } = filledDatabase(deck, (page) => {
    chunk.set(page, filled);
    filled += page.length;
    size += page.length;
    if (filled < CHUNK) return;
    crc = crc32(chunk, crc);
    deflate.push(chunk);
    filled = 0;
  });
  const first = close();
  const rest = chunk.subarray(0, filled);
  crc = crc32(rest, crc);
  deflate.push(rest, true);
  const head = new Uint8Array(5);
  putLittleEndian(head, 1, first.length, 2);
  putLittleEndian(head, 3, ~first.length, 2);
  return {
    name: "collection.anki2",
    method: "deflated",
    crc: joinedCrc32(crc32(first), crc, size),
    size: first.length + size,
    data: [head, first, ...data],
  };
}

function filledDatabase(deck: Deck, emit: (page: Uint8Array) => void) {
  const tables = database(emit);
  const col = tables.table("col", TABLES.col);
  const notes = tables.table("notes", TABLES.notes);
  const cards = tables.table("cards", TABLES.cards);
  tables.table("revlog", TABLES.revlog);
  tables.table("graves", TABLES.graves);
  const decks = deckBook(deck);
  const base = firstId(deck);
  let place = 0;
  let cardId = base;
  let latest = 0;
  for (const note of deck.notes) {
    const changed = secondsToChange(note.changed);
    // Cards, decks and the collection are dated by nobody's choice: none of them may seem to come from the future.
    const modified = secondsTo(note.changed.day) + note.changed.count;
    latest = Math.max(latest, modified);
    const id = base + place;
    place += 1;
    notes.insert(id, noteRow(note, (note.kind === "basic" ? BASIC : CLOZE).id, changed));
    for (const card of cardsOf(note)) {
      cards.insert(cardId, cardRow(id, decks.idOf(note.deck), card.place, modified, place));
      cardId += 1;
    }
  }
  col.insert(1, collectionRow(decks.all(), latest, place + 1));
  return tables;
}

const HOUR = 3_600_000;

/**
 * Anki shows an id as the time at which a note was added: just before the day of the article, or of the bank, begins
 * anywhere on Earth. Anki 2.1.55 refuses an id that is still to come, and no version keeps cards with one before 1970.
 */
function firstId({ name, published, updated }: Deck): number {
  const day = published !== null && published > "1971" ? published : updated;
  return secondsTo(day) * 1000 - 24 * HOUR + spread(name, 10);
}

/** A number of milliseconds within some hours that a name always gets. */
const spread = (name: string, hours: number): number => Number.parseInt(sha256(name).slice(0, 12), 16) % (hours * HOUR);

/** Numbers decks as they turn up, each after the ones that it is below: some clients make none of these themselves. */
function deckBook(deck: Deck) {
  const ids = new Map<string, number>();
  const taken = new Set<number>();
  const idOf = (name: string): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const above = name.lastIndexOf("::");
    if (above >= 0) idOf(name.slice(0, above));
    let id = secondsTo("2019-05-15") * 1000 + spread(`deck ${name}`, 24);
    while (taken.has(id)) id += 1;
    taken.add(id);
    ids.set(name, id);
    return id;
  };
  idOf(deck.title);
  return {
    idOf,
    all: (): PackedDeck[] =>
      [...ids]
        .map(([name, id]) => ({ id, name, description: name === deck.title ? deck.description : "" }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
