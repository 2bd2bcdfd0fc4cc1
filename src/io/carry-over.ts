import {
  type Stats,
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { foldersOf } from "./account.js";
import { Unwritable } from "./unwritable.js";

/**
 * Puts a person's own files, links and empty folders into the folder that takes the place of theirs. The files are
 * the same ones, not copies, wherever the disk allows it; those in the old folder stay until it is removed. Folders
 * that both have keep their mode and owner.
 *
 * @param own relative to both folders, with `/`
 * @throws Unwritable where the new folder has something else under such a name
 */
export function carryOver(from: string, own: readonly string[], to: string): void {
  for (const path of own) {
    const [source, target] = [join(from, path), join(to, path)];
    try {
      const is = lstatSync(source);
      makeParents(to, path, source);
      const there = lstatSync(target, { throwIfNoEntry: false });
      if (there !== undefined && ((is.isDirectory() && there.isDirectory()) || isSame(is, there))) continue;
      if (there !== undefined) throw inTheWay(source);
      if (is.isDirectory()) mkdirSync(target);
      else if (is.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
      else if (is.isFile()) linkOrCopy(source, target, is);
      else throw new Unwritable(`${source} is neither a file nor a folder and can't be kept.`, "move it away");
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      // A folder of theirs is called like a file that is made now, or the other way round.
      if (code === "EEXIST" || code === "ENOTDIR") throw inTheWay(source);
      throw code === "ENOENT" ? new Unwritable(`${source} was moved just now.`, "run this again", "io/locked") : cause;
    }
  }
  for (const folder of foldersOf(from)) {
    const there = lstatSync(join(to, folder), { throwIfNoEntry: false });
    if (there?.isDirectory() === true) makeAlike(join(to, folder), there, lstatSync(join(from, folder)));
  }
}

/** Every folder on the way is a folder: nothing is put where a link leads to. */
function makeParents(root: string, path: string, source: string): void {
  const steps = path.split("/").slice(0, -1);
  for (const [i] of steps.entries()) {
    const folder = join(root, ...steps.slice(0, i + 1));
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (there === undefined) mkdirSync(folder);
    else if (!there.isDirectory()) throw inTheWay(source);
  }
}

/** Only an administrator may give a folder to somebody else. */
function makeAlike(folder: string, now: Stats, was: Stats): void {
  if (now.uid !== was.uid || now.gid !== was.gid) {
    try {
      chownSync(folder, was.uid, was.gid);
    } catch (cause) {
      if (!["EPERM", "ENOSYS", "EINVAL"].includes((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
    }
  }
  if ((now.mode & 0o7777) !== (was.mode & 0o7777)) chmodSync(folder, was.mode & 0o7777);
}

const isSame = (one: Stats, other: Stats): boolean => one.ino !== 0 && one.dev === other.dev && one.ino === other.ino;

const inTheWay = (path: string): Unwritable =>
  new Unwritable(
    `${path} is a file of your own, and something of that name is made now.`,
    "rename yours, or move it away",
  );

function linkOrCopy(source: string, target: string, is: Stats): void {
  try {
    linkSync(source, target);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (["EEXIST", "ENOTDIR", "ENOENT", "ENOSPC", "EDQUOT"].includes(code ?? "")) throw cause;
    if (process.getuid !== undefined && is.uid !== process.getuid())
      throw new Unwritable(`${source} belongs to somebody else, and would not be theirs any more.`, "move it away");
    // Not every disk knows two names of one file.
    copyFileSync(source, target, constants.COPYFILE_EXCL);
    utimesSync(target, is.atime, is.mtime);
  }
}
