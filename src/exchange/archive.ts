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
  /** The same piece by piece, so that a large file is never held as a whole. What came before a fault comes to nothing. */
  readonly feed: (name: string, take: (piece: Uint8Array) => void) => Checked<null>;
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
  const feed: Archive["feed"] = (name, take) => {
    const entry = found.get(name);
    if (entry === undefined) return refused("damaged", `The archive holds no ${shown(name)}.`, again);
    const fed = unpack(entry, shown(name), limits, left, take);
    if (fed.ok) left -= entry.size;
    return fed;
  };
  return {
    names: [...found.keys()],
    sizeOf: (name) => found.get(name)?.size ?? null,
    feed,
    read(name) {
      let whole = new Uint8Array(0);
      let at = 0;
      const fed = feed(name, (piece) => {
        // Its size was held against what is allowed before the first piece came.
        if (at === 0) whole = new Uint8Array(found.get(name)!.size);
        whole.set(piece, at);
        at += piece.length;
      });
      return fed.ok ? { ...fed, value: whole } : fed;
    },
  };
}

function unpack(
  entry: ZipEntry,
  name: string,
  limits: ArchiveLimits,
  left: number,
  take: (piece: Uint8Array) => void,
): Checked<null> {
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
  let [length, crc] = [0, 0];
  for (const piece of method === 0 ? [packed] : inflated(packed)) {
    length += piece?.length ?? Infinity;
    if (piece === null || length > size) break;
    crc = crc32(piece, crc);
    take(piece);
  }
  if (length !== size || crc !== entry.crc) return refused("damaged", `${name} in the archive is damaged.`, again);
  return { ok: true, value: null, warnings: [] };
}

/** What bytes unpack to, as it comes; null, and no more, where they can't be unpacked. */
function* inflated(packed: Uint8Array): Iterable<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => void pieces.push(piece));
  for (let from = 0; from === 0 || from < packed.length; from += STEP) {
    try {
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
    } catch {
      // Whatever it stumbles over, bytes of others are wrong, not we.
      return yield null;
    }
    yield* pieces;
    pieces = [];
  }
}

/** Such a name is not used as a path by anything here, and nothing that means well makes one. */
const leadsOut = (name: string): boolean =>
  name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..") || /[\u0000-\u001F]/.test(name);

const shown = (name: string): string => JSON.stringify(name.slice(0, 80));

/** With `code` behind `import/archive-`. */
function refused(code: string, message: string, hint: string): { ok: false } & Checked<never> {
  return { ok: false, diagnostics: [{ severity: "error", code: `import/archive-${code}`, message, hint }] };
}
