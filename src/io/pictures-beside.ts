import { existsSync, mkdirSync, readFileSync, realpathSync, rmdirSync, rmSync, statSync } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import { isBelow } from "./below.js";
import { ownerText, thisProcess } from "./owner.js";
import { sync } from "./sync.js";
import { Unwritable } from "./unwritable.js";

/** A file in the folder of a bank; null where nothing stands there. What stands there and is no file is taken for another file. */
export function bytesBeside(bank: string): (path: string) => Uint8Array | null {
  return (path) => {
    const file = join(dirname(bank), path);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return null;
    return found.isFile() && found.size < 16 * 1024 * 1024 ? readFileSync(file) : new Uint8Array();
  };
}

/**
 * Those of some pictures that are not beside the bank yet.
 *
 * @throws Unwritable for a path that leads out of the bank's folder, and where another picture has that name
 */
export function freshBeside(bank: string, pictures: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const bytesAt = bytesBeside(bank);
  return new Map(
    [...pictures].filter(([path, bytes]) => {
      if (!leadsBelow(dirname(bank), path))
        throw new Unwritable(`${path} is no path below the bank's folder.`, "call the picture something else");
      const there = bytesAt(path);
      if (there !== null && Buffer.compare(there, bytes) !== 0)
        throw new Unwritable(`${path} is there already, and is another picture.`, "call one of them something else");
      return there === null;
    }),
  );
}

/** By its words, and by the links that are there. */
function leadsBelow(folder: string, path: string): boolean {
  if (isAbsolute(path) || path.split(/[\\/]/).some((part) => part === "" || part === "." || part === ".."))
    return false;
  let nearest = dirname(join(folder, path));
  while (!existsSync(nearest)) nearest = dirname(nearest);
  return isBelow(`${realpathSync(nearest)}${sep}`, folder);
}

/**
 * Writes pictures beside a bank and then does what makes the bank name them: all of it, or nothing. No file that is
 * there is written over.
 */
export async function withPicturesBeside(
  bank: string,
  pictures: ReadonlyMap<string, Uint8Array>,
  write: () => Promise<void>,
): Promise<void> {
  const made: string[] = [];
  let folders: string[] = [];
  try {
    for (const [path, bytes] of pictures) {
      const file = join(dirname(bank), path);
      folders = [...madeFolders(dirname(file)), ...folders];
      await writeNew(file, bytes);
      made.push(file);
    }
    await write();
  } catch (cause) {
    for (const file of made) rmSync(file, { force: true });
    for (const folder of folders) if (existsSync(folder)) rmdirSync(folder);
    throw cause;
  }
}

/** The folders that had to be made, the innermost first. */
function madeFolders(folder: string): string[] {
  if (existsSync(folder)) return [];
  const above = madeFolders(dirname(folder));
  mkdirSync(folder);
  return [folder, ...above];
}

/** The whole file appears at once, and only where none is. */
async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  const fresh = join(dirname(file), `.${basename(file)}.new-${ownerText(thisProcess())}`);
  try {
    const handle = await open(fresh, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(fresh, file);
    sync(dirname(file));
  } finally {
    await rm(fresh, { force: true });
  }
}
