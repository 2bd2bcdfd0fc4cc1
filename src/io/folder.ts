import { createHash, hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type Artefact, type Content, type Streamed, bytesOf, isStreamed } from "../model/artefact.js";
import { type Growing, type Measured, growing } from "./growing.js";
import { removeEmptyFolders, takeOver } from "./left-behind.js";
import { remove } from "./remove.js";
import { sync, syncAll } from "./sync.js";
import { UnusableFolder } from "./unusable-folder.js";

/** What was written, for the manifest. */
export interface Written extends Measured {
  readonly path: string;
}

/** A folder in the making. Nobody sees it before `publish`; until then the previous one stays as it was. */
export interface NewFolder {
  readonly add: (directory: string, artefact: Artefact) => Written;
  /** Starts a file that grows. It is closed by `publish` and `discard`. */
  readonly open: (path: string) => Growing;
  /** Takes over a file that is made already; says whether it had the bytes that it should have. */
  readonly take: (file: string, expected: Written) => boolean;
  /** How many files of a killed build had the right bytes already. */
  readonly kept: () => number;
  readonly publish: () => void;
  readonly discard: () => void;
}

/** One step of a path: no separators, no dots in front, nothing that Windows reserves or drops. */
const STEP = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/i;

/**
 * Starts `out/name` anew in a hidden sibling. What a killed build left behind is cleaned up first, and a
 * previous folder that it had moved aside comes back.
 *
 * @param resume keeps those files of a killed build that have the right bytes; only the others are written
 */
export function newFolder(out: string, name: string, resume = false): NewFolder {
  const target = join(out, name);
  mkdirSync(out, { recursive: true });
  for (const path of [out, target]) {
    if (isLink(path))
      throw new UnusableFolder(`${path} is a symbolic link to ${realpathSync(path)}; name a real folder with --out`);
  }
  const fresh = join(out, `.${name}.new-${process.pid}`);
  const left = takeOver(out, name, fresh, resume);
  if (!existsSync(fresh)) mkdirSync(fresh);
  let kept = 0;
  const seen = new Set<string>();
  const folders = new Set<string>();
  const handles: number[] = [];
  const close = () => handles.splice(0).forEach((handle) => closeSync(handle));
  const encode = encoder();

  const room = (relative: string): string => {
    if (!relative.split("/").every((step) => STEP.test(step)))
      throw new UnusableFolder(`"${relative}" can't be a file name on every system`);
    // Windows and macOS take A.html and a.html for one file.
    const folded = relative.toLowerCase();
    if (seen.has(folded)) throw new UnusableFolder(`two files would be called "${relative}"`);
    seen.add(folded);
    const parent = relative.slice(0, Math.max(0, relative.lastIndexOf("/")));
    if (!folders.has(parent)) {
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
    add(directory, { path, content }) {
      const relative = `${directory}/${path}`;
      const file = room(relative);
      if (isStreamed(content)) return { path: relative, ...writePieces(create(relative, file), content) };
      const bytes = encode(content);
      if (!isThere(relative, file, bytes)) writeWhole(create(relative, file), bytes);
      return { path: relative, bytes: bytes.length, sha256: hash("sha256", bytes, "hex") };
    },
    take(source, { path, sha256 }) {
      const file = room(path);
      if (!lstatSync(source, { throwIfNoEntry: false })?.isFile()) return false;
      const bytes = readFileSync(source);
      if (hash("sha256", bytes, "hex") !== sha256) return false;
      if (!isThere(path, file, bytes)) writeWhole(create(path, file), bytes);
      return true;
    },
    open(path) {
      const handle = create(path, room(path));
      handles.push(handle);
      return growing((bytes) => writeFileSync(handle, bytes));
    },
    kept: () => kept,
    publish() {
      close();
      for (const stray of left) rmSync(join(fresh, stray));
      if (resume) removeEmptyFolders(fresh);
      syncAll(fresh);
      const old = join(out, `.${name}.old-${process.pid}`);
      if (existsSync(target)) renameSync(target, old);
      renameSync(fresh, target);
      sync(out);
      remove(old);
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

function writeWhole(handle: number, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file that is made meanwhile. */
function writePieces(handle: number, { pieces }: Streamed): Measured {
  const sha256 = createHash("sha256");
  let size = 0;
  try {
    for (const piece of pieces) {
      const bytes = bytesOf(piece);
      sha256.update(bytes);
      writeFileSync(handle, bytes);
      size += bytes.length;
    }
  } finally {
    closeSync(handle);
  }
  return { bytes: size, sha256: sha256.digest("hex") };
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
