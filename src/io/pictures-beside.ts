import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ownerText, thisProcess } from "./owner.js";
import { sync } from "./sync.js";

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
      folders = [...folders, ...madeFolders(dirname(file))];
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

function madeFolders(folder: string): string[] {
  if (existsSync(folder)) return [];
  mkdirSync(folder);
  return [folder];
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
