import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerKey } from "../../src/paper/key.js";
import type { Amendment } from "../../src/model/amendment.js";
import { run } from "../cli/run.js";
import { bankOf, choice, papersOf } from "../sample.js";

let folder: string;
const was = process.cwd();
const MANIFEST = "out/all-types/teacher/manifest.json";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "amend-"));
  process.chdir(folder);
  cpSync(new URL("../fixtures/all-types.yaml", import.meta.url).pathname, "all-types.yaml");
});
afterEach(() => {
  process.chdir(was);
  rmSync(folder, { recursive: true });
});
const amend = (...argv: string[]) => run(["amend", MANIFEST, "--reason", "A mistake", "--date", "2026-12-03", ...argv]);
const all = () =>
  new Map(
    readdirSync("out", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(html|csv|json)$/.test(name))
      .map((name) => [name, readFileSync(join("out", name), "utf8")]),
  );
const build = async (...argv: string[]) =>
  run(["build", "all-types.yaml", "--forms", "2", "--to", "exam,key,json", "--seed", "s", ...argv]);

test("a decision changes keys and the manifest, and nothing that candidates have", async () => {
  await build();
  const before = all();
  const { status, err } = await amend("--item", "ferry-port", "--also", "Southmere");
  expect([status, err]).toEqual([0, expect.stringContaining("no paper has changed")]);
  const after = all();
  const changed = [...after].flatMap(([name, text]) => (before.get(name) === text ? [] : [name]));
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
  expect(changed.filter((name) => name.includes("student"))).toEqual([]);
  expect(changed).toContain("all-types/teacher/key-A.csv");
  expect(after.get("all-types/teacher/key-A.html")).toContain("Also right: Southmere. A mistake (3 December 2026)");
  const papers = (text: string) => text.match(/"sections":.*?\]\]/g);
  expect(papers(after.get("all-types/teacher/manifest.json")!)).toEqual(
    papers(before.get("all-types/teacher/manifest.json")!),
  );
});

test("of statements it is said that papers may not offer the code that is right now", async () => {
  await build();
  const said = "Where a paper does not offer the code that is right now, the question does not count.";
  const { err } = await amend("--item", "harbour-facts", "--key", "opening=false");
  expect(err).toContain(said);
  for (const decision of [["harbour-facts", "--void"] as const, ["ferry-port", "--key", "Southmere"] as const]) {
    const { status, err: other } = await amend("--item", ...decision);
    expect([status, other]).toEqual([0, expect.not.stringContaining(said)]);
  }
});

test("decisions add up, in their order, and the proof holds on", async () => {
  const { out } = await build("--commit", "--json");
  const { builds } = JSON.parse(out) as { builds: { commitment: string }[] };
  await amend("--item", "ferry-port", "--also", "Southmere");
  await amend("--item", "opened-early", "--void");
  const { amendments } = JSON.parse(readFileSync(MANIFEST, "utf8")) as { amendments: Amendment[] };
  expect(amendments.map(({ item, decision }) => [item, decision.kind])).toEqual([
    ["ferry-port", "also"],
    ["opened-early", "void"],
  ]);
  const revealed = await run(["verify", MANIFEST, "--reveal", builds[0]!.commitment]);
  expect([revealed.status, revealed.err]).toEqual([0, expect.stringContaining("the one that was published")]);
});

test("where papers would come out otherwise, nothing is changed", async () => {
  await build();
  const before = all();
  const bank = readFileSync("all-types.yaml", "utf8");
  writeFileSync("all-types.yaml", bank.replace("Easthaven", "Westhaven"));
  const { status, err } = await amend("--item", "ferry-port", "--void");
  expect([status, err]).toEqual([1, expect.stringContaining("amend/changed-item")]);
  expect(all()).toEqual(before);
});

test("a key that nobody decided does not slip in with a decision about another item", async () => {
  await build();
  const before = all();
  const bank = readFileSync("all-types.yaml", "utf8");
  writeFileSync("all-types.yaml", bank.replace("key: false", "key: true"));
  const { status, err } = await amend("--item", "ferry-port", "--void");
  expect([status, err]).toEqual([1, expect.stringContaining('The item "opened-early" has another key')]);
  expect(all()).toEqual(before);
});

test("nor does what else a key shows of an item", async () => {
  await build();
  const before = all();
  const bank = readFileSync("all-types.yaml", "utf8");
  writeFileSync("all-types.yaml", bank.replace(/explanation: /, "explanation: Not so. "));
  const { status, err } = await amend("--item", "ferry-port", "--void");
  expect([status, err]).toEqual([1, expect.stringContaining("has other notes")]);
  expect(all()).toEqual(before);
});

