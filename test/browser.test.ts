import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as memory from "../src/browser.js";
import { formats } from "../src/formats/index.js";
import { build } from "../src/io/build.js";
import { loadPlan } from "../src/io/load.js";
import type { FilesInMemory } from "../src/make/memory-files.js";

const here = process.cwd();
let folder: string;
beforeEach(() => process.chdir((folder = mkdtempSync(join(tmpdir(), "memory-")))));
afterEach(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
/** A bank whose first item has a picture. */
const withPicture = (image: string): string =>
  fixture("all-types.yaml").replace(
    /\n( +)stem:/,
    `\n$1media: { image: ${image}, alt: "A pier", credit: Ann, licence: CC0-1.0 }\n$1stem:`,
  );
const picture = new Uint8Array(readFileSync(new URL("fixtures/pictures/pier.png", import.meta.url)));
const options = { seed: "in memory", formats, allowStale: true, leaveOut: true };

/** The same files on a disk. */
function put(files: FilesInMemory): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Files by name, as a disk and as memory has them after a build. */
async function bothBuilds(file: string, files: FilesInMemory, roster?: string) {
  put(files);
  const [onDisk, inMemory] = [await loadPlan(file, { roster }), await memory.loadPlan(file, files, { roster })];
  if (!onDisk.ok || !inMemory.ok) throw new Error(JSON.stringify([onDisk, inMemory]));
  const built = await build(onDisk.value, { ...options, theme: null, out: "out" });
  const made = await memory.build(inMemory.value, options);
  if (!built.ok || !made.ok) throw new Error(JSON.stringify([built, made]));
  const names = readdirSync(built.value.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(built.value.folder.length + 1));
  const read = (name: string) => readFileSync(join(built.value.folder, name)).toString("latin1");
  return {
    disk: Object.fromEntries(names.map((name) => [name, read(name)])),
    memory: Object.fromEntries(
      made.value.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("latin1")]),
    ),
  };
}

describe("memory gives what a disk gives", () => {
  test("a bank of every type, in every format, manifest and all", async () => {
    const { disk, memory: made } = await bothBuilds("all.yaml", { "all.yaml": fixture("all-types.yaml") });
    expect(Object.keys(made)).toContain("teacher/manifest.json");
    expect(made).toEqual(disk);
  });

  test("a blueprint in a folder, with banks beside and above it, and a picture", async () => {
    const files = {
      "papers/test.yaml":
        "blueprint: t\ntitle: T\nbanks: [../banks/rich.yaml]\nseed: a\nsections: [{ title: All, pick: 5 }]\nto: [exam]\n",
      "banks/rich.yaml": fixture("rich.yaml"),
      "banks/pictures/pier.png": picture,
    };
    const { disk, memory: made } = await bothBuilds("papers/test.yaml", files);
    expect(made["student/exam.html"]).toContain("data:image/png;base64,");
    expect(made).toEqual(disk);
  });

  test("JSON Lines without an end of the last line, and candidates", async () => {
    const files = {
      "b.jsonl": fixture("good.jsonl").trimEnd(),
      "r.csv": "id,name,language\nc1,Ann,fr\nc2,Bo,\n",
    };
    const { disk, memory: made } = await bothBuilds("b.jsonl", files, "r.csv");
    expect(made).toEqual(disk);
    expect(made["teacher/candidates.csv"]).toContain("Ann");
  });
});

describe("memory says what a disk says", () => {
  const bank = fixture("all-types.yaml");
  test.each<[string, FilesInMemory]>([
    ["of a missing file", {}],
    ["of mistakes in a bank", { "b.yaml": bank.replace("points:", "pionts:").replace("key:", "kye:") }],
    [
      "of a bank that a blueprint names in vain",
      { "b.yaml": "blueprint: t\ntitle: T\nbanks: [no.yaml]\nsections: [{ pick: 5 }]\n" },
    ],
    ["of a lock that is none", { "b.yaml": bank, "b.yaml.lock": "nothing\n" }],
  ])("%s", async (_, files) => {
    put(files);
    const said = await loadPlan("b.yaml");
    expect(said.ok).toBe(false);
    expect(await memory.loadPlan("b.yaml", files)).toEqual(said);
  });

  test("of pictures that are missing, or no picture", async () => {
    for (const image of ["no.png", "text.png"]) {
      const files = {
        "a/b.yaml": withPicture(image),
        "a/text.png": new Uint8Array([1, 2, 3]),
      };
      put(files);
      const said = await loadPlan("a/b.yaml");
      expect(said, image).toMatchObject({ ok: false, diagnostics: [{ code: "bank/picture" }] });
      expect(await memory.loadPlan("a/b.yaml", files)).toEqual(said);
    }
  });

  test.each([
    ["a seed that is none", "", {}],
    ["a lock that forgot an update", "a seed", { "b.yaml.lock": "ferry-fare 2026-01-01 0 0123456789abcdef\n" }],
  ])("that a plan can't be built with %s", async (_, seed, more) => {
    const files = { "b.yaml": bank, ...more };
    put(files);
    const [onDisk, inMemory] = [await loadPlan("b.yaml"), await memory.loadPlan("b.yaml", files)];
    if (!onDisk.ok || !inMemory.ok) throw new Error("refused");
    const said = await build(onDisk.value, { ...options, seed, theme: null, out: "out" });
    expect(said.ok).toBe(false);
    expect(await memory.build(inMemory.value, { ...options, seed })).toEqual(said);
  });
});

test("remarks are those of check", async () => {
  const files = { "b.yaml": fixture("all-types.yaml") };
  const plan = await memory.loadPlan("b.yaml", files, { inspectors: [memory.remarks()] });
  expect(plan.ok && plan.warnings.some(({ code }) => code.startsWith("lint/"))).toBe(true);
});
