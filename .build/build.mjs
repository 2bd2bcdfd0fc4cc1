// Builds everything: compiled schemas, the library as plain modules, the command as one bundle per lazy part.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import "./messages.mjs";
import "./scripts.mjs";
import "./templates.mjs";
import "./validators.mjs";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

rmSync(path("dist"), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [path("node_modules/typescript/bin/tsc")], {
  cwd: path("."),
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
const copied = [
  "schema/validators.js",
  "schema/validators.d.ts",
  "schema/manifest-validators.js",
  "schema/manifest-validators.d.ts",
  "schema/bank.schema.json",
  "schema/blueprint.schema.json",
  "schema/manifest.schema.json",
  "schema/view.schema.json",
];
for (const name of [...copied, "io/shipped.js", "io/shipped.d.ts"])
  copyFileSync(path(`src/${name}`), path(`dist/${name}`));

await build({
  entryPoints: { broadsheet: path("src/cli.ts") },
  outdir: path("dist/bin"),
  bundle: true,
  // It looks for its WebAssembly beside itself.
  external: ["node-sqlite3-wasm"],
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  alias: { "string-width": path(".build/string-width.mjs"), assert: path(".build/assert.mjs") },
  banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
  logLevel: "warning",
});
const bin = path("dist/bin/broadsheet.js");
chmodSync(bin, 0o755);
if (!readFileSync(bin, "utf8").startsWith("#!")) throw new Error(`${bin} lost its first line`);
