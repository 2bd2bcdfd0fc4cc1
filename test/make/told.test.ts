import { describe, expect, test } from "vitest";
import { sha256 } from "#platform";
import { formatsNamed } from "../../src/formats/cards/named.js";
import { manifestHead } from "../../src/make/head.js";
import { memorySink } from "../../src/make/memory.js";
import { type FilesInMemory, inMemory } from "../../src/make/memory-files.js";
import { objectionsToPlan } from "../../src/make/objections.js";
import { readPlan } from "../../src/make/plan.js";
import { shippedKit } from "../../src/theme/shipped-kit.js";
import { head, item, json } from "../bank/banks.js";

const bank = (id: string, ...items: readonly object[]) => json({ ...head({ bank: id }), items });
const exam = (more: object) =>
  json({ blueprint: "exam", title: "Exam", banks: ["one.json"], sections: [{ pick: "all" }], ...more });
const planOf = async (file: string, files: FilesInMemory) => {
  const plan = await readPlan(file, inMemory(files, ["en"]));
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  return plan.value;
};

describe("a file is read as a blueprint", () => {
  const isRead = async (top: unknown) => {
    const found = await readPlan(
      "a.json",
      inMemory({ "a.json": json(top as Readonly<Record<string, unknown>>) }, ["en"]),
    );
    return (found.ok ? [] : found.diagnostics).some(({ code }) => code.startsWith("blueprint/"));
  };
  const sections = [{ pick: "all" }];
  test.each<[string, unknown, boolean]>([
    ["by its id", { blueprint: "a" }, true],
    ["by its id, though it has items", { blueprint: "a", items: [] }, true],
    ["not where it has a bank's id too", { blueprint: "a", bank: "b", items: [] }, false],
    ["by its sections", { sections }, true],
    ["not by sections beside items", { sections, items: [] }, false],
    ["by a bank that is a file in YAML", { bank: "b.yaml" }, true],
    ["by one with three letters", { bank: "b.yml" }, true],
    ["by one in JSON", { bank: "b.json" }, true],
    ["by one in JSON Lines", { bank: "b.jsonl" }, true],
    ["not by a bank that is a name", { bank: "b" }, false],
    ["not by a file whose name goes on", { bank: "b.yaml.old" }, false],
    ["not by a file beside items", { bank: "b.yaml", items: [] }, false],
    ["not by a bank that is no text", { bank: 7 }, false],
    ["not where it says nothing", {}, false],
    ["not as a list", [], false],
    ["not as nothing", null, false],
  ])("%s", async (_, top, expected) => expect(await isRead(top)).toBe(expected));
});

describe("what went into papers is recorded", () => {
  const files = {
    "one.json": bank("one", item("a"), item("b")),
    "plain.json": exam({}),
    "list.csv": "id\n1\n2\n",
    "listed.json": exam({ roster: "list.csv", marking: { wrong: "-1" } }),
    "one.json.lock": "# nothing\n",
  };
  test("with null and nothing where nothing was said", async () => {
    const { "one.json.lock": _, ...unlocked } = files;
    const plan = await planOf("plain.json", unlocked);
    const recorded = manifestHead(plan, { seed: "s" }, { a: "b" });
    expect(recorded).toMatchObject({
      seed: "s",
      blueprint: { id: "exam", sha256: plan.blueprint.digest },
      banks: [{ id: "one", sha256: plan.banks[0]!.digest }],
      roster: null,
      locks: {},
      templates: { a: "b" },
      language: null,
      embed: false,
      amendments: [],
    });
    expect("shard" in recorded).toBe(false);
    const own = ["id", "digest", "banks", "seed", "forms", "roster", "rosterFile", "marking"];
    expect(Object.keys(recorded.settings).filter((name) => own.includes(name))).toEqual([]);
  });
  test("with all that was", async () => {
    const plan = await planOf("listed.json", files);
    const given = { seed: "s", language: "de", shard: { index: 1, of: 2 }, copies: [] };
    const recorded = manifestHead(plan, given, {});
    expect(recorded).toMatchObject({ language: "de", shard: { index: 1, of: 2 }, embed: true });
    expect(recorded.roster).toEqual({ sha256: plan.blueprint.roster!.digest, candidates: 2 });
    expect(Object.keys(recorded.locks)).toEqual(["one"]);
    expect(recorded.settings).toMatchObject({ marking: { wrong: "-1" } });
  });
});

