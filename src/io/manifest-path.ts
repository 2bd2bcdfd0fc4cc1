import { existsSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST } from "../make/sink.js";

/** The manifest in the folder of a build. */
export const manifestIn = (folder: string): string => join(folder, ...MANIFEST.split("/"));

/** The manifest that is meant by a file, or by the folder of its build. */
export function manifestNamed(path: string): string {
  const inside = manifestIn(path);
  return existsSync(inside) ? inside : path;
}
