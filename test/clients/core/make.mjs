// All artefacts of a bank, in every format, as digests by name: by the command and in a page.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { formats } from "../../../dist/formats/index.js";

const root = new URL("../../../", import.meta.url).pathname;
export const ALL = formats.map(({ name }) => name);

/** Every type of item, marks in the text, JSON Lines, pictures and other scripts, and the bank of the README. */
export const SAMPLES = [
  "test/fixtures/all-types.yaml",
  "test/fixtures/rich.yaml",
  "test/fixtures/good.jsonl",
  "questions/showcase/showcase.yaml",
  "questions/showcase/showcase.blueprint.yaml",
  "questions/sochi-2019.yaml",
  "questions/sochi-2019.blueprint.yaml",
];

/** @typedef {Readonly<Record<string, string>>} Digests SHA-256 of every file, by its path. */

/**
 * What the built command makes of a file of the repository.
 *
 * @param {string} folder where it may write
 * @param {readonly string[]} [more] options
 * @param {readonly string[]} [node] how Node is called
 * @returns {Digests}
 */
export function byCommand(folder, file, seed, more = [], [node, ...first] = [process.execPath]) {
  const out = mkdtempSync(join(folder, "out-"));
  const args = [
    "build",
    file,
    "--seed",
    seed,
    "--to",
    ALL.join(),
    "--allow-stale",
    "--leave-out",
    "--out",
    out,
    "--json",
    ...more,
  ];
  execFileSync(node, [...first, `${root}dist/bin/broadsheet.js`, ...args], { cwd: root, stdio: "pipe" });
  const [name] = readdirSync(out);
  const top = join(out, name);
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(top, path), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

/**
 * The same in a page, of texts and pictures that it is handed.
 *
 * @param {import("puppeteer-core").Page} page
 * @param {{ changes?: import("../../../src/model/manifest.js").Changes, roster?: string, language?: string }} [more]
 * @returns {Promise<Digests>}
 */
export function inPage(page, file, seed, more = {}) {
  const near = readdirSync(join(root, file, ".."), { recursive: true, encoding: "utf8" }).map((name) =>
    join(file, "..", name),
  );
  const texts = [...near, ...(more.roster === undefined ? [] : [more.roster])]
    .filter((name) => /\.(?:ya?ml|jsonl|lock|csv)$/.test(name))
    .map((name) => [name, readFileSync(join(root, name), "utf8")]);
  const pictures = near
    .filter((name) => /\.(?:png|jpe?g|gif|webp)$/.test(name))
    .map((name) => [name, readFileSync(join(root, name)).toString("base64")]);
  const input = { file, seed, more, to: ALL, texts: Object.fromEntries(texts), pictures: Object.fromEntries(pictures) };
  return page.evaluate(async ({ file, seed, more: { changes, roster, language }, to, texts, pictures }) => {
    const { loadPlan, build, formats, remarks } = globalThis.broadsheet;
    const bytes = Object.entries(pictures).map(([name, base64]) => [
      name,
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    ]);
    const files = { ...texts, ...Object.fromEntries(bytes) };
    const plan = await loadPlan(file, files, { changes: { ...changes, to }, roster, inspectors: [remarks()] });
    if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
    const built = await build(plan.value, { seed, formats: [...formats], allowStale: true, leaveOut: true, language });
    if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
    return Object.fromEntries(built.value.files.map(({ path, sha256 }) => [path, sha256]));
  }, input);
}