test("the bank's file may have moved on where no item did", async () => {
  await build();
  writeFileSync("all-types.yaml", `${readFileSync("all-types.yaml", "utf8")}# Looked through in spring.\n`);
  expect(await amend("--item", "ferry-port", "--void")).toMatchObject({ status: 0 });
});

test("a decision that somebody wrote into the manifest is not taken over", async () => {
  await build();
  const forged = {
    item: "ferry-port",
    decision: { kind: "key", answers: ["Southmere"] },
    reason: "x",
    date: "2026-01-01",
  };
  const write = (amendment: unknown) =>
    writeFileSync(MANIFEST, text.replace('"amendments": []', `"amendments": [${JSON.stringify(amendment)}]`));
  const text = readFileSync(MANIFEST, "utf8");
  write(forged);
  const before = all();
  const { status, err } = await amend("--item", "opened-early", "--void");
  expect([status, err]).toEqual([1, expect.stringContaining("would not be made as recorded")]);
  expect(all()).toEqual(before);
  write({ ...forged, decision: { kind: "key", answers: ["Nowhere"] } });
  const impossible = await amend("--item", "opened-early", "--void");
  expect([impossible.status, impossible.err]).toEqual([1, expect.stringContaining('it has no answer "Nowhere"')]);
});

test("of two at once, none is lost: both are recorded, or one is told so", async () => {
  await build();
  const items = ["ferry-port", "opened-early"];
  const done = await Promise.all(items.map((item) => amend("--item", item, "--void")));
  const { amendments } = JSON.parse(readFileSync(MANIFEST, "utf8")) as { amendments: Amendment[] };
  const recorded = items.filter((_, i) => done[i]!.status === 0);
  expect(amendments.map(({ item }) => item).toSorted()).toEqual(recorded);
  expect(recorded.length).toBeGreaterThan(0);
  const refusals = done.flatMap(({ status, err }) => (status === 0 ? [] : [err]));
  expect(refusals.filter((err) => !/io\/locked|amend\/meanwhile/.test(err))).toEqual([]);
});

test("a person's own files stay, and a file that a person changed is not replaced", async () => {
  await build();
  writeFileSync("out/all-types/teacher/marks.csv", "marks");
  expect((await amend("--item", "ferry-port", "--void")).status).toBe(0);
  expect(readFileSync("out/all-types/teacher/marks.csv", "utf8")).toBe("marks");
  writeFileSync("out/all-types/teacher/key-A.csv", "opened and saved by a spreadsheet");
  const { status, err } = await amend("--item", "opened-early", "--void");
  expect([status, err]).toEqual([1, expect.stringContaining("io/changed-by-hand")]);
  expect(readFileSync("out/all-types/teacher/key-A.csv", "utf8")).toBe("opened and saved by a spreadsheet");
});

test("a build does not replace papers with decisions", async () => {
  await build();
  await amend("--item", "ferry-port", "--void");
  const before = all();
  const { status, err } = await build();
  expect([status, err]).toEqual([1, expect.stringContaining("io/given-out")]);
  expect(all()).toEqual(before);
});

test("nor papers that may have decisions: their manifest can't be read", async () => {
  await build();
  await amend("--item", "ferry-port", "--void");
  writeFileSync(MANIFEST, readFileSync(MANIFEST, "utf8").replace('"amendments"', '"amendmends"'));
  const before = all();
  const { status, err } = await build();
  expect([status, err]).toEqual([1, expect.stringContaining("io/given-out")]);
  expect(err).toContain("amendmends");
  expect(all()).toEqual(before);
  rmSync(MANIFEST);
  expect(await build()).toMatchObject({ status: 1, err: expect.stringContaining("io/not-ours") });
});

test("nor are shards merged over papers with decisions", async () => {
  await build();
  await amend("--item", "ferry-port", "--void");
  for (const shard of ["1/2", "2/2"]) expect((await build("--shard", shard)).status).toBe(0);
  const before = all();
  const shards = ["out/all-types.shard-1-of-2", "out/all-types.shard-2-of-2"];
  const { status, err } = await run(["merge", "all-types.yaml", ...shards]);
  expect([status, err]).toEqual([1, expect.stringContaining("io/given-out")]);
  expect(all()).toEqual(before);
});

