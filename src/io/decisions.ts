import { existsSync } from "node:fs";
import type { Amendment } from "../model/amendment.js";
import { manifestPartsIn } from "./manifest-parts.js";
import { manifestIn } from "./manifest-path.js";

/**
 * What was decided about the papers in a folder after they were given out; nothing where there is no manifest.
 *
 * @throws BadManifest
 */
export function decisionsIn(folder: string): readonly Amendment[] {
  const manifest = manifestIn(folder);
  if (!existsSync(manifest)) return [];
  for (const part of manifestPartsIn(manifest)) if (part.kind === "head") return part.head.amendments;
  return [];
}

/** Whether later decisions go on from earlier ones. */
export const isAmong = (earlier: readonly Amendment[], later: readonly Amendment[]): boolean =>
  JSON.stringify(earlier) === JSON.stringify(later.slice(0, earlier.length));
