import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { Decompress } from "fzstd";
import type { ForeignNote } from "../corrections/foreign.js";
import { Unreadable } from "./unreadable.js";

/** What a database may unpack to; a hundred thousand notes have a third of it. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_NOTES = 200_000;
const MAX_FIELDS = 1_000_000;

/** From newest to oldest: where a package has several, the older ones only say that Anki is too old. */
const DATABASES = ["collection.anki21b", "collection.anki21", "collection.anki2"] as const;

const again = "export the deck from Anki again as an .apkg";

/**
 * Reads the notes of a package in any of Anki's layouts. Pictures are left packed.
 *
 * @throws Unreadable for what is broken, too large, or no package of Anki
 */
export async function readPackage(bytes: Uint8Array): Promise<ForeignNote[]> {
  const database = databaseIn(bytes);
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-import-"));
  try {
    const file = join(folder, "collection.anki2");
    // Written with a write-ahead log, which asks for shared memory; without one, it is the same (SQLite file format, 1.3.3).
    database.fill(1, 18, 20);
    writeFileSync(file, database);
    return await notesOf(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function databaseIn(bytes: Uint8Array): Uint8Array {
  const sizes = new Map<string, number>();
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!DATABASES.some((one) => one === name)) return false;
        sizes.set(name, originalSize);
        return originalSize <= MAX_BYTES;
      },
    });
  } catch {
    throw new Unreadable("The package is damaged.", again);
  }
  const name = DATABASES.find((one) => sizes.has(one));
  if (name === undefined) throw new Unreadable("It is a zip file, but no package of Anki.", again);
  const database = entries[name];
  if (database === undefined) throw tooLarge();
  const whole = name === "collection.anki21b" ? unpacked(database) : database;
  if (whole.length < 100) throw new Unreadable("Its database is damaged.", again);
  return whole;
}

const tooLarge = (): Unreadable =>
  new Unreadable(`Its database unpacks to more than ${MAX_BYTES / 1024 / 1024} MB.`, "export fewer decks");

/** Zstandard, piece by piece, so that a bomb is noticed before it has grown. */
function unpacked(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((part) => {
    size += part.length;
    if (size > MAX_BYTES) throw tooLarge();
    parts.push(part);
  });
  const STEP = 1 << 16;
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable("The package is damaged.", again);
  }
  return Buffer.concat(parts);
}

async function notesOf(file: string): Promise<ForeignNote[]> {
  const { default: sqlite } = await import("node-sqlite3-wasm");
  try {
    const database = new sqlite.Database(file, { readOnly: true });
    try {
      const table = database.get("select sql from sqlite_master where name = 'notes' and type = 'table'");
      // A view could run for ever, and a virtual table could be anything.
      if (!/^create table/i.test(String(table?.["sql"]))) throw new Unreadable("Its database has no notes.", again);
      return rowsOf(database.all(`select guid, tags, flds from notes order by id limit ${MAX_NOTES + 1}`));
    } finally {
      database.close();
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable("Its database is damaged.", again);
  }
}

function rowsOf(rows: readonly Readonly<Record<string, unknown>>[]): ForeignNote[] {
  if (rows.length > MAX_NOTES) throw new Unreadable(`It has more than ${MAX_NOTES} notes.`, "export fewer decks");
  return rows.map((row) => {
    const [guid, tags, fields] = [row["guid"], row["tags"], row["flds"]].map(String) as [string, string, string];
    if (fields.length > MAX_FIELDS)
      throw new Unreadable(`A note has ${fields.length} characters.`, "shorten it in Anki");
    return { guid, fields: fields.split("\u001F"), tags: tags.split(/[ \u3000]+/).filter((tag) => tag !== "") };
  });
}
