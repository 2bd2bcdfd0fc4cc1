import { closeSync, fsyncSync, openSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "./entries.js";

/** To the disk, in one go after all writes: the first call flushes what the others would wait for. */
export function syncAll(folder: string): void {
  for (const { name, isFolder } of entriesOf(folder)) {
    const path = join(folder, name);
    if (isFolder) syncAll(path);
    else sync(path);
  }
  sync(folder);
}

export function sync(path: string): void {
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
