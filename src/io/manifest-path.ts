import { join } from "node:path";

/** Where the manifest of a build is, relative to its folder. */
export const MANIFEST = "teacher/manifest.json";

export const manifestIn = (folder: string): string => join(folder, ...MANIFEST.split("/"));
