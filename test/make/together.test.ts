import { describe, expect, test } from "vitest";
import { updatedLock, lockText } from "../../src/deck/lock.js";
import { formatsNamed } from "../../src/formats/cards/named.js";
import { make } from "../../src/make/make.js";
import { memorySink } from "../../src/make/memory.js";
import { type FilesInMemory, inMemory } from "../../src/make/memory-files.js";
import { objectionsToBanks } from "../../src/make/objections.js";
import { type Plan, type PlanOptions, readPlan } from "../../src/make/plan.js";
import { templateKit } from "../../src/io/templates.js";
import { head, item, json, sound } from "../bank/banks.js";
import { opened, rows } from "../formats/package.js";
import { shippedWords } from "../sample.js";

const bank = (id: string, ...ids: string[]) => json({ ...head({ bank: id }), items: ids.map((one) => item(one)) });
const blueprint = (banks: readonly string[], more = {}) =>
  json({ blueprint: "exam", title: "Exam", banks, sections: [{ pick: "all" }], ...more });
const load = (file: string, files: FilesInMemory, options: PlanOptions = {}) =>
  readPlan(file, inMemory(files, ["en", "fr"]), options);
async function plan(...given: Parameters<typeof load>): Promise<Plan> {
  const found = await load(...given);
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  return found.value;
}
async function made(of: Plan, names: readonly string[], more = {}) {
  const sink = memorySink();
  const means = { kitIn: (language: string) => templateKit(null, language), pause: async () => undefined };
  const found = await make(of, { seed: "s", formats: formatsNamed(names), ...more }, means, sink);
  return { ...found, files: new Map(sink.files.map(({ path, bytes }) => [path, bytes])) };
}
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test.each([
  ["c.yaml", "b.yaml", "b.yaml"],
  ["a/c.yaml", "b.yaml", "a/b.yaml"],
  ["a/c.yaml", "./b.yaml", "a/b.yaml"],
  ["a/c.yaml", "../b.yaml", "b.yaml"],
  ["a/d/c.yaml", "../../b.yaml", "b.yaml"],
  ["a/d/c.yaml", "../e/b.yaml", "a/e/b.yaml"],
  ["c.yaml", "../b.yaml", "../b.yaml"],
  ["../c.yaml", "../b.yaml", "../../b.yaml"],
  ["a/c.yaml", "../../b.yaml", "../b.yaml"],
  ["a/c.yaml", "/x/b.yaml", "x/b.yaml"],
])("beside %s, %s is %s", (file, name, path) => expect(inMemory({}, []).beside(file, name)).toBe(path));

describe("the roster of a plan", () => {
  const files = {
    "bank.json": bank("one", "a", "b"),
    "named.json": blueprint(["bank.json"], { roster: "lists/named.csv" }),
    "plain.json": blueprint(["bank.json"]),
    "lists/named.csv": "id\nn-1\nn-2\n",
    "given.csv": "id,other\ng-1,o-1\n",
  };
  const ids = async (file: string, options: PlanOptions) => {
    const { roster } = (await plan(file, files, options)).blueprint;
    return roster && Array.from({ length: roster.candidates.length }, (_none, i) => roster.candidates.at(i)!.id);
  };
  test.each<[file: string, options: PlanOptions, ids: string[] | null]>([
    ["plain.json", {}, null],
    ["named.json", {}, ["n-1", "n-2"]],
    ["plain.json", { roster: "given.csv" }, ["g-1"]],
    ["named.json", { roster: "given.csv" }, ["g-1"]],
    ["named.json", { roster: "given.csv", changes: { rosterId: "other" } }, ["o-1"]],
    ["bank.json", { roster: "given.csv" }, ["g-1"]],
  ])("%s, with %j", async (file, options, expected) => expect(await ids(file, options)).toEqual(expected));
  test.each([
    ["plain.json", { rosterId: "x" }],
    ["plain.json", { rosterName: "x" }],
    ["bank.json", { rosterId: "x", rosterName: "y" }],
  ])("%s has none whose columns could be chosen: %j", async (file, changes) =>
    expect(await load(file, files, { changes })).toMatchObject({ ok: false, diagnostics: [{ code: "roster/none" }] }),
  );
});

