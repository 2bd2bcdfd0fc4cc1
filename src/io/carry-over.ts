import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Unwritable } from "./unwritable.js";

/**
 * Puts a person's own files, links and empty folders into the folder that takes the place of theirs. The files are
 * the same ones, not copies, wherever the disk allows it; those in the old folder stay until it is removed.
 *
 * @param own relative to both folders, with `/`
 * @throws Unwritable where the new folder has something else under such a name
 */
export function carryOver(from: string, own: readonly string[], to: string): void {
  for (const path of own) {
    const [source, target] = [join(from, path), join(to, path)];
    try {
      const is = lstatSync(source);
      const there = lstatSync(target, { throwIfNoEntry: false });
      if (there !== undefined && ((is.isDirectory() && there.isDirectory()) || isSame(is, there))) continue;
      if (there !== undefined) throw inTheWay(source);
      mkdirSync(is.isDirectory() ? target : dirname(target), { recursive: true });
      if (is.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
      else if (is.isFile()) linkOrCopy(source, target);
      else if (!is.isDirectory())
        throw new Unwritable(`${source} is neither a file nor a folder and can't be kept.`, "move it away");
    } catch (cause) {
      // A folder of theirs is called like a file that is made now, or the other way round.
      throw ["EEXIST", "ENOTDIR"].includes((cause as NodeJS.ErrnoException).code ?? "") ? inTheWay(source) : cause;
    }
  }
}

const isSame = (one: { dev: number; ino: number }, other: { dev: number; ino: number }): boolean =>
  one.ino !== 0 && one.dev === other.dev && one.ino === other.ino;

const inTheWay = (path: string): Unwritable =>
  new Unwritable(
    `${path} is a file of your own, and this build makes one of that name.`,
    "rename yours, or move it away",
  );

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (cause) {
    if (["EEXIST", "ENOTDIR", "ENOSPC", "EDQUOT"].includes((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
    // Not every disk knows two names of one file.
    copyFileSync(source, target, constants.COPYFILE_EXCL);
    const { atime, mtime } = lstatSync(source);
    utimesSync(target, atime, mtime);
  }
}
