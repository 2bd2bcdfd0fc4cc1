import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** To the disk, in one go after all writes: the first call flushes what the others would wait for. */
export function syncAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncAll(path);
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
