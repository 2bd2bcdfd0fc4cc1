import type { ForeignNoteType } from "../corrections/foreign.js";
import { noteTypeBy } from "../corrections/note-type.js";
import type { SqliteFile, Table } from "./sqlite.js";

/** The note types of a collection by their ids; those that can't be read are left out, and their notes have none. */
export async function noteTypesIn(
  database: SqliteFile,
  tables: ReadonlyMap<string, Table>,
): Promise<ReadonlyMap<string, ForeignNoteType>> {
  const [col, fields, templates] = ["col", "fields", "templates"].map((name) => tables.get(name));
  if (fields !== undefined && templates !== undefined) return inTables(database, fields, templates);
  return col === undefined ? new Map() : inJson(database, col);
}

/** Since 2.1.28: `fields (ntid, ord, name, …)` and `templates (ntid, ord, name, mtime_secs, usn, config)`. */
async function inTables(database: SqliteFile, fields: Table, templates: Table) {
  const names = new Map<string, string[]>();
  for await (const [type, ord, name] of database.rows(fields.root)) {
    const known = names.get(String(type)) ?? [];
    if (Number(ord) <= MAX_FIELDS) known[Number(ord)] = String(name);
    names.set(String(type), known);
  }
  const types = new Map<string, ForeignNoteType>();
  for await (const [type, ord, , , , config] of database.rows(templates.root)) {
    if (Number(ord) !== 0 || !(config instanceof Uint8Array)) continue;
    const [front, back] = textsIn(config);
    types.set(String(type), noteTypeBy(names.get(String(type)) ?? [], front, back));
  }
  return types;
}

/** More than any note type has. */
const MAX_FIELDS = 1000;

/** The first two texts of a protobuf message: `q_format = 1; a_format = 2;` (proto/anki/notetypes.proto). */
function textsIn(message: Uint8Array): readonly [string, string] {
  const texts: [string, string] = ["", ""];
  for (let at = 0; at + 1 < message.length;) {
    const tag = message[at]!;
    let size = 0;
    let scale = 1;
    let byte: number;
    do {
      at += 1;
      byte = message[at] ?? 0;
      size += (byte & 0x7f) * scale;
      scale *= 128;
    } while (byte >= 0x80 && at < message.length);
    at += 1;
    // They come first, in their order; what follows is of no use here.
    if (tag !== 0x0a && tag !== 0x12) break;
    texts[tag === 0x0a ? 0 : 1] = new TextDecoder().decode(message.subarray(at, at + size));
    at += size;
  }
  return texts;
}

interface WrittenType {
  readonly flds?: readonly { readonly name?: unknown }[];
  readonly tmpls?: readonly { readonly qfmt?: unknown; readonly afmt?: unknown }[];
}

/** Before that: JSON in the one row of `col`. */
async function inJson(database: SqliteFile, { root }: Table) {
  const types = new Map<string, ForeignNoteType>();
  for await (const row of database.rows(root)) {
    for (const [id, type] of Object.entries(parsed(row[9]))) {
      const first = type?.tmpls?.[0];
      if (!Array.isArray(type?.flds) || first === undefined) continue;
      const names = type.flds.map((field: { readonly name?: unknown } | null) => String(field?.name));
      types.set(id, noteTypeBy(names, String(first?.qfmt), String(first?.afmt)));
    }
  }
  return types;
}

function parsed(models: unknown): Readonly<Record<string, WrittenType | null>> {
  try {
    const value: unknown = JSON.parse(String(models));
    return typeof value === "object" && value !== null ? (value as Record<string, WrittenType | null>) : {};
  } catch {
    return {};
  }
}
