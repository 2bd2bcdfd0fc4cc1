import { Inflate } from "fflate";
import type { Checked } from "../model/diagnostic.js";
import { crc32 } from "../text/checksum.js";
import { type ZipEntry, zipEntries } from "../text/zip-directory.js";

/** A zip archive of which nothing has been unpacked yet. */
export interface Archive {
  /** Its files in the order of the archive, as paths with `/` that lead nowhere else. */
  readonly names: readonly string[];
  /** How many bytes a file claims to have; null where there is none of that name. */
  readonly sizeOf: (name: string) => number | null;
  /** Unpacks a file. All files together are bounded: an archive is opened anew where that is too few. */
  readonly read: (name: string) => Checked<Uint8Array>;
}

export interface ArchiveLimits {
  /** Of bytes that one file may unpack to. */
  readonly file: number;
  /** Of bytes that all files may unpack to that are read. */
  readonly all: number;
  /** How many times its packed size a file may have, where it is larger than 8 MB. */
  readonly ratio: number;
}

const MB = 1024 * 1024;
/** Ten thousand questions have a tenth of it; texts that people write pack to a fifth, empty cells to a hundredth. */
const LIMITS: ArchiveLimits = { file: 64 * MB, all: 192 * MB, ratio: 200 };
/** As many as the directory of a zip archive can count. */
const MAX_FILES = 65_535;
/** So much is unpacked before its size is looked at: 8 KB unpack to 8 MB at most. */
const STEP = 8192;

const again = "make the file again in the program that it is from";

/** Whether bytes begin as an archive does, an empty one too. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/**
 * The directory of an archive, and its files on demand. Refused as a whole: what is damaged, entries of one name, entries
 * that share bytes, names that lead out of a folder.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = LIMITS): Checked<Archive> {
  const found = new Map<string, ZipEntry>();
  const spans: (readonly [start: number, end: number])[] = [];
  let count = 0;
  try {
    for (const entry of zipEntries(bytes)) {
      count += 1;
      if (count > MAX_FILES) return refused("too-large", `The archive holds more than ${MAX_FILES} files.`, "split it");
      spans.push([entry.start, entry.packed.byteOffset - bytes.byteOffset + entry.packed.length]);
      // Some programs of Windows write its own separator.
      const name = entry.name.replaceAll("\\", "/");
      if (leadsOut(name)) return refused("unsafe", `The archive holds ${shown(name)}, which leads out of it.`, again);
      if (name.endsWith("/")) continue;
      if (found.has(name)) return refused("damaged", `The archive holds ${shown(name)} twice.`, again);
      found.set(name, entry);
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return refused("damaged", "The archive is damaged or cut off.", again);
  }
  spans.sort(([a], [b]) => a - b);
  if (spans.some(([start], i) => i > 0 && start < spans[i - 1]![1])) {
    return refused("damaged", "Files of the archive claim the same bytes.", again);
  }
  return { ok: true, value: archiveOf(found, limits), warnings: [] };
}

function archiveOf(found: ReadonlyMap<string, ZipEntry>, limits: ArchiveLimits): Archive {
  let left = limits.all;
  return {
    names: [...found.keys()],
    sizeOf: (name) => found.get(name)?.size ?? null,
    read(name) {
      const entry = found.get(name);
      if (entry === undefined) return refused("damaged", `The archive holds no ${shown(name)}.`, again);
      const unpacked = contentOf(entry, shown(name), limits, left);
      if (unpacked.ok) left -= unpacked.value.length;
      return unpacked;
    },
  };
}

function contentOf(entry: ZipEntry, name: string, limits: ArchiveLimits, left: number): Checked<Uint8Array> {
  const { method, isEncrypted, size, packed } = entry;
  if (isEncrypted) return refused("encrypted", `${name} in the archive has a password.`, "save it without one");
  if (method !== 0 && method !== 8) {
    return refused(
      "packing",
      `${name} in the archive is packed in a way that is not read.`,
      "pack it as a plain zip file",
    );
  }
  const most = Math.min(limits.file, left, Math.max(8 * MB, packed.length * limits.ratio));
  if (size > most) {
    const message = `${name} in the archive unpacks to ${size} bytes; ${most} are allowed here.`;
    return refused("too-large", message, "take out what is no question, or split the file");
  }
  const unpacked = method === 0 ? packed : inflated(packed, size);
  if (unpacked?.length !== size || crc32(unpacked) !== entry.crc) {
    return refused("damaged", `${name} in the archive is damaged.`, again);
  }
  return { ok: true, value: unpacked, warnings: [] };
}

/** Null for bytes that can't be unpacked, or not to so many. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const all = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((piece) => {
    if (at + piece.length > size) throw new RangeError("more than it claims");
    all.set(piece, at);
    at += piece.length;
  });
  try {
    let from = 0;
    do {
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
      from += STEP;
    } while (from < packed.length);
  } catch {
    // Whatever it stumbles over, bytes of others are wrong, not we.
    return null;
  }
  return at === size ? all : null;
}

/** Such a name is not used as a path by anything here, and nothing that means well makes one. */
const leadsOut = (name: string): boolean =>
  name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..") || /[\u0000-\u001F]/.test(name);

const shown = (name: string): string => JSON.stringify(name.slice(0, 80));

/** With `code` behind `import/archive-`. */
function refused(code: string, message: string, hint: string): { ok: false } & Checked<never> {
  return { ok: false, diagnostics: [{ severity: "error", code: `import/archive-${code}`, message, hint }] };
}
