import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as Broadsheet from "../../src/browser.js";
import { ALL, SAMPLES, byCommand, inPage } from "./core/make.mjs";
import { openCore, writeCore } from "./core/open.mjs";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "in-a-browser-"));
const core = await writeCore(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const expected = new Map(SAMPLES.map((file) => [file, byCommand(folder, file, "in a browser")]));
const roster = relative(root, join(folder, "roster.csv"));
writeFileSync(join(folder, "roster.csv"), "id,name,language\nc1,Жанна,\nc2,أمل,fr\nc3,Zoë,ar\n");
const ofCandidates = byCommand(folder, SAMPLES[0]!, "s-2", ["--roster", roster, "--language", "ar"]);

test("the command makes every format of every sample, and an exam for each candidate", () => {
  for (const made of expected.values()) expect(Object.keys(made).length).toBeGreaterThan(ALL.length);
  expect(Object.keys(ofCandidates).filter((name) => /student\/exam-/.test(name))).toHaveLength(3);
});

describe.each(["Chromium", "Firefox"] as const)("%s", (name) => {
  let open: Awaited<ReturnType<typeof openCore>>;
  beforeAll(async () => {
    open = await openCore(name, core);
  });
  afterAll(() => open.close());

  test.each(SAMPLES)("makes what the command makes of %s, byte for byte, in every format", async (file) => {
    expect(await inPage(open.page, file, "in a browser")).toEqual(expected.get(file));
    expect(open.noise).toEqual([]);
  });

  test("makes the same papers of candidates, in Arabic", async () => {
    expect(await inPage(open.page, SAMPLES[0]!, "s-2", { roster, language: "ar" })).toEqual(ofCandidates);
  });

  test("makes another exam of another seed: the comparison can fail", async () => {
    const sochi = "questions/sochi-2019.yaml";
    expect((await inPage(open.page, sochi, "two"))["student/exam.html"]).not.toBe(
      expected.get(sochi)!["student/exam.html"],
    );
  });

  test("refuses a bank with mistakes, with the findings of the command", async () => {
    const text = "bank: x\ntitle: 7\n";
    writeFileSync(join(folder, "bad.yaml"), text);
    const said = await open.page.evaluate(async (text) => {
      const { loadPlan } = (globalThis as unknown as { broadsheet: typeof Broadsheet }).broadsheet;
      return loadPlan("bad.yaml", { "bad.yaml": text });
    }, text);
    const { loadPlan } = await import("../../src/io/load.js");
    const here = process.cwd();
    process.chdir(folder);
    const found = await loadPlan("bad.yaml").finally(() => process.chdir(here));
    expect(found.ok).toBe(false);
    expect(said).toEqual(found);
  });
});
