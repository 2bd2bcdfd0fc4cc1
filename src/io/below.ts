import { realpathSync } from "node:fs";
import { sep } from "node:path";

/** Whether a real path, one without links in it, leads into a folder: not out of it, and not to the folder itself. */
export const isBelow = (realPath: string, folder: string): boolean =>
  realPath.startsWith(realpathSync(folder).replace(/[\\/]?$/, sep));
