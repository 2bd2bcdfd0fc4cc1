import { describe, expect, test } from "vitest";
import { formatsNamed } from "../../src/formats/cards/named.js";
import { templateKit } from "../../src/io/templates.js";
import { type Made, type Wanted, make } from "../../src/make/make.js";
import { memorySink } from "../../src/make/memory.js";
import { type FilesInMemory, inMemory } from "../../src/make/memory-files.js";
import { readPlan } from "../../src/make/plan.js";
import { head, item, json } from "../bank/banks.js";

const files: FilesInMemory = {
  "bank.json": json({ ...head({ bank: "one" }), items: ["a", "b"].map((id) => item(id)) }),
  "forms.json": exam({ forms: 5 }),
  "many.json": exam({ forms: 120 }),
  "listed.json": exam({ roster: "list.csv" }),
  "list.csv": "id\ns-1\ns-2\ns-3\ns-4\n",
};
function exam(more: object): string {
  return json({ blueprint: "exam", title: "Exam", banks: ["bank.json"], sections: [{ pick: "all" }], ...more });
}

interface Build extends Made {
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
  readonly told: readonly (readonly [number, number])[];
  readonly pauses: number;
}

async function built(
  file: string,
  names: readonly string[],
  more: Partial<Wanted> = {},
  all: FilesInMemory = files,
): Promise<Build> {
  const plan = await readPlan(file, inMemory(all, ["en"]));
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  const sink = memorySink();
  const told: (readonly [number, number])[] = [];
  let pauses = 0;
  const means = {
    kitIn: (language: string) => templateKit(null, language),
    pause: async () => void (pauses += 1),
  };
  const options = { seed: "s", formats: formatsNamed(names), onPaper: (...of: [number, number]) => void told.push(of) };
  const result = await make(plan.value, { ...options, ...more }, means, sink);
  const text = (path: string) => new TextDecoder().decode(sink.files.find((one) => one.path === path)!.bytes);
  return { ...result, paths: sink.files.map(({ path }) => path).toSorted(), text, told, pauses };
}
const papersIn = ({ paths }: Build) => paths.filter((path) => path.startsWith("student/exam-"));
const manifest = (build: Build) =>
  JSON.parse(build.text("teacher/manifest.json")) as {
    shard?: object;
    papers: readonly { form: string | null }[];
    shared: readonly { path: string }[];
    decks: readonly object[];
  };
const copies = [{ path: "inputs/bank.json", mediaType: "application/json", content: "{}" }];

describe("a list of candidates is made", () => {
  test.each<[string, string, Partial<Wanted>, boolean]>([
    ["where there are some", "listed.json", {}, true],
    ["but not of a share of them, which is merged later", "listed.json", { shard: { index: 1, of: 2 } }, false],
    ["nor of forms", "forms.json", {}, false],
  ])("%s", async (_what, file, more, isThere) => {
    const build = await built(file, ["exam"], more);
    expect(build.paths.includes("teacher/candidates.csv")).toBe(isThere);
    expect(manifest(build).shared.some(({ path }) => path === "teacher/candidates.csv")).toBe(isThere);
  });
  test("with each of them, and the paper's code", async () => {
    const list = (await built("listed.json", ["exam"])).text("teacher/candidates.csv").trim().split("\n");
    expect(list.map((row) => row.split(",").length)).toEqual(Array(5).fill(list[0]!.split(",").length));
    for (const id of ["s-1", "s-2", "s-3", "s-4"]) expect(list.join()).toContain(id);
  });
});

