import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "./cli/run.js";
import { bankFile } from "./sample.js";

const root = new URL("../", import.meta.url).pathname;
const rebuilt = mkdtempSync(join(tmpdir(), "sample-"));
afterAll(() => rmSync(rebuilt, { recursive: true }));

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

test("the committed sample in out/ is what `npm start` makes, byte for byte", async () => {
  const { status } = await run(["build", `${root}questions/sochi-2019.yaml`, "--out", rebuilt]);
  expect(status).toBe(0);
  const committed = `${root}out/sochi-2019`;
  expect(filesIn(`${rebuilt}/sochi-2019`)).toEqual(filesIn(committed));
  for (const file of filesIn(committed)) {
    expect(readFileSync(`${rebuilt}/sochi-2019/${file}`).equals(readFileSync(`${committed}/${file}`)), file).toBe(true);
  }
});

describe("the Sochi bank", () => {
  const { items, sources } = bankFile("../questions/sochi-2019.yaml");

  test("is large and mixed enough", () => {
    const count = (test: (item: (typeof items)[number]) => boolean) => items.filter(test).length;
    expect(items.length).toBeGreaterThanOrEqual(40);
    expect(count(({ tags }) => tags.includes("reasoning"))).toBeGreaterThanOrEqual(8);
    for (const type of ["choice", "multiple", "true-false", "short", "cloze"])
      expect(
        count((item) => item.type === type),
        type,
      ).toBeGreaterThanOrEqual(5);
    for (const difficulty of ["easy", "medium", "hard"])
      expect(
        count((item) => item.difficulty === difficulty),
        difficulty,
      ).toBeGreaterThanOrEqual(10);
  });

  test("covers the article, and every item has evidence and an explanation", () => {
    const paragraphs = new Set(items.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph)));
    expect(sources[0]!.text!.paragraphs).toBe(34);
    expect(paragraphs.size).toBeGreaterThanOrEqual(30);
    expect(items.filter(({ explanation, evidence }) => explanation === null || evidence.length === 0)).toEqual([]);
  });

  test("says of each distractor why it is wrong", () => {
    const silent = items.flatMap((item) =>
      "options" in item ? item.options.filter(({ role, why }) => role === "distractor" && why === null) : [],
    );
    expect(silent).toEqual([]);
  });

  test("does not give the key away by its length", () => {
    const choices = items.flatMap((item) => (item.type === "choice" ? [item.options] : []));
    const longest = choices.filter(([key, ...others]) => others.every(({ text }) => text.length < key!.text.length));
    const shortest = choices.filter(([key, ...others]) => others.every(({ text }) => text.length > key!.text.length));
    expect(longest.length / choices.length).toBeLessThan(0.3);
    expect(shortest.length / choices.length).toBeLessThan(0.3);
  });

  test("has dated stems without words that go stale", () => {
    const words =
      /\b(?:today|yesterday|tomorrow|current(?:ly)?|now|recently|(?:last|next|this) (?:week|month|year))\b/i;
    expect(items.filter(({ stem }) => words.test(stem)).map(({ id }) => id)).toEqual([]);
    expect(items.filter(({ stem }) => !/\b20\d\d\b/.test(stem)).map(({ id }) => id)).toEqual([]);
  });
});
