import { lstatSync } from "node:fs";
import { join } from "node:path";
import { artefactsIn } from "../manifest/artefacts.js";
import { entriesOf } from "./entries.js";
import { linesOf } from "./lines.js";
import { MANIFEST } from "./manifest-path.js";
import { digestOfFile } from "./on-disk.js";

/** What is in the folder of a build that no build put there. Paths are relative to it, with `/`, in order. */
export interface Account {
  /** Recorded nowhere: a person's own files, links and empty folders. */
  readonly own: readonly string[];
  /** Recorded, but with other bytes now. */
  readonly changed: readonly string[];
}

/**
 * Holds a folder against the manifest in it. Without one, everything in it is somebody's own.
 *
 * @throws BadManifest
 */
export function accountOf(folder: string): Account {
  const changed: string[] = [];
  let built = 0;
  const manifest = join(folder, MANIFEST);
  const hasManifest = lstatSync(manifest, { throwIfNoEntry: false })?.isFile() ?? false;
  const recorded = () => (hasManifest ? artefactsIn(manifest, linesOf(manifest)) : []);
  for (const { path, sha256 } of recorded()) {
    const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (found === undefined) continue;
    if (found.isFile()) built += 1;
    if (!found.isFile() || digestOfFile(join(folder, path)) !== sha256) changed.push(path);
  }
  const entries = countEntries(folder) - (hasManifest ? 1 : 0);
  if (entries === built) return { own: [], changed: changed.toSorted() };
  const known = new Set(hasManifest ? [MANIFEST] : []);
  for (const { path } of recorded()) known.add(path);
  const own = [...leavesOf(folder)].filter((path) => !known.has(path));
  return { own: own.toSorted(), changed: changed.toSorted() };
}

/** How many files, links and empty folders are in a folder, at any depth. */
export function countEntries(folder: string): number {
  let count = 0;
  for (const _ of leavesOf(folder)) count += 1;
  return count;
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
