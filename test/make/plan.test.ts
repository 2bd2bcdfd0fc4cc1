import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RepeatedCode } from "../../src/blueprint/versions.js";
import { formatsNamed } from "../../src/formats/cards/named.js";
import { buildErrors } from "../../src/make/build-errors.js";
import { type FilesInMemory, inMemory } from "../../src/make/memory-files.js";
import { shippedKit } from "../../src/theme/shipped-kit.js";
import { objectionsToPlan } from "../../src/make/objections.js";
import { type Inspector, type PlanOptions, readPlan } from "../../src/make/plan.js";
import { UnmetBlueprint } from "../../src/selection/unmet-blueprint.js";
import { head, item, json, jsonLines } from "../bank/banks.js";

const bank = (id: string, ...items: readonly object[]) => ({ ...head({ bank: id }), items });
const blueprint = (banks: readonly string[], more = {}) =>
  json({ blueprint: "exam", title: "Exam", banks, sections: [{ pick: "all" }], ...more });
const load = (file: string, files: FilesInMemory, options: PlanOptions = {}) =>
  readPlan(file, inMemory(files, ["en"]), options);
const says = async (...given: Parameters<typeof load>) => {
  const found = await load(...given);
  const all = found.ok ? found.warnings : found.diagnostics;
  return all.map(({ severity, code, place }) => `${severity} ${code} ${place?.file}:${place?.line}`);
};
const isGood = async (...given: Parameters<typeof load>) => (await load(...given)).ok;
const line = (text: string, of: string) => text.split("\n").findIndex((one) => one.includes(of)) + 1;

const one = json(bank("one", item("a"), item("b")));
const RETIRED = { retired: true };
const broken = json(bank("two", item("c"), { ...item("d"), key: undefined }, item("e")));
const dull: Inspector = (of) =>
  of.items.map(({ id }, i) => ({ severity: "warning", code: `x/${id}`, path: ["items", i, "stem"], message: "" }));

describe("what keeps a plan from being read is named, at its place", () => {
  test.each<[string, string, FilesInMemory, string[]]>([
    ["no file", "one.json", {}, ["error io/unreadable one.json:1"]],
    ["bytes", "one.json", { "one.json": new Uint8Array(3) }, ["error io/unreadable one.json:1"]],
    ["no file of lines", "one.jsonl", {}, ["error io/unreadable one.jsonl:1"]],
    ["no bank", "exam.json", { "exam.json": blueprint(["one.json"]) }, ["error io/unreadable one.json:1"]],
    [
      "neither of two banks",
      "exam.json",
      { "exam.json": blueprint(["no.json", "nor.json"]) },
      ["error io/unreadable no.json:1", "error io/unreadable nor.json:1"],
    ],
    [
      "no roster",
      "exam.json",
      { "exam.json": blueprint(["one.json"], { roster: "list.csv" }), "one.json": one },
      ["error io/unreadable list.csv:1"],
    ],
    [
      "two banks of one id",
      "exam.json",
      { "exam.json": blueprint(["one.json", "same.json"]), "one.json": one, "same.json": one },
      [expect.stringMatching(/^error \S+ exam\.json:\d+$/) as string],
    ],
    [
      "earlier exams, of which there are none in memory",
      "exam.json",
      { "exam.json": blueprint(["one.json"], { notIn: ["m.json"] }), "one.json": one },
      ["error io/unreadable exam.json:1"],
    ],
  ])("%s", async (_what, file, files, expected) => {
    expect((await says(file, files)).slice(0, expected.length)).toEqual(expected);
    expect(await isGood(file, files)).toBe(false);
  });

  test("in words that say which", async () => {
    const message = async (files: FilesInMemory) => {
      const found = await load("one.json", files);
      return found.ok ? "" : found.diagnostics.map((said) => said.message).join();
    };
    expect(await message({})).toBe("There is no such file.");
    expect(await message({ "one.json": new Uint8Array(3) })).toBe("It is bytes, not text.");
  });

  test("a format that there is not, at its own entry", async () => {
    const text = blueprint(["one.json"], { to: ["exam", "exma", "key"] });
    expect(await says("exam.json", { "exam.json": text, "one.json": one })).toEqual([
      `error blueprint/unknown-format exam.json:${line(text, '"exma"')}`,
    ]);
  });

  test("changes that nothing can be made of, before anything is read", async () => {
    const changes = { forms: 0, to: ["exma"] };
    const found = await load("none.json", {}, { changes });
    expect(found.ok || found.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringContaining('plan/bad-change The change "forms"'),
      expect.stringContaining('plan/bad-change The change "to"'),
    ]);
    expect(await isGood("one.json", { "one.json": one }, { changes: { forms: 2, to: ["exam"] } })).toBe(true);
  });
});

