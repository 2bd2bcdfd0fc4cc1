import { hash } from "node:crypto";
import {
  closeSync,
  futimesSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { bytesOf, isStreamed } from "../formats/content.js";
import type { Growing, Measured, Written } from "../make/sink.js";
import type { Artefact, Content, Streamed } from "../model/artefact.js";
import { hashingWriter, measured } from "./hashing-writer.js";
import { remove } from "./remove.js";
import { Unwritable } from "./unwritable.js";

/** A folder in the making, which nobody sees yet. */
export interface NewFolder {
  readonly path: string;
  readonly add: (directory: string, artefact: Artefact) => Written;
  /** Starts a file that grows. It is closed by `finish` and `discard`. */
  readonly open: (path: string) => Growing;
  /** Takes over a file that is made already; says whether it had the bytes that it should have. */
  readonly take: (file: string, expected: Written) => boolean;
  /** How many files of a killed build had the right bytes already. */
  readonly kept: () => number;
  /** Nothing more comes: what a killed build left and this one did not make is removed. */
  readonly finish: () => void;
  readonly discard: () => void;
}

/** One step of a path: no separators, no dots in front, nothing that Windows reserves or drops. */
const STEP = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/i;

/**
 * Starts a folder, or goes on with one that a killed build left: files with the right bytes stay, the others are
 * written anew.
 *
 * @param halfMade the folder to go on with
 */
export function newFolder(fresh: string, halfMade?: string): NewFolder {
  if (halfMade !== undefined) renameSync(halfMade, fresh);
  else mkdirSync(fresh);
  const left = new Set(halfMade === undefined ? [] : plainFiles(fresh, ""));
  let kept = 0;
  // Papers are written in the order of the roster: times of their own would tell whose is whose.
  const time = new Date();
  const seen = new Set<string>();
  const folders = new Set<string>();
  const handles: number[] = [];
  const close = () => handles.splice(0).forEach((handle) => closeSync(handle));
  const encode = encoder();

  const room = (relative: string): string => {
    if (!relative.split("/").every((step) => STEP.test(step)))
      throw new Unwritable(`"${relative}" can't be a file name on every system.`);
    // Windows and macOS take A.html and a.html for one file.
    const folded = relative.toLowerCase();
    if (seen.has(folded)) throw new Unwritable(`Two files would be called "${relative}".`);
    seen.add(folded);
    const parent = relative.slice(0, Math.max(0, relative.lastIndexOf("/")));
    if (!folders.has(parent)) {
      // A killed build may have been up to something else: a file where a folder belongs now.
      for (let at = parent; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/"))))
        if (left.delete(at)) rmSync(join(fresh, at));
      mkdirSync(join(fresh, parent), { recursive: true });
      folders.add(parent);
    }
    return `${fresh}/${relative}`;
  };

  const isThere = (relative: string, file: string, bytes: Uint8Array): boolean => {
    if (!left.has(relative) || !readFileSync(file).equals(bytes)) return false;
    left.delete(relative);
    kept += 1;
    return true;
  };
  /** Opens a file that is not there, or was left behind and is not as it should be. */
  const create = (relative: string, file: string): number => {
    if (left.delete(relative)) rmSync(file);
    return openSync(file, "wx");
  };

  return {
    path: fresh,
    add(directory, { path, content }) {
      const relative = `${directory}/${path}`;
      const file = room(relative);
      if (isStreamed(content)) return { path: relative, ...writePieces(create(relative, file), content, time) };
      const bytes = encode(content);
      if (!isThere(relative, file, bytes)) writeWhole(create(relative, file), bytes, time);
      return { path: relative, bytes: bytes.length, sha256: hash("sha256", bytes, "hex") };
    },
    take(source, { path, sha256 }) {
      const file = room(path);
      if (!lstatSync(source, { throwIfNoEntry: false })?.isFile()) return false;
      const bytes = readFileSync(source);
      if (hash("sha256", bytes, "hex") !== sha256) return false;
      if (!isThere(path, file, bytes)) writeWhole(create(path, file), bytes, time);
      return true;
    },
    open(path) {
      const handle = create(path, room(path));
      handles.push(handle);
      return hashingWriter((bytes) => writeFileSync(handle, bytes));
    },
    kept: () => kept,
    finish() {
      close();
      for (const stray of left) rmSync(join(fresh, stray));
      if (halfMade !== undefined) removeEmptyFolders(fresh);
    },
    discard() {
      close();
      remove(fresh);
    },
  };
}

/** Gives the bytes of one file at a time; held ones all go through the same memory. */
function encoder(): (content: Exclude<Content, Streamed>) => Uint8Array {
  let room = Buffer.alloc(0);
  return (content) => {
    if (typeof content === "string" || content instanceof Uint8Array) return bytesOf(content);
    const { latin1 } = content;
    if (room.length < latin1.length) room = Buffer.allocUnsafeSlow(2 * latin1.length);
    return room.subarray(0, room.write(latin1, "latin1"));
  };
}

function writeWhole(handle: number, bytes: Uint8Array, time: Date): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    futimesSync(handle, time, time);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file that is made meanwhile. */
function writePieces(handle: number, { pieces }: Streamed, time: Date): Measured {
  try {
    const made = measured(pieces, (bytes) => writeFileSync(handle, bytes));
    futimesSync(handle, time, time);
    return made;
  } finally {
    closeSync(handle);
  }
}

/** Files below a folder. Links, and whatever else a build does not write, are removed: nothing is written through them. */
function plainFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return plainFiles(root, relative);
    if (entry.isFile()) return [relative];
    rmSync(join(root, relative), { force: true });
    return [];
  });
}

/** A build makes no folder without files in it. */
function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
