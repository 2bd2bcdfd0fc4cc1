import { accessSync, constants, existsSync, lstatSync, mkdirSync, realpathSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { listFirst } from "../reading/suggest.js";
import { BadManifest } from "../manifest/bad-manifest.js";
import type { Amendment } from "../model/amendment.js";
import { accountOf, fingerprintOf, foldersOf, leavesOf } from "./account.js";
import { carryOver } from "./carry-over.js";
import { type Claim, claim } from "./claim.js";
import { decisionsIn, isAmong } from "./decisions.js";
import { type NewFolder, newFolder } from "./folder.js";
import { manifestIn } from "./manifest-path.js";
import { ownerText, thisProcess } from "./owner.js";
import { remove } from "./remove.js";
import { besideName, recover, retire } from "./recover.js";
import { sync, syncAll } from "./sync.js";
import { Unwritable } from "./unwritable.js";

export interface PublishOptions {
  /** Goes on with what a killed build made. */
  readonly resume?: boolean | undefined;
  /** Decisions that the new folder holds: an old one that holds others is not replaced. */
  readonly amendments?: readonly Amendment[] | undefined;
  /** Looks at the old folder, once nobody else can change it, and throws what speaks against a new one. */
  readonly inspect?: (() => void) | undefined;
}

/** What a folder now holds beside what was made. */
export interface Published<T> {
  readonly made: T;
  /** Files of a killed build that had the right bytes already. */
  readonly resumed: number;
  /** A person's own files, which stayed where they were. */
  readonly own: readonly string[];
  /** Files of the build before, which this one did not make. */
  readonly removed: readonly string[];
}

/**
 * Fills `out/name` anew: all of it is there in the end, or what was there before. It is made in a hidden sibling that
 * takes the place of the old folder at once. A folder is replaced only where its manifest accounts for every file in
 * it: a person's own files stay, and one that a person changed is a reason to stop.
 *
 * @throws Unwritable, BadManifest, and whatever `fill` throws; then nothing was changed
 */
export async function publish<T>(
  out: string,
  name: string,
  { resume = false, amendments = [], inspect }: PublishOptions,
  fill: (folder: NewFolder) => Promise<T>,
): Promise<Published<T>> {
  const target = join(out, name);
  let own: Claim | undefined;
  let folder: NewFolder | undefined;
  try {
    refuseLinks(out, target);
    mkdirSync(out, { recursive: true });
    own = claim(out, name, { othersAreGone: resume });
    const halfMade = recover(out, name);
    inspect?.();
    refuseUnlessOurs(target, amendments);
    const last = resume ? halfMade.pop() : undefined;
    halfMade.forEach(remove);
    folder = newFolder(join(out, besideName(name, "new", ownerText(thisProcess()))), last);
    const made = await fill(folder);
    folder.finish();
    return { made, resumed: folder.kept(), ...swap(folder.path, out, name) };
  } catch (cause) {
    folder?.discard();
    throw unwritable(cause, out) ?? cause;
  } finally {
    own?.release();
  }
}

/** Puts the new folder in the place of the old one, with a person's own files in it; says which these are, and what goes. */
function swap(fresh: string, out: string, name: string): Pick<Published<unknown>, "own" | "removed"> {
  const target = join(out, name);
  const owner = ownerText(thisProcess());
  syncAll(fresh);
  if (!existsSync(target)) {
    renameSync(fresh, target);
    sync(out);
    return { own: [], removed: [] };
  }
  // First of all: what is saved while the files are read, or carried over, is not missed.
  const before = fingerprintOf(target, new Set());
  const { recorded, own, changed } = accountOf(target);
  refuseChanged(target, changed);
  const removed = recorded.filter((path) => !existsSync(join(fresh, path)));
  const carried = new Set(own);
  const builtOnly = fingerprintOf(target, carried);
  const aside = join(out, besideName(name, "old", owner));
  renameSync(target, aside);
  try {
    // From here on nobody finds it under its name.
    if (fingerprintOf(aside, new Set()) !== before)
      throw new Unwritable(`Something in ${target} was changed just now.`, "run this again", "io/locked");
    carryOver(aside, own, fresh);
  } catch (cause) {
    renameSync(aside, target);
    throw cause;
  }
  renameSync(fresh, target);
  sync(out);
  // A program may still have saved something in there: then the next command sees to it.
  if (fingerprintOf(aside, carried) === builtOnly) retire(aside);
  return { own, removed };
}

function refuseLinks(...paths: readonly string[]): void {
  // A separator at the end would ask after what a link leads to.
  for (const path of paths.map((one) => resolve(one))) {
    if (!(lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false)) continue;
    const to = existsSync(path) ? realpathSync(path) : "nothing";
    throw new Unwritable(`${path} is a symbolic link to ${to}.`, "name a real folder");
  }
}

const ELSEWHERE = "build somewhere else with --out, or move it away";

/** Of a folder without a manifest of ours, nobody knows whose its files are. */
function refuseUnlessOurs(target: string, amendments: readonly Amendment[]): void {
  const is = lstatSync(target, { throwIfNoEntry: false });
  if (is === undefined) return;
  if (!is.isDirectory())
    throw new Unwritable(`${target} is a file, where a folder is to be made.`, ELSEWHERE, "io/not-ours");
  // A folder can be moved by whoever may write to the one around it, but not emptied.
  for (const folder of foldersOf(target)) accessSync(join(target, folder), constants.W_OK | constants.X_OK);
  if (!existsSync(manifestIn(target))) {
    const found = [...leavesOf(target)];
    if (found.length === 0) return;
    const message = `${target} was not made by a build, or has lost its manifest. It holds ${listFirst(found.toSorted())}.`;
    throw new Unwritable(message, ELSEWHERE, "io/not-ours");
  }
  const hint = "build somewhere else with --out, or move the folder away";
  try {
    if (isAmong(decisionsIn(target), amendments)) return;
  } catch (cause) {
    if (!(cause instanceof BadManifest)) throw cause;
    const message = `${target} may hold decisions about papers that were given out: its manifest can't be read.`;
    throw new BadManifest([{ severity: "error", code: "io/given-out", message, hint }, ...cause.diagnostics]);
  }
  throw new Unwritable(`${target} holds decisions about papers that were given out.`, hint, "io/given-out");
}

function refuseChanged(target: string, changed: readonly string[]): void {
  if (changed.length === 0) return;
  const message = `Since it was made, somebody has changed ${changed.length === 1 ? "a file" : "files"} in ${target}: ${listFirst(changed)}.`;
  throw new Unwritable(
    message,
    `keep ${changed.length === 1 ? "it" : "them"} somewhere else, or build with --out`,
    "io/changed-by-hand",
  );
}

function unwritable(cause: unknown, out: string): Unwritable | undefined {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  // Of a read-only disk, Node's mkdir with `recursive` says that the folder is not there.
  switch (code === "ENOENT" && syscall === "mkdir" ? "EROFS" : code) {
    case "ENOSPC":
    case "EDQUOT":
      return new Unwritable(`The disk of ${out} is full.`, "free some space; what was there before is still whole");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Unwritable(`You may not write to ${out}.`, "choose another folder with --out");
    case "ENOTDIR":
    case "EEXIST":
      return new Unwritable(`${out} is a file, not a folder.`, "choose another folder with --out");
    case "EBUSY":
      return new Unwritable(`Another program holds ${out}.`, "close it, and run this again", "io/locked");
    case "ENOTEMPTY":
      return new Unwritable(`Something was put into ${out} just now.`, "run this again", "io/locked");
    default:
      return undefined;
  }
}
