import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textOf } from "../../src/article/text.js";
import { readPlainText } from "../../src/article/plain-text.js";
import { formats } from "../../src/formats/index.js";
import { build } from "../../src/io/build.js";
import { withEarlier } from "../../src/io/earlier.js";
import { copiesBeside, copiesOf } from "../../src/io/inputs.js";
import { loadPlan } from "../../src/io/load.js";
import { loadLock, lockFileOf, saveLock } from "../../src/io/lock.js";
import { manifestIn } from "../../src/io/manifest-path.js";
import { manifestsBelow, readHead, usedItems } from "../../src/io/read-manifest.js";
import { retype } from "../../src/io/retype.js";
import { matchTexts, named, readGivenTexts } from "../../src/io/source-texts.js";

const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url).pathname;
let folder = "";
const place = (name: string) => join(folder, name);
const put = (name: string, text: string) => {
  mkdirSync(join(place(name), ".."), { recursive: true });
  writeFileSync(place(name), text);
  return place(name);
};
const planOf = async (file: string, roster?: string) => {
  const loaded = await loadPlan(file, roster === undefined ? {} : { roster });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
};
const TERM = "blueprint: term\ntitle: Term\nbanks: [banks/rich.yaml]\nroster: list.csv\nsections: [{ pick: all }]\n";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "copies-"));
  mkdirSync(place("banks"));
  for (const name of ["rich.yaml", "pictures"]) cpSync(fixture(name), place(`banks/${name}`), { recursive: true });
  put("list.csv", "id,name\n1,Ann\n");
  put("other.csv", "id,name\n2,Bo\n");
  put("term.yaml", TERM);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("copies of the inputs", () => {
  const names = (copies: ReturnType<typeof copiesOf>) =>
    copies.ok
      ? copies.value.map(({ path }) => path)
      : copies.diagnostics.map(({ message, hint }) => `${message} ${hint}`);

  test("lie as they lie beside the blueprint, each once", async () => {
    const plan = await planOf(place("term.yaml"));
    const copies = copiesOf(plan, undefined);
    const [first, second, third, ...rest] = names(copies);
    expect([first, second]).toEqual(["inputs/term.yaml", "inputs/banks/rich.yaml"]);
    expect(third).toMatch(/^inputs\/banks\/pictures\//);
    expect(rest.at(-1) ?? third).toBe("inputs/list.csv");
    expect(new Set(names(copies)).size).toBe(names(copies).length);
    expect(copies.ok && Buffer.from(copies.value[0]!.content as Uint8Array).toString()).toBe(TERM);
  });

  test("hold a lock where a bank has one, and a roster that the command named in the place of the blueprint's", async () => {
    put("banks/rich.yaml.lock", "");
    const plan = await planOf(place("term.yaml"), place("other.csv"));
    const there = names(copiesOf(plan, place("other.csv")));
    rmSync(place("banks/rich.yaml.lock"));
    expect(there).toContain("inputs/banks/rich.yaml.lock");
    expect(there.at(-1)).toBe("inputs/roster.csv");
    expect(there).not.toContain("inputs/list.csv");
  });

  test("of a bank alone are the bank and its pictures", async () => {
    const plan = await planOf(place("banks/rich.yaml"));
    const [first, ...rest] = names(copiesOf(plan, undefined));
    expect(first).toBe("inputs/rich.yaml");
    expect(rest.every((path) => path.startsWith("inputs/pictures/"))).toBe(true);
    expect(rest.length).toBeGreaterThan(0);
  });

  test.each([
    ["above the blueprint", "deep/term.yaml", "../banks/rich.yaml"],
    ["with a name that not every disk takes", "term-2.yaml", "banks/my bank.yaml"],
  ])("are none of a bank that lies %s", async (_, file, bank) => {
    put(file, TERM.replace("banks/rich.yaml", JSON.stringify(bank)).replace("roster: list.csv\n", ""));
    if (!existsSync(join(place(file), "..", bank))) cpSync(place("banks/rich.yaml"), join(place(file), "..", bank));
    const said = names(copiesOf(await planOf(place(file)), undefined));
    expect(said[0]).toContain("can't be copied beside the manifest. keep it in ");
  });

  test("tell whether the command had named a roster", () => {
    const manifest = put("build/teacher/manifest.json", "");
    const copies = place("build/teacher/inputs");
    expect(copiesBeside(manifest)).toEqual({ folder: copies, roster: undefined });
    const roster = put("build/teacher/inputs/roster.csv", "");
    expect(copiesBeside(manifest)).toEqual({ folder: copies, roster });
  });
});

test("what earlier exams asked is read from their manifests, and one that is not there is named", async () => {
  const out = place("out");
  const plan = await planOf(place("term.yaml"));
  const one = { theme: null, seed: "s", formats: formats.filter(({ name }) => name === "exam") };
  expect((await build(plan, { ...one, out, leaveOut: true })).ok).toBe(true);
  mkdirSync(join(out, "empty"));
  expect(manifestsBelow(out)).toEqual([manifestIn(join(out, "term"))]);
  expect(manifestsBelow(place("nowhere"))).toEqual([]);
  const manifest = "out/term/teacher/manifest.json";
  const used = usedItems(place(manifest));
  const ids = used.ok ? [...used.value.keys()] : [];
  expect(ids.length).toBeGreaterThan(1);
  const earlier = [{ ...({} as (typeof plan.blueprint.earlier)[number]), manifest }];
  const read = withEarlier({ ...plan.blueprint, earlier }, folder);
  expect(read.ok && read.value.earlier).toEqual([{ manifest, items: ids.toSorted() }]);
  const gone = [...earlier, { ...earlier[0]!, manifest: "none.json" }];
  expect(withEarlier({ ...plan.blueprint, earlier: gone }, folder)).toMatchObject({
    ok: false,
    diagnostics: [{ message: "There is no such file.", hint: expect.stringContaining("name the manifest") }],
  });
  expect(readHead(out)).toMatchObject({
    ok: false,
    diagnostics: [{ message: "It is a folder." }],
  });
});

describe("texts that somebody has of sources", () => {
  test.each([
    ["a.txt", null, "a.txt"],
    ["the-pier=a.txt", "the-pier", "a.txt"],
    ["pier=a=b.txt", "pier", "a=b.txt"],
    ["Pier=a.txt", null, "Pier=a.txt"],
    ["./pier=a.txt", null, "./pier=a.txt"],
    ["pier=", null, "pier="],
    ["pier-=a.txt", null, "pier-=a.txt"],
  ])("%s", (given, id, file) => expect(named(given)).toEqual({ id, file }));

  const [one, two] = ["First\n\nOne.", "Second\n\nTwo."].map((text) => textOf(readPlainText(text)));
  const given = (id: string | null, text = one!) => ({ file: "a.txt", id, text });
  const source = (id: string, sha256?: string) => ({
    id,
    text: sha256 === undefined ? null : { sha256, paragraphs: 2 },
  });
  const pier = source("pier");
  const town = source("town", two!.sha256);
  test.each([
    ["by name", [pier, town], [given("town")], ["town"]],
    ["by name before what it says", [pier, town], [given("pier", two!)], ["pier"]],
    ["by what it says", [pier, town], [given(null, two!)], ["town"]],
    ["the only one to the only one", [pier], [given(null)], ["pier"]],
    ["not one of two", [pier], [given(null), given(null, two!)], []],
    ["not one to two", [pier, town], [given(null)], []],
    ["not to what is not there", [pier], [given("harbour")], []],
  ])("belong to sources: %s", (_, sources, texts, ids) =>
    expect([...matchTexts({ sources } as unknown as Parameters<typeof matchTexts>[0], texts).keys()]).toEqual(ids),
  );

  test("are read, or it is said which are not", async () => {
    const file = put("a.txt", "First\n\nOne.");
    const read = await readGivenTexts([`pier=${file}`, file]);
    expect(read.ok && read.value.map(({ id, text }) => [id, text.sha256])).toEqual([
      ["pier", one!.sha256],
      [null, one!.sha256],
    ]);
    const wrong = await readGivenTexts([file, place("none.txt")]);
    expect(wrong).toMatchObject({ ok: false, diagnostics: [{ place: { file: place("none.txt") } }] });
  });
});

describe("the lock of a bank", () => {
  test("stands beside it, and is none where there is no file", () => {
    expect(lockFileOf("a.yaml")).toBe("a.yaml.lock");
    expect(loadLock(place("nowhere.yaml"))).toMatchObject({ ok: true, value: null });
  });
  test("is saved where it is as it was read, and not over another", async () => {
    const bank = place("locked.yaml");
    await saveLock(bank, new Map(), new Map());
    const empty = readFileSync(lockFileOf(bank), "utf8");
    expect(loadLock(bank)).toMatchObject({ ok: true, value: new Map() });
    await saveLock(bank, new Map(), new Map());
    writeFileSync(lockFileOf(bank), `${empty}?`);
    await expect(saveLock(bank, new Map(), new Map())).rejects.toThrow();
    expect(readFileSync(lockFileOf(bank), "utf8")).toBe(`${empty}?`);
  });
});

describe("what can only have been meant in one way is put right", () => {
  const bank = "bank: b\ntitle: B\nlanguage: en\nitems:\n  - stem: Which?\n    key: c\n    answers: [a, b, c]\n";
  const mistyped = bank.replace("key: c", "correct: c");
  test.each([
    ["answers under another name", mistyped, true],
    ["nothing where all is right", bank.replace("answers: [a, b, c]", "distractors: [a, b]"), false],
    ["nothing in a blueprint", `blueprint: b\n${mistyped}`, false],
    ["nothing in a blueprint in JSON", `{ "blueprint": "b", "items": [] }\n`, false],
  ])("%s", async (_, text, isMended) => {
    const file = put("retyped.yaml", text);
    const done = await retype(file);
    expect([done.length > 0, readFileSync(file, "utf8") !== text]).toEqual([isMended, isMended]);
  });
  test("and nothing where there is no file", async () => expect(await retype(place("none.yaml"))).toEqual([]));
});
