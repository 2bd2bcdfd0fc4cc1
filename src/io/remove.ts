import { lstatSync, rmSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "./entries.js";

/**
 * Removes a folder and all in it, or whatever is there instead; never what a link leads to. Entry by entry: of the
 * many files of a large exam, `rmSync` alone keeps all names in memory.
 */
export function remove(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    for (const { name, isFolder } of entriesOf(path))
      if (isFolder) remove(join(path, name));
      else rmSync(join(path, name), { force: true });
  rmSync(path, { recursive: true, force: true });
}
