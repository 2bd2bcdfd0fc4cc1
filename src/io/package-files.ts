import { fileURLToPath } from "node:url";

// The same from src/io, from dist/io, and from the bundle in dist/bin.
const inPackage = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Templates, styles, scripts and messages that come with Broadsheet. */
export const TEMPLATES = inPackage("templates/");
