import { createHash, hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Artefact, type Content, type Streamed, bytesOf, isStreamed } from "../model/artefact.js";

/** What was written, for the manifest. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The out folder can't be used as asked; the reason is the user's to mend. */
export class UnusableFolder extends Error {
  override readonly name = "UnusableFolder";
}

/** A folder in the making. Nobody sees it before `publish`; until then the previous one stays as it was. */
export interface NewFolder {
  readonly add: (directory: string, artefact: Artefact) => Written;
  /** Starts a file that grows: what it gets is written in order. It is closed by `publish` and `discard`. */
  readonly open: (path: string) => (text: string) => void;
  readonly publish: () => void;
  readonly discard: () => void;
}

/** One step of a path: no separators, no dots in front, nothing that Windows reserves or drops. */
const STEP = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/i;

/**
 * Starts `out/name` anew in a hidden sibling. What a killed build left behind is cleaned up first, and a
 * previous folder that it had moved aside comes back.
 */
export function newFolder(out: string, name: string): NewFolder {
  const target = join(out, name);
  mkdirSync(out, { recursive: true });
  for (const path of [out, target]) {
    if (isLink(path))
      throw new UnusableFolder(`${path} is a symbolic link to ${realpathSync(path)}; name a real folder with --out`);
  }
  recover(out, name);
  const fresh = join(out, `.${name}.new-${process.pid}`);
  mkdirSync(fresh);
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

  return {
    add(directory, { path, content }) {
      const relative = `${directory}/${path}`;
      const file = room(relative);
      if (isStreamed(content)) return { path: relative, ...writePieces(file, content) };
      const bytes = encode(content);
      const handle = openSync(file, "wx");
      try {
        writeFileSync(handle, bytes);
      } finally {
        closeSync(handle);
      }
      return { path: relative, bytes: bytes.length, sha256: hash("sha256", bytes, "hex") };
    },
    open(path) {
      const handle = openSync(room(path), "wx");
      handles.push(handle);
      return (text) => writeFileSync(handle, text);
    },
    publish() {
      close();
      syncAll(fresh);
      const old = join(out, `.${name}.old-${process.pid}`);
      if (existsSync(target)) renameSync(target, old);
      renameSync(fresh, target);
      sync(out);
      rmSync(old, { recursive: true, force: true });
    },
    discard() {
      close();
      rmSync(fresh, { recursive: true, force: true });
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

/** Writes a file that is made meanwhile. */
function writePieces(file: string, { pieces }: Streamed): Omit<Written, "path"> {
  const sha256 = createHash("sha256");
  let size = 0;
  const handle = openSync(file, "wx");
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

function recover(out: string, name: string): void {
  const left = readdirSync(out).filter(
    (entry) => entry.startsWith(`.${name}.new-`) || entry.startsWith(`.${name}.old-`),
  );
  for (const entry of left) {
    if (isRunning(Number(entry.split("-").at(-1))))
      throw new UnusableFolder(`another build of ${join(out, name)} is running`);
    const isOld = entry.startsWith(`.${name}.old-`);
    if (isOld && !existsSync(join(out, name))) renameSync(join(out, entry), join(out, name));
    else rmSync(join(out, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** To the disk, in one go after all writes: the first call flushes what the others would wait for. */
function syncAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncAll(path);
    else sync(path);
  }
  sync(folder);
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } catch (cause) {
    // Some systems can't sync a folder; the files are what matters.
    if (!["EPERM", "EINVAL", "EISDIR"].includes((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
  } finally {
    closeSync(handle);
  }
}
