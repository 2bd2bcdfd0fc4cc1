import { join } from "node:path";
import { MANIFEST } from "../make/sink.js";

/** The manifest in the folder of a build. */
export const manifestIn = (folder: string): string => join(folder, ...MANIFEST.split("/"));