test("the answers at a glance heed decisions", async () => {
  await build();
  await amend("--item", "opened-early", "--void");
  await amend("--item", "ferry-port", "--also", "Southmere");
  const glance = /<ul class="glance"[^]*?<\/ul>/.exec(readFileSync("out/all-types/teacher/key-A.html", "utf8"))![0];
  const shown = [...glance.matchAll(/<b>(.*)<\/b>/g)].map(([, html]) =>
    html!.replaceAll(/<.*?>|(?<=[A-J]) (?=[A-J]\b)/g, ""),
  );
  const table: Record<string, string>[] = parse(
    readFileSync("out/all-types/teacher/key-all-forms.csv", "utf8").slice(1),
    { columns: true },
  );
  expect(shown.filter((text) => text === "\u2013")).toHaveLength(1);
  expect(shown.filter((text) => /^[A-D]\/[A-D]$/.test(text))).toHaveLength(1);
  expect(table.map((row) => row["A answer"]!.replaceAll("'", "&#39;")).toSorted()).toEqual(shown.toSorted());
});

test("an answer key heeds decisions", () => {
  const bank = bankOf([choice("a"), choice("b"), choice("c")]);
  const decided = (item: string, decision: Amendment["decision"]): Amendment => ({
    item,
    decision,
    reason: "r",
    date: "2026-01-01",
  });
  const [paper] = papersOf(bank, "s");
  const amendments = [
    decided("a", { kind: "void", answers: [] }),
    decided("b", { kind: "also", answers: ["two"] }),
    decided("c", { kind: "key", answers: ["three"] }),
  ];
  const letterOf = (id: string, text: string) =>
    paper!.sections[0]!.questions.find(({ item }) => item.id === id)!.options.find(
      ({ option }) => option.text === text,
    )!.letter;
  const answers = new Map(answerKey({ ...paper!, amendments }).answers.map((answer) => [answer.item.id, answer]));
  expect(answers.get("a")).toMatchObject({ counts: false, points: 0, letters: [letterOf("a", "one")] });
  expect(answers.get("b")).toMatchObject({
    counts: true,
    points: 1,
    letters: [letterOf("b", "one")],
    also: [{ letter: letterOf("b", "two"), text: "two" }],
  });
  expect(answers.get("c")).toMatchObject({ letters: [letterOf("c", "three")], texts: ["three"], also: [] });
  const both = [decided("c", { kind: "key", answers: ["three", "two"] })];
  const { letters, texts } = answerKey({ ...paper!, amendments: both }).answers.find(({ item }) => item.id === "c")!;
  expect(letters).toEqual(letters.toSorted());
  expect(texts.map((text) => letterOf("c", text))).toEqual(letters);
  expect(answerKey(paper!).answers.every(({ counts, amendments: none }) => counts && none.length === 0)).toBe(true);
});

test("a decision that changes nothing is refused, and an answer is named as pages print it", async () => {
  await build();
  const nothing = async (said: string, ...argv: string[]) => {
    const { status, err } = await amend(...argv);
    expect([status, err]).toEqual([1, expect.stringContaining(said)]);
  };
  await nothing('"Northwick" is right already', "--item", "ferry-port", "--also", "Northwick");
  await nothing('"Northwick" is its key already', "--item", "ferry-port", "--key", "Northwick");
  expect((await amend("--item", "ferry-port", "--also", "Southmere")).status).toBe(0);
  await nothing('"Southmere" is right already', "--item", "ferry-port", "--also", "Southmere");
  expect((await amend("--item", "ferry-port", "--key", "Southmere")).status).toBe(0);
  await nothing('"Southmere" is its key already', "--item", "ferry-port", "--key", "Southmere");
  expect((await amend("--item", "ferry-port", "--void")).status).toBe(0);
  await nothing("it does not count any more", "--item", "ferry-port", "--void");
  await nothing("it does not count any more", "--item", "ferry-port", "--key", "Northwick");
  expect((await amend("--item", "opened-early", "--also", "True")).status).toBe(0);
});

test("an earlier decision that can't be taken again is told from the one that is asked for", async () => {
  await build();
  expect((await amend("--item", "ferry-port", "--also", "Southmere")).status).toBe(0);
  writeFileSync("all-types.yaml", readFileSync("all-types.yaml", "utf8").replaceAll("Southmere", "Westmere"));
  const { status, err } = await amend("--item", "ferry-port", "--void");
  expect([status, err]).toEqual([
    1,
    expect.stringContaining("What was decided on 2026-12-03 can't be decided again now."),
  ]);
  expect(err).toContain("broadsheet verify out/all-types/teacher/manifest.json says what has changed");
});
