// Bundles each page's script into one file, which the page holds whole.
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../templates/scripts/", import.meta.url));
const target = fileURLToPath(new URL("../.generated/templates/scripts/", import.meta.url));
const FSRS = "/* Schedules cards with ts-fsrs 5.4.2, (c) Open Spaced Repetition, MIT licence. */";

// A script that is gone stays no longer than its source.
rmSync(target, { recursive: true, force: true });
const scripts = readdirSync(folder).filter((file) => file.endsWith(".ts"));
// Pages that ask for answers in sentences have a script of their own: all others hold nothing of it.
const quizzes = scripts.filter((name) => name !== "study.ts");
const bundles = [...scripts.map((name) => [name, false]), ...quizzes.map((name) => [name, true])];
for (const [name, hasOpen] of bundles) {
  await build({
    entryPoints: [`${folder}${name}`],
    outfile: `${target}${name.replace(/\.ts$/, hasOpen ? "-open.js" : ".js")}`,
    define: { HAS_OPEN: String(hasOpen) },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    conditions: ["broadsheet-source", "module"],
    legalComments: "none",
    charset: "ascii",
    // No page ends its own script.
    supported: { "inline-script": false },
    // What a page says is painted before its script runs.
    banner: { js: `${name === "study.ts" ? `${FSRS}\n` : ""}requestAnimationFrame(()=>setTimeout(()=>{` },
    footer: { js: "}));" },
    logLevel: "warning",
  });
}