describe("a share holds its papers, and nothing that is made of all of them", () => {
  test.each([
    [{ index: 1, of: 2 }, ["1", "2"]],
    [{ index: 2, of: 2 }, ["3", "4", "5"]],
    [{ index: 1, of: 6 }, []],
  ])("%j", async (shard, forms) => {
    const whole = await built("forms.json", ["exam", "report", "key", "apkg"], { copies });
    const share = await built("forms.json", ["exam", "report", "key", "apkg"], { shard, copies });
    const names = manifest(whole).papers.map(({ form }) => form!);
    expect(share.papers).toBe(forms.length);
    expect(manifest(share).papers.map(({ form }) => form)).toEqual(forms.map((at) => names[Number(at) - 1]));
    expect(manifest(share)).toMatchObject({ shard, shared: [], decks: [] });
    expect(share.cards).toBe(0);
    expect(share.paths.filter((path) => /report|all-forms|apkg|inputs/.test(path))).toEqual([]);
    expect(whole.paths.filter((path) => /report|all-forms|apkg|inputs/.test(path)).length).toBeGreaterThan(5);
    for (const path of papersIn(share)) expect(share.text(path)).toBe(whole.text(path));
  });
  test("and says so; a whole build says nothing of shares", async () => {
    const whole = manifest(await built("forms.json", ["exam"]));
    expect(Object.keys(whole)).not.toContain("shard");
    expect(whole.papers).toHaveLength(5);
  });
});

describe("somebody who only looks gets", () => {
  test.each([
    [{ from: 0, to: 2 }, 2],
    [{ from: 4, to: 5 }, 1],
    [{ from: 2, to: 2 }, 0],
  ])("%j", async (only, count) => {
    const whole = await built("forms.json", ["exam"]);
    const some = await built("forms.json", ["exam"], { only });
    expect([some.papers, papersIn(some).length]).toEqual([count, count]);
    expect(papersIn(some)).toEqual(papersIn(whole).slice(only.from, only.to));
  });
});

test("a manifest says what was decided and what answers earn where that is said, and nothing else", async () => {
  const head = async (more: object, options: Partial<Wanted> = {}) => {
    const own = { ...files, "own.json": exam(more) };
    const { amendments, settings, embed } = JSON.parse(
      (await built("own.json", ["key"], options, own)).text("teacher/manifest.json"),
    ) as { amendments: object; settings: object; embed: boolean };
    return { amendments, settings, embed };
  };
  const plain = await head({});
  expect([plain.amendments, Object.keys(plain.settings).includes("marking"), plain.embed]).toEqual([[], false, false]);
  const amendments = [{ item: "a", decision: { kind: "void", answers: [] }, reason: "r", date: "2026-12-03" }] as const;
  const marked = await head({ marking: { wrong: "-1/3" } }, { amendments });
  expect(marked).toMatchObject({ amendments, settings: { marking: { wrong: "-1/3", right: "1" } } });
});

test("without a format that is made of papers, no papers are", async () => {
  const build = await built("forms.json", ["apkg"]);
  expect([build.papers, manifest(build).papers, build.cards]).toEqual([0, [], 2]);
  expect(build.paths).toEqual(["student/one.apkg", "teacher/manifest.json"]);
});

describe("while papers are made", () => {
  test("it is told how far it is, each fifty, and others have their turn", async () => {
    const build = await built("many.json", ["json"]);
    expect([build.told, build.pauses, build.papers]).toEqual([
      [
        [50, 120],
        [100, 120],
      ],
      2,
      120,
    ]);
    expect((await built("many.json", ["json"], { only: { from: 10, to: 70 } })).told).toEqual([[50, 60]]);
  });
  test("it stops between two of them", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(built("many.json", ["json"], { signal })).rejects.toThrow("enough");
    await expect(built("forms.json", ["json"], { signal })).resolves.toMatchObject({ papers: 5 });
  });
  test("the files of the first papers are named, and those that are made of all", async () => {
    const { artefacts } = await built("many.json", ["exam", "report", "apkg"]);
    expect(artefacts.filter((path) => path.startsWith("student/exam-"))).toHaveLength(100);
    expect(artefacts.slice(100)).toEqual([
      "teacher/report.html",
      "teacher/report.txt",
      "teacher/report.json",
      "student/one.apkg",
    ]);
  });
});
