import { unpackedZstd } from "./zstd.js";
import { type ZipEntry, zipEntries } from "../text/zip-directory.js";
import { unpackedEntry } from "./zip-entry.js";
import { MAX_PICTURE_BYTES } from "../bank/pictures.js";
import type { Pause } from "./pause.js";

/** A list of many thousand names. */
const MAX_LIST = 8 * 1024 * 1024;
/** All pictures that one import brings along. */
const MAX_ALL = 64 * 1024 * 1024;

/**
 * Pictures of a package by the names that its notes call them. Those that are too large for a page, or damaged, are not
 * among them.
 */
export async function ankiPictures(
  bytes: Uint8Array,
  wanted: ReadonlySet<string>,
  pause: Pause,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  if (wanted.size === 0) return found;
  const entries = new Map<string, ZipEntry>();
  for (const entry of zipEntries(bytes)) entries.set(entry.name, entry);
  const list = entries.get("media");
  if (list === undefined) return found;
  const isZstd = entries.has("collection.anki21b");
  let all = 0;
  for (const [file, name] of await namesIn(list, isZstd, pause)) {
    const entry = entries.get(file);
    if (entry === undefined || !wanted.has(name) || found.has(name)) continue;
    const picture = await unpacked(entry, isZstd, MAX_PICTURE_BYTES, pause);
    if (picture === null || all + picture.length > MAX_ALL) continue;
    all += picture.length;
    found.set(name, picture);
  }
  return found;
}

/** Of what can't be unpacked within bounds nothing is taken. */
async function unpacked(entry: ZipEntry, isZstd: boolean, most: number, pause: Pause): Promise<Uint8Array | null> {
  try {
    const bytes = await unpackedEntry(entry, most, pause);
    return bytes !== null && isZstd ? await unpackedZstd(bytes, most, pause) : bytes;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** Which file of the archive has which name: JSON by number, since 2.1.50 a message of protobuf in order. */
async function namesIn(
  list: ZipEntry,
  isZstd: boolean,
  pause: Pause,
): Promise<readonly (readonly [file: string, name: string])[]> {
  const bytes = await unpacked(list, isZstd, MAX_LIST, pause);
  if (bytes === null) return [];
  if (isZstd) return namesInMessage(bytes).map((name, at) => [String(at), name] as const);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null
      ? Object.entries(value).map(([file, name]) => [file, String(name)] as const)
      : [];
  } catch {
    return [];
  }
}

/** `message MediaEntries { message MediaEntry { string name = 1; … } repeated MediaEntry entries = 1; }` (proto/anki/import_export.proto). */
function namesInMessage(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const field = lengthAt(bytes, at);
    if (field === null || bytes[at] !== 0x0a) break;
    const entry = bytes.subarray(field.start, field.start + field.size);
    const name = entry[0] === 0x0a ? lengthAt(entry, 0) : null;
    names.push(name === null ? "" : new TextDecoder().decode(entry.subarray(name.start, name.start + name.size)));
    at = field.start + field.size;
  }
  return names;
}

/** The length behind a tag, and where what it measures begins. */
function lengthAt(bytes: Uint8Array, tagAt: number): { readonly start: number; readonly size: number } | null {
  let size = 0;
  let scale = 1;
  for (let at = tagAt + 1; at < Math.min(bytes.length, tagAt + 6); at += 1) {
    const byte = bytes[at]!;
    size += (byte & 0x7f) * scale;
    if (byte < 0x80) return { start: at + 1, size };
    scale *= 128;
  }
  return null;
}
