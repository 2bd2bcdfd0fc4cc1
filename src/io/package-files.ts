import { fileURLToPath } from "node:url";

// The same from src/io, from dist/io, and from the bundle in dist/bin.
const inPackage = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Templates, styles, scripts and messages that come with Broadsheet. */
export const TEMPLATES = inPackage("templates/");

/** Scripts of pages, as the build bundles them. */
export const BUILT_TEMPLATES = inPackage(".generated/templates/");

/** A bank, and a blueprint of it, with everything that a page can show: what themes are tried with. */
export const SHOWCASE = [
  inPackage("questions/showcase/showcase.yaml"),
  inPackage("questions/showcase/showcase.blueprint.yaml"),
];
