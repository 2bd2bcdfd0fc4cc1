// Bundles page scripts that use a library into one file each, which a page holds whole.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (name) => fileURLToPath(new URL(`../templates/scripts/${name}`, import.meta.url));

const common = {
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  charset: "ascii",
  // No page ends its own script.
  supported: { "inline-script": false },
  logLevel: "warning",
};
await build({ ...common, entryPoints: [path("exam.js")], outfile: path("exam.bundle.js") });
await build({
  ...common,
  entryPoints: [path("study.js")],
  outfile: path("study.bundle.js"),
  banner: { js: "/* Schedules cards with ts-fsrs 5.4.2, (c) Open Spaced Repetition, MIT licence. */" },
});
