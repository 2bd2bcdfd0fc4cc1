import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as Broadsheet from "../../src/browser.js";
import { formats } from "../../src/formats/index.js";
import type { Changes } from "../../src/model/manifest.js";
import { openBrowser, openPage } from "./browser.js";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "in-a-browser-"));
const ALL = formats.map(({ name }) => name);

let browser: Browser;
let page: Page;
let noise: string[];
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [`${root}dist/browser.js`],
    bundle: true,
    format: "iife",
    globalName: "broadsheet",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    write: false,
  });
  const code = outputFiles[0]!.text;
  const digest = createHash("sha256").update(code).digest("base64");
  const csp = `default-src 'none'; script-src 'sha256-${digest}'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp}"><title>Core</title><script>${code}</script>`;
  writeFileSync(join(folder, "core.html"), html);
  browser = await openBrowser();
  ({ page, noise } = await openPage(browser, join(folder, "core.html")));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** SHA-256 of every file below a folder, by name. */
const digestsBelow = (top: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(top, file), createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );

/** What the built command makes of a file of the repository. */
function byCommand(file: string, seed: string, more: readonly string[]): Record<string, string> {
  const out = mkdtempSync(join(folder, "out-"));
  const args = ["build", file, "--seed", seed, "--to", ALL.join(), "--allow-stale", "--out", out, "--json", ...more];
  execFileSync(process.execPath, [`${root}dist/bin/broadsheet.js`, ...args], { cwd: root, stdio: "pipe" });
  const [name] = readdirSync(out);
  return digestsBelow(join(out, name!));
}

/** The same in the page, of texts and pictures that it is handed. */
function inPage(file: string, seed: string, more: { changes?: Changes; roster?: string; language?: string }) {
  const near = readdirSync(join(root, file, ".."), { recursive: true, encoding: "utf8" }).map((name) =>
    join(file, "..", name),
  );
  const texts = [...near, ...(more.roster === undefined ? [] : [more.roster])]
    .filter((name) => /\.(?:ya?ml|jsonl|lock|csv)$/.test(name))
    .map((name) => [name, readFileSync(join(root, name), "utf8")] as const);
  const pictures = near
    .filter((name) => /\.(?:png|jpe?g|gif|webp)$/.test(name))
    .map((name) => [name, readFileSync(join(root, name)).toString("base64")] as const);
  const input = { file, seed, more, to: ALL, texts: Object.fromEntries(texts), pictures: Object.fromEntries(pictures) };
  return page.evaluate(async ({ file, seed, more: { changes, roster, language }, to, texts, pictures }) => {
    const { loadPlan, build, formats, remarks } = (globalThis as unknown as { broadsheet: typeof Broadsheet })
      .broadsheet;
    const bytes = Object.entries(pictures).map(([name, base64]) => [
      name,
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    ]);
    const files = { ...texts, ...Object.fromEntries(bytes) };
    const plan = await loadPlan(file, files, { changes: { ...changes, to }, roster, inspectors: [remarks()] });
    if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
    const built = await build(plan.value, { seed, formats: [...formats], allowStale: true, language });
    if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
    return Object.fromEntries(built.value.files.map(({ path, sha256 }) => [path, sha256]));
  }, input);
}

describe("a page makes what the command makes, byte for byte, in every format", () => {
  test.each([
    "test/fixtures/all-types.yaml",
    "test/fixtures/rich.yaml",
    "test/fixtures/good.jsonl",
    "questions/showcase/showcase.yaml",
    "questions/showcase/showcase.blueprint.yaml",
    "questions/sochi-2019.yaml",
    "questions/sochi-2019.blueprint.yaml",
  ])("%s", async (file) => {
    const made = byCommand(file, "in a browser", []);
    expect(Object.keys(made).length).toBeGreaterThan(ALL.length);
    expect(await inPage(file, "in a browser", {})).toEqual(made);
    expect(noise).toEqual([]);
  });

  test("of candidates, in Arabic", async () => {
    const file = "test/fixtures/all-types.yaml";
    const roster = relative(root, join(folder, "roster.csv"));
    writeFileSync(join(folder, "roster.csv"), "id,name,language\nc1,Жанна,\nc2,أمل,fr\nc3,Zoë,ar\n");
    const made = byCommand(file, "s-2", ["--roster", roster, "--language", "ar"]);
    expect(Object.keys(made).filter((name) => /student\/exam-/.test(name))).toHaveLength(3);
    expect(await inPage(file, "s-2", { roster, language: "ar" })).toEqual(made);
  });

  test("another seed gives another exam: the comparison can fail", async () => {
    const made = byCommand("questions/sochi-2019.yaml", "one", []);
    expect((await inPage("questions/sochi-2019.yaml", "two", {}))["student/exam.html"]).not.toBe(
      made["student/exam.html"],
    );
  });
});

test("a bank with mistakes is refused in a page, with the findings of the command", async () => {
  const text = "bank: x\ntitle: 7\n";
  writeFileSync(join(folder, "bad.yaml"), text);
  const said = await page.evaluate(async (text) => {
    const { loadPlan } = (globalThis as unknown as { broadsheet: typeof Broadsheet }).broadsheet;
    return loadPlan("bad.yaml", { "bad.yaml": text });
  }, text);
  const { loadPlan } = await import("../../src/io/load.js");
  const here = process.cwd();
  process.chdir(folder);
  const expected = await loadPlan("bad.yaml").finally(() => process.chdir(here));
  expect(expected.ok).toBe(false);
  expect(said).toEqual(expected);
});
