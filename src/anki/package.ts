import type { ForeignNote } from "../corrections/foreign.js";
import { noteTypesIn } from "./note-types.js";
import type { Pause } from "./pause.js";
import { SqliteFile, type Stored, columnsIn } from "./sqlite.js";
import { Unreadable } from "./unreadable.js";
import { type ZipEntry, zipEntries } from "../text/zip-directory.js";
import { unpackedEntry } from "./zip-entry.js";
import { unpackedZstd } from "./zstd.js";

/** What a database may unpack to; a hundred thousand notes have two thirds of it. */
const MAX_BYTES = 128 * 1024 * 1024;
/** Texts that people write can't be packed any smaller; what is, asks for our memory. */
const MAX_RATIO = 50;
const SMALL = 16 * 1024 * 1024;
const MAX_NOTES = 200_000;
const MAX_FIELDS = 1_000_000;

/** From newest to oldest: where a package has several, the older ones only say that Anki is too old. */
const DATABASES = ["collection.anki21b", "collection.anki21", "collection.anki2"] as const;

const again = "export the deck from Anki again as an .apkg";

/**
 * Reads the notes of a package in any of Anki's layouts, in time and memory that its size bounds. Pictures are left
 * packed.
 *
 * @throws Unreadable for what is broken, too large, or no package of Anki
 */
export async function readPackage(bytes: Uint8Array, pause: Pause): Promise<ForeignNote[]> {
  const database = await unlessDamaged("The package is damaged.", () => databaseIn(bytes, pause));
  return unlessDamaged("Its database is damaged.", () => notesOf(database, pause));
}

/** What reads the formats throws a RangeError where bytes are not as they should be. */
async function unlessDamaged<T>(message: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof RangeError) throw new Unreadable(message, again);
    throw cause;
  }
}

async function databaseIn(bytes: Uint8Array, pause: Pause): Promise<Uint8Array> {
  const found = new Map<string, ZipEntry>();
  for (const entry of zipEntries(bytes)) {
    if (!DATABASES.some((one) => one === entry.name)) continue;
    if (found.has(entry.name)) throw new Unreadable(`The package holds ${entry.name} twice.`, again);
    found.set(entry.name, entry);
  }
  const name = DATABASES.find((one) => found.has(one));
  if (name === undefined) throw new Unreadable("It is a zip file, but no package of Anki.", again);
  const entry = found.get(name)!;
  const most = mostFor(entry.packed.length);
  if (entry.size > most) throw tooLarge();
  const database = await unpackedEntry(entry, most, pause);
  if (database === null) throw tooLarge();
  if (name !== "collection.anki21b") return database;
  const whole = await unpackedZstd(database, mostFor(database.length), pause);
  if (whole === null) throw tooLarge();
  return whole;
}

const mostFor = (packed: number): number => Math.min(MAX_BYTES, Math.max(SMALL, packed * MAX_RATIO));

const tooLarge = (): Unreadable =>
  new Unreadable(
    `Its database unpacks to more than ${MAX_BYTES / 1024 / 1024} MB, to more than ${MAX_RATIO} times its size, or asks for too much memory.`,
    "export fewer decks",
  );

async function notesOf(bytes: Uint8Array, pause: Pause): Promise<ForeignNote[]> {
  const database = new SqliteFile(bytes, pause);
  const tables = await database.tables();
  const table = tables.get("notes");
  if (table === undefined) throw new Unreadable("Its database has no notes.", again);
  const columns = columnsIn(table);
  const at = ["guid", "tags", "flds"].map((name) => columns?.indexOf(name) ?? -1) as [number, number, number];
  if (columns === null || at.includes(-1)) throw new Unreadable("Its table of notes is not as Anki makes it.", again);
  const typeAt = columns.indexOf("mid");
  const types = await noteTypesIn(database, tables);
  const notes: ForeignNote[] = [];
  for await (const row of database.rows(table.root)) {
    if (notes.length === MAX_NOTES) throw new Unreadable(`It has more than ${MAX_NOTES} notes.`, "export fewer decks");
    const type = types.get(String(row[typeAt]));
    notes.push({ ...noteOf(row, at), ...(type === undefined ? {} : { type }) });
  }
  return notes;
}

function noteOf(row: readonly Stored[], at: readonly [number, number, number]): ForeignNote {
  const [guid, tags, fields] = at.map((column) => String(row[column] ?? "")) as [string, string, string];
  if (fields.length > MAX_FIELDS) throw new Unreadable(`A note has ${fields.length} characters.`, "shorten it in Anki");
  return { guid, fields: fields.split("\u001F"), tags: tags.split(/[ \u3000]+/).filter((tag) => tag !== "") };
}
