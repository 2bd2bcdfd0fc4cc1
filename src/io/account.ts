import { lstatSync } from "node:fs";
import { join } from "node:path";
import { artefactsIn } from "../manifest/artefacts.js";
import { entriesOf } from "./entries.js";
import { linesOf } from "./lines.js";
import { MANIFEST } from "../make/sink.js";
import { manifestIn } from "./manifest-path.js";
import { digestOfFile } from "./on-disk.js";

/** What is in the folder of a build that no build put there. Paths are relative to it, with `/`, in order. */
export interface Account {
  /** Every file that the build made. */
  readonly recorded: readonly string[];
  /** Recorded nowhere: a person's own files, links and empty folders. */
  readonly own: readonly string[];
  /** Recorded, but with other bytes now. */
  readonly changed: readonly string[];
}

/**
 * Holds a folder against the manifest in it. Without one, everything in it is somebody's own. No link is followed.
 *
 * @throws BadManifest
 */
export function accountOf(folder: string): Account {
  const recorded = new Map<string, string>();
  const manifest = manifestIn(folder);
  if (isFile(manifest))
    for (const { path, sha256 } of artefactsIn(manifest, linesOf(manifest))) recorded.set(path, sha256);
  const own: string[] = [];
  const changed: string[] = [];
  for (const path of leavesOf(folder)) {
    if (path === MANIFEST && isFile(manifest)) continue;
    const sha256 = recorded.get(path);
    if (sha256 === undefined) own.push(path);
    else if (!isFile(join(folder, path)) || digestOfFile(join(folder, path)) !== sha256) changed.push(path);
  }
  return { recorded: [...recorded.keys()], own: own.toSorted(), changed: changed.toSorted() };
}

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * One number for all that is in a folder: another one once something in it was added, removed or written to.
 *
 * @param except paths that may change
 */
export function fingerprintOf(folder: string, except: ReadonlySet<string>): number {
  let sum = 0;
  for (const path of leavesOf(folder)) {
    if (except.has(path)) continue;
    const { ino, size, ctimeMs } = lstatSync(join(folder, path));
    let one = 2166136261;
    for (const unit of `${path} ${ino} ${size} ${ctimeMs}`) one = Math.imul(one ^ unit.codePointAt(0)!, 16777619);
    // In whatever order the system lists them.
    sum = (sum + (one >>> 0)) % Number.MAX_SAFE_INTEGER;
  }
  return sum;
}

/** Every file, link and empty folder below a folder; no link is followed. */
export function* leavesOf(folder: string, below = ""): Generator<string> {
  for (const { name, isFolder } of entriesOf(folder)) {
    const path = `${below}${name}`;
    if (!isFolder) yield path;
    else {
      let isEmpty = true;
      for (const leaf of leavesOf(join(folder, name), `${path}/`)) {
        isEmpty = false;
        yield leaf;
      }
      if (isEmpty) yield path;
    }
  }
}

/** A folder and every folder below it, from above; no link is followed. */
export function* foldersOf(folder: string, below = ""): Generator<string> {
  yield below;
  for (const { name, isFolder } of entriesOf(join(folder, below)))
    if (isFolder) yield* foldersOf(folder, below === "" ? name : `${below}/${name}`);
}
