// How the command is bundled: one file for each part that is loaded when it is called for.
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** @type {import("esbuild").BuildOptions & { absWorkingDir: string }} */
export const bundle = {
  absWorkingDir: path("."),
  entryPoints: { broadsheet: path("src/cli.ts") },
  outdir: path("dist/bin"),
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  conditions: ["broadsheet-source", "module"],
  target: "node20",
  alias: { "string-width": path(".build/string-width.mjs"), assert: path(".build/assert.mjs") },
  banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
  logLevel: "warning",
};