describe("a bank is a plan by itself", () => {
  test.each([
    ["as JSON", "one.json", one],
    ["as JSON Lines", "one.jsonl", jsonLines(bank("one", item("a"), item("b")))],
  ])("%s", async (_form, file, text) => {
    const found = await load(file, { [file]: text });
    expect(found).toMatchObject({ ok: true, value: { kind: "bank", file, banks: [{ id: "one" }] } });
    const inBlueprint = await load("exam.json", { [file]: text, "exam.json": blueprint([file]) });
    expect(inBlueprint).toMatchObject({ ok: true, value: { kind: "blueprint", banks: [{ id: "one" }] } });
    expect(inBlueprint.ok && inBlueprint.value.sources.map((source) => source.file)).toEqual([file]);
  });

  test("with its lock, where it has one", async () => {
    const locked = async (files: FilesInMemory) => {
      const found = await load("one.json", { "one.json": one, ...files });
      return found.ok && [...found.value.locks.keys()];
    };
    expect(await locked({})).toEqual([]);
    expect(await locked({ "one.json.lock": "# nothing\n" })).toEqual(["one"]);
    expect(await locked({ "two.json.lock": "# nothing\n" })).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, PlanOptions["changes"], boolean]>([
    ["of which nothing is picked", {}, { to: ["apkg"] }, true],
    ["of which more is picked than there is", {}, { to: ["apkg"], pick: 9 }, false],
    ["without a question that may be asked, of which cards are made", RETIRED, { to: ["apkg"] }, true],
    ["without a question that may be asked, of which papers are made", RETIRED, { to: ["exam"] }, false],
    ["without a question that may be asked, of which both are made", RETIRED, { to: ["apkg", "exam"] }, false],
  ])("%s", async (_what, more, changes, good) =>
    expect(
      await isGood(
        "one.json",
        { "one.json": json(bank("one", item("a", more), item("b", more))) },
        { changes: changes! },
      ),
    ).toBe(good),
  );
});

describe("remarks on a bank stand at its items", () => {
  const all = (text: string, ...ids: string[]) =>
    ids.map((id) => `warning x/${id} two.json:${line(text, `What is ${id}?`)}`);
  test("of those without mistakes, where others have some", async () => {
    const found = await says("two.json", { "two.json": broken }, { inspectors: [dull] });
    expect(found.filter((said) => said.includes("x/"))).toEqual(all(broken, "c", "e"));
    expect(found.filter((said) => said.startsWith("error"))).toHaveLength(1);
    expect(await says("two.json", { "two.json": broken })).toHaveLength(1);
  });
  test("of all, in a good bank, which an error of theirs makes a bad one", async () => {
    const text = json(bank("two", item("c"), item("e")));
    const files = { "two.json": text, "exam.json": blueprint(["one.json", "two.json"]), "one.json": one };
    expect(await says("two.json", files, { inspectors: [dull] })).toEqual(all(text, "c", "e"));
    const ofTwo: Inspector = (of, ...more) => (of.id === "two" ? dull(of, ...more) : []);
    expect(await says("exam.json", files, { inspectors: [ofTwo] })).toEqual(all(text, "c", "e"));
    const strict: Inspector = (...of) => dull(...of).map((found) => ({ ...found, severity: "error" }));
    expect(await isGood("two.json", files, { inspectors: [dull] })).toBe(true);
    expect(await isGood("two.json", files, { inspectors: [strict] })).toBe(false);
    expect(await isGood("two.json", files, { inspectors: [dull, strict] })).toBe(false);
  });
  test("of whole banks, where they are about none of its items", async () => {
    const whole: Inspector = () => [{ severity: "warning", code: "x/bank", path: ["title"], message: "" }];
    expect(await says("two.json", { "two.json": broken }, { inspectors: [whole] })).toContain(
      `warning x/bank two.json:${line(broken, '"title": "The harbour"')}`,
    );
  });
});

describe("a bank's pictures are read beside it", () => {
  const png = readFileSync(new URL("../fixtures/pictures/pier.png", import.meta.url));
  const media = { image: "pier.png", alt: "A pier", credit: "A. Smith", licence: "CC0-1.0" };
  const pictured = json(bank("one", item("a", { media })));
  const found = async (files: FilesInMemory) => {
    const read = await load("banks/one.json", { "banks/one.json": pictured, ...files });
    return read.ok ? "" : read.diagnostics.map(({ message }) => message).join();
  };
  test.each<[string, FilesInMemory, string]>([
    ["which are not there", {}, "does not exist"],
    ["which are elsewhere", { "pier.png": png }, "does not exist"],
    ["which are text", { "banks/pier.png": "png" }, "is not a picture of a known kind"],
    ["which are something else", { "banks/pier.png": Uint8Array.from([1, 2, 3]) }, "is not a picture of a known kind"],
  ])("%s", async (_what, files, message) => expect(await found(files)).toContain(message));
  test("which are good, with their bytes", async () => {
    const read = await load("banks/one.json", { "banks/one.json": pictured, "banks/pier.png": png });
    const content = read.ok ? read.value.banks[0]!.items[0]!.media!.content : null;
    expect(content?.base64).toBe(png.toString("base64"));
  });
});

describe("what stands against making a plan", () => {
  const said = async (order: { seed?: string; to: string; shard?: { index: number; of: number } }) => {
    const plan = await load("exam.json", { "exam.json": blueprint(["one.json"]), "one.json": one });
    return plan.ok
      ? objectionsToPlan(
          plan.value,
          {
            seed: order.seed ?? "k3mq-9fzt-72vd-hw8x-pn4c-6rjs-0bya-5xqe",
            formats: formatsNamed([order.to]),
            shard: order.shard,
          },
          [],
          shippedKit,
        ).map(({ severity, code }) => `${severity} ${code}`)
      : null;
  };
  const shard = { index: 1, of: 2 };
  test.each<[string, Parameters<typeof said>[0], string[]]>([
    ["nothing", { to: "exam" }, []],
    ["a seed that is none", { to: "exam", seed: " a" }, ["error seed/unusable"]],
    ["a seed that can be guessed", { to: "exam", seed: "2026" }, ["warning seed/guessable"]],
    ["but not one that nothing is made with", { to: "apkg", seed: "2026" }, []],
    ["a share of no papers", { to: "apkg", shard }, ["error plan/no-papers"]],
    ["which is no fault of a share of papers", { to: "exam", shard }, []],
    [
      "of what is refused nothing else is said",
      { to: "apkg", seed: "", shard },
      ["error seed/unusable", "error plan/no-papers"],
    ],
  ])("%s", async (_what, order, codes) => expect(await said(order)).toEqual(codes));
});

test("papers that can't be made have their reasons, and nothing else has", () => {
  const place = { file: "exam.yaml", line: 1, column: 1 };
  const versions = ["A", "B"].map((form) => ({ form, candidate: null }));
  const repeated = new RepeatedCode(versions as unknown as ConstructorParameters<typeof RepeatedCode>[0]);
  const said = (cause: unknown) => buildErrors(cause, { file: "exam.yaml" });
  expect(said(new UnmetBlueprint("too few"))).toEqual([
    {
      severity: "error",
      code: "plan/unmet",
      message: "The papers can't be filled: too few.",
      hint: "pick fewer, or add items that have no enemies",
      place,
    },
  ]);
  expect(said(repeated)).toMatchObject([
    {
      severity: "error",
      code: "plan/repeated-code",
      message: 'With this seed, the papers of "A" and "B" would have the same code.',
      place,
    },
  ]);
  expect(said(new Error("a"))).toBeUndefined();
});