describe("of several banks, each has a lock of its own", () => {
  const [one, two] = [bank("one", "a"), bank("two", "b")];
  const lockOf = (id: string, of: string, day: string) =>
    lockText(updatedLock({ ...sound([item(of)], head({ bank: id })), updated: day }, new Map(), shippedWords));
  const files = (locks: FilesInMemory) => ({
    "one.json": one,
    "two.json": two,
    "exam.json": blueprint(["one.json", "two.json"]),
    ...locks,
  });
  const order = { formats: formatsNamed(["apkg"]) };
  const words = { wordsIn: shippedWords, shippedWords };
  const forgotten = async (locks: FilesInMemory) =>
    objectionsToBanks(await plan("exam.json", files(locks)), order, words).map(
      ({ code, place }) => `${code} ${place!.file}`,
    );
  const [good, old] = [lockOf("two", "b", "2026-05-01"), "# nothing\n"];
  test.each<[FilesInMemory, string[]]>([
    [{}, []],
    [{ "two.json.lock": good }, []],
    [{ "two.json.lock": old }, ["cards/forgotten-update two.json"]],
    [{ "one.json.lock": old }, ["cards/forgotten-update one.json"]],
    [{ "one.json.lock": old, "two.json.lock": good }, ["cards/forgotten-update one.json"]],
    [
      { "one.json.lock": old, "two.json.lock": old },
      ["cards/forgotten-update one.json", "cards/forgotten-update two.json"],
    ],
  ])("%#", async (locks, found) => expect(await forgotten(locks)).toEqual(found));

  test("by which its cards are dated; they are counted once, in however many formats", async () => {
    const { files: all, cards } = await made(await plan("exam.json", files({ "two.json.lock": good })), [
      "apkg",
      "anki-csv",
      "study",
    ]);
    const days = ["one", "two"].map((id) => {
      const [note] = rows(opened(all.get(`student/${id}.apkg`)!).db, "select mod from notes");
      return new Date(Number(note!["mod"]) * 1000).toISOString().slice(0, 10);
    });
    expect(days).toEqual(["2026-01-02", "2026-05-01"]);
    expect(cards).toBe(2);
  });
});

test("what is made of all papers is made of those in other languages, too; keys stay in the teacher's", async () => {
  const files = {
    "bank.json": bank("one", "a", "b"),
    "exam.json": blueprint(["bank.json"], { roster: "list.csv" }),
    "list.csv": "id,language\ns-1,\ns-2,fr\ns-3,fr\n",
  };
  const { files: all, papers } = await made(await plan("exam.json", files), ["exam", "key", "report"]);
  expect(papers).toBe(3);
  expect((JSON.parse(textOf(all.get("teacher/report.json"))) as { report: { papers: number } }).report.papers).toBe(3);
  const languages = (pattern: RegExp) =>
    [...all].flatMap(([path, bytes]) => (pattern.test(path) ? [/<html lang="(\w+)"/.exec(textOf(bytes))![1]] : []));
  expect(languages(/^student\/exam-/).toSorted()).toEqual(["en", "fr", "fr"]);
  expect(languages(/^teacher\/(?:key-.*|report)\.html$/)).toEqual(["en", "en", "en", "en"]);
});

test.each([
  [undefined, false],
  [[], true],
  [[{ path: "inputs/a", mediaType: "text/plain", content: "a" }], true],
])("a manifest says whether copies are kept: %#", async (copies, embed) => {
  const { files } = await made(await plan("bank.json", { "bank.json": bank("one", "a") }), ["key"], { copies });
  expect((JSON.parse(textOf(files.get("teacher/manifest.json"))) as { embed: boolean }).embed).toBe(embed);
});