describe("a blueprint", () => {
  const read = (more: object) =>
    readPlan("exam.json", inMemory({ "one.json": bank("one", item("a")), "exam.json": exam(more) }, ["en"]));
  test("asks for papers, though cards alone are made", async () => {
    expect((await read({ to: ["apkg"] })).ok).toBe(true);
    expect((await read({ to: ["apkg"], sections: [{ pick: 9 }] })).ok).toBe(false);
  });
  test("can name no earlier exams in memory", async () =>
    expect(await read({ notIn: ["m.json"] })).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: "io/unreadable",
          message: "It names earlier exams, whose manifests are on a disk.",
          place: { file: "exam.json" },
        },
      ],
    }));
});

test("files in memory stand in the order in which they are finished, with what tells them apart", () => {
  const sink = memorySink();
  const growing = sink.open("teacher/b.txt");
  growing.write("ä");
  const added = sink.add("student", { path: "a.txt", mediaType: "text/plain", content: "a" });
  growing.write("b");
  expect(added).toEqual({ path: "student/a.txt", bytes: 1, sha256: sha256("a") });
  expect(growing.end()).toMatchObject({ bytes: 3, sha256: sha256("äb") });
  expect(sink.files.map(({ path }) => path)).toEqual(["student/a.txt", "teacher/b.txt"]);
});

describe("what another tool can't ask", () => {
  // Of the second bank, the first is refused, and the last of the first bank.
  const sequence = (id: string) => ({ id, stem: `In order, ${id}?`, sequence: ["a", "b", "c"] });
  const two = { "one.json": bank("one", item("a"), sequence("c")), "two.json": bank("two", sequence("b"), item("d")) };
  const said = async (more: object, leaveOut = false) => {
    const plan = await planOf("exam.json", { ...two, "exam.json": exam({ banks: ["one.json", "two.json"], ...more }) });
    const formats = formatsNamed(["aiken"]);
    await Promise.all(formats.map((one) => one.load?.()));
    const order = { seed: "k3mq-9fzt-72vd-hw8x-pn4c-6rjs-0bya-5xqe", formats, leaveOut };
    return objectionsToPlan(plan, order, [], shippedKit).map(
      ({ severity, code, place }) => `${severity} ${code} ${place?.file}:${(place?.line ?? 0) > 1}`,
    );
  };
  test("is said in the order of the banks, whatever a paper draws, at its item", async () => {
    for (const forms of [["A"], ["A", "B", "C"]])
      expect((await said({ forms })).filter((one) => one.startsWith("error"))).toEqual([
        "error export/refused one.json:true",
        "error export/refused two.json:true",
      ]);
  });
  test("is said of the whole where nothing is left", async () => {
    const none = { "one.json": bank("one", sequence("c")), "exam.json": exam({}) };
    const formats = formatsNamed(["aiken"]);
    await Promise.all(formats.map((one) => one.load?.()));
    const order = { seed: "k3mq-9fzt-72vd-hw8x-pn4c-6rjs-0bya-5xqe", formats, leaveOut: true };
    const found = objectionsToPlan(await planOf("exam.json", none), order, [], shippedKit);
    expect(found.find(({ code }) => code === "export/nothing-left")).toMatchObject({
      severity: "error",
      place: { file: "exam.json", line: 1, column: 1 },
    });
  });
  test("is a warning where it is left out", async () =>
    expect((await said({}, true)).filter((one) => one.startsWith("error"))).toEqual([]));
});
