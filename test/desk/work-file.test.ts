import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkFile, readWork, unfinishedOf, workFileName, workText } from "../../src/desk/state/work-file.js";
import { type Work, newWork } from "../../src/desk/state/work.js";

const article = {
  id: "harbour",
  title: "The harbour opens",
  publisher: "Harbour News",
  published: "2026-01-01",
  licence: "CC-BY-4.0",
  url: "",
  language: "en",
  paragraphs: ["The harbour opens", "A ferry left."],
  sha256: "0".repeat(64),
  leftOut: ["menu: Home"],
};
const candidate = {
  id: "year-1",
  status: "proposed" as const,
  tier: "ready" as const,
  reasons: [],
  origin: { method: "rules/year", version: "1", model: null },
  confirmed: [],
  item: { stem: "When?", keys: ["2026"] },
};
const source = {
  id: "harbour",
  title: null,
  publisher: null,
  published: null,
  licence: null,
  url: null,
  text: { sha256: "", paragraphs: 2 },
};
const work: Work = {
  ...newWork("w1", "seed"),
  title: "Week 1",
  articles: [article],
  drafts: { harbour: { id: "harbour", title: "T", language: "en", source, candidates: [candidate] } },
  bank: "bank: a\n",
  pictures: { "pier.png": "AAAA" },
  handOut: { pick: 3, forms: 4, minutes: 45, sizes: [11, 18], sheet: true, seed: "again" },
  unfinished: {
    key: "year-1",
    of: candidate.item,
    type: "short",
    fields: { stem: "When was" },
    aside: { rights: ["1999"] },
  },
  earlier: ["bank: last-week\n"],
};

test("a saved work is read back as it was", () => {
  expect(isWorkFile(workText(work))).toBe(true);
  expect(readWork(workText(work))).toEqual(work);
});

test("a work that was saved before forms were kept is read as it was", () => {
  const { unfinished: _, ...earlier } = work;
  expect(readWork(workText(earlier as Work))).toEqual({ ...work, unfinished: null });
});

test("a work that was saved before time, large print and answer sheets could be set has none of them", () => {
  const file = JSON.parse(workText(work)) as { work: { handOut: object } };
  file.work.handOut = { pick: 3, forms: 4, seed: "again" };
  const handOut = { ...work.handOut, minutes: null, sizes: [11], sheet: false };
  expect(readWork(JSON.stringify(file))).toEqual({ ...work, handOut });
});

test("a work that was saved before works knew of earlier ones has none", () => {
  const file = JSON.parse(workText(work)) as { work: Record<string, unknown> };
  delete file.work["earlier"];
  expect(readWork(JSON.stringify(file))).toEqual({ ...work, earlier: [] });
});

describe("what is no work is refused", () => {
  const changed = (change: (file: { version: number; work: Record<string, unknown> }) => void): string => {
    const file = JSON.parse(workText(work)) as { version: number; work: Record<string, unknown> };
    change(file);
    return JSON.stringify(file);
  };
  test.each([
    ["a later version", changed((file) => void (file.version = 2))],
    ["a bank that is no text", changed((file) => void (file.work["bank"] = 7))],
    [
      "an article without its paragraphs",
      changed((file) => void (file.work["articles"] = [{ ...article, paragraphs: null }])),
    ],
    [
      "a proposal in no known state",
      changed(
        (file) =>
          void (file.work["drafts"] = { a: { id: "a", source, candidates: [{ ...candidate, status: "great" }] } }),
      ),
    ],
    [
      "a proposal rejected for what is no text",
      changed(
        (file) => void (file.work["drafts"] = { a: { id: "a", source, candidates: [{ ...candidate, because: {} }] } }),
      ),
    ],
    ["another program's", changed((file) => void Object.assign(file, { format: "other" }))],
    ...["id", "title", "bank", "file"].map((name): [string, string] => [
      `a ${name} that is no text`,
      changed((file) => void (file.work[name] = 7)),
    ]),
    ["a picture that is no text", changed((file) => void (file.work["pictures"] = { a: 7 }))],
    ["an earlier bank that is no text", changed((file) => void (file.work["earlier"] = [7]))],
    ["no code of its test", changed((file) => void (file.work["handOut"] = { pick: 1 }))],
    ...["id", "licence", "language", "sha256", "leftOut"].map((name): [string, string] => [
      `an article without ${name}`,
      changed((file) => void (file.work["articles"] = [{ ...article, [name]: undefined }])),
    ]),
    ...["id", "tier", "reasons", "confirmed", "origin", "item"].map((name): [string, string] => [
      `a proposal without ${name}`,
      changed(
        (file) =>
          void (file.work["drafts"] = { a: { id: "a", source, candidates: [{ ...candidate, [name]: undefined }] } }),
      ),
    ]),
    ["proposals without a name", changed((file) => void (file.work["drafts"] = { a: { source, candidates: [] } }))],
    ["proposals of no source", changed((file) => void (file.work["drafts"] = { a: { id: "a", candidates: [] } }))],
    ["no JSON", "{"],
    ["another JSON", "[1]"],
  ])("%s", (_, text) => {
    expect(readWork(text)).toBeNull();
  });
});

describe("what was begun in a form", () => {
  const begun = work.unfinished!;
  test.each<[string, Record<string, unknown>, unknown]>([
    ["is kept", {}, begun],
    ["has nothing laid aside in an earlier desk's file", { aside: undefined }, { ...begun, aside: {} }],
    ["is none with something else laid aside", { aside: [] }, null],
    ["is none without a key", { key: 7 }, null],
    ["is none without what it was", { of: undefined }, null],
    ["is none of a kind that there isn't", { type: "essay" }, null],
    ["is none without fields", { fields: [] }, null],
  ])("%s", (_, part, read) =>
    expect(unfinishedOf(JSON.parse(JSON.stringify({ ...begun, ...part })) as unknown)).toEqual(read),
  );
});

test.each([
  ["a".repeat(40), "a".repeat(40)],
  ["a".repeat(41), "a".repeat(40)],
  ["Ärger – mit Öl!", "arger-mit-ol"],
  ["– Week –", "week"],
  ["!", "work"],
])("a work called %j has a file called %s", (title, name) =>
  expect(workFileName({ ...work, title })).toBe(`${name}.desk.json`),
);

test("whatever a file holds, reading it gives a work or null", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readWork(text)).toBeNull();
      expect(readWork(`{"format":"broadsheet-desk","version":1,"work":${text}}`)).toBeNull();
    }),
  );
});
