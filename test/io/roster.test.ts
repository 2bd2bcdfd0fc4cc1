import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, test } from "vitest";
import { formats } from "../../src/formats/index.js";
import { build } from "../../src/io/build.js";
import { loadPlan } from "../../src/io/load.js";
import { loadRoster } from "../../src/roster/roster.js";
import { codesOf } from "../../src/blueprint/versions.js";
import { blueprintOf } from "../../src/blueprint/blueprint.js";
import { bankOf, choices, idsOf, lettersOf, papersOf } from "../sample.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "roster-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const fixture = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
async function built(roster: string) {
  const file = join(folder, "roster.csv");
  writeFileSync(file, roster);
  const plan = await loadPlan(fixture, { roster: file });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  return build(plan.value, {
    seed: "s",
    formats: formats.filter(({ from }) => from === "paper"),
    theme: null,
    leaveOut: true,
    out: folder,
  });
}
const rosterOf = (text: string) => {
  const roster = loadRoster("r.csv", text, ["en", "fr"]);
  if (!roster.ok) throw new Error(JSON.stringify(roster.diagnostics));
  return roster.value;
};
const files = (audience: string) =>
  readdirSync(join(folder, "all-types", audience)).map((name) => ({
    name,
    text: readFileSync(join(folder, "all-types", audience, name), "utf8"),
  }));

test("names, classes and ids are in no file for students, and in no file's name", async () => {
  await built("id,name,class\nmatr-0417,Nomen Nescio,Klasse-9q\nmatr-0418,Jane Roe,Klasse-9q\n");
  const personal = /nomen|nescio|jane|matr-|klasse-9q/i;
  const handed = files("student");
  expect(handed).toHaveLength(2 * formats.filter((one) => one.from === "paper" && one.audience === "student").length);
  expect(handed.filter(({ name, text }) => personal.test(name) || personal.test(text))).toEqual([]);
  const kept = files("teacher");
  expect(kept.filter(({ name }) => personal.test(name))).toEqual([]);
  expect(kept.filter(({ text }) => /Nomen Nescio/.test(text)).map(({ name }) => name)).toEqual(["candidates.csv"]);
  expect(kept.find(({ name }) => name === "manifest.json")!.text).not.toMatch(/nomen|klasse/i);
});

test("the list of candidates and the printed sheets say who sits where", async () => {
  const file = join(folder, "roster.csv");
  writeFileSync(file, `id\n${[1, 2, 3, 4, 5, 6, 7, 8].join("\n")}\n`);
  const plan = await loadPlan(fixture, { roster: file, changes: { seating: "rows:3x2" } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  await build(plan.value, {
    seed: "s",
    formats: formats.filter(({ name }) => name === "print"),
    theme: null,
    out: folder,
  });
  const list: Record<string, string>[] = parse(files("teacher").find(({ name }) => name === "candidates.csv")!.text, {
    bom: true,
    columns: true,
  });
  const seats = list.map(({ room, row, seat }) => `Room ${room}, row ${row}, seat ${seat}`);
  expect(seats[4]).toBe("Room 1, row 2, seat 2");
  expect(seats[5]).toBe("Room 1, row 2, seat 3");
  expect(seats[6]).toBe("Room 2, row 1, seat 1");
  const sheets = files("student");
  for (const [i, { paper }] of list.entries())
    expect(sheets.find(({ name }) => name.includes(paper!))!.text).toContain(seats[i]);
});

test("a name, a class, an accommodation change nobody's questions, order, numbers, letters or code", () => {
  const bank = bankOf(choices(30));
  const settled = (roster: string) =>
    papersOf(bank, "s", { roster: rosterOf(roster) }).map((paper) => [paper.code, idsOf(paper), ...lettersOf(paper)]);
  const plain = settled("id\n1\n2\n");
  expect(settled("id,name,class,size,extra time,language\n1,Ann,7b,24,50%,fr\n2,Bo,,,,\n")).toEqual(plain);
  expect(settled("id\n2\n1\n")).toEqual(plain.toReversed());
  expect(plain[0]).not.toEqual(plain[1]);
});

test("extra time is on the paper of who has it, rounded up to minutes", () => {
  const roster = rosterOf("id,extra time\n1,\n2,25%\n3,33\n");
  const minutes = (allowed: number | null) =>
    papersOf(bankOf(choices(3)), "s", { roster, minutes: allowed }).map((paper) => paper.minutes);
  expect(minutes(50)).toEqual([50, 63, 67]);
  expect(minutes(null)).toEqual([null, null, null]);
});

test("a candidate and a form of the same name get different papers", () => {
  const bank = bankOf(choices(30));
  const [form] = papersOf(bank, "s", { forms: ["A"] });
  const [candidate] = papersOf(bank, "s", { roster: rosterOf("id\nA\n") });
  expect(candidate!.code).not.toBe(form!.code);
  expect(idsOf(candidate!)).not.toEqual(idsOf(form!));
});

test("large print and another language on request, for these candidates alone", async () => {
  await built("id,size,language\n1,,\n2,24,fr\n");
  const prints = files("student").filter(({ name }) => name.startsWith("print"));
  expect(prints.map(({ name }) => name.replace(/[0-9A-Z]{5}-[0-9A-Z]{5}/, "…")).toSorted()).toEqual([
    "print-24pt-….html",
    "print-….html",
  ]);
  expect(prints.find(({ name }) => name.includes("24pt"))!.text).toContain('<html lang="fr"');
  expect(prints.find(({ name }) => !name.includes("24pt"))!.text).toContain('<html lang="en"');
});

test("two papers with one code are refused, not mixed up", async () => {
  // Found by trying twenty million ids with this seed.
  const clash = await built("id\nc238198\nother\nc10935421\n");
  expect(clash.ok).toBe(false);
  expect(JSON.stringify(clash)).toContain("plan/repeated-code");
  expect(readdirSync(folder)).toEqual(["roster.csv"]);
});

test("a hundred thousand candidates with hostile ids have as many codes", () => {
  const odd = ["../", "CON", "🎲", "=cmd()", "</script>", "__proto__", "%2e%2e", "Ä", "ａ", "'"];
  const ids = Array.from({ length: 100_000 }, (_, i) => `${odd[i % odd.length]}${Math.floor(i / odd.length)}`);
  const roster = rosterOf(`id\n${ids.join("\n")}\n`);
  expect(roster.candidates).toHaveLength(100_000);
  expect(codesOf({ ...blueprintOf(bankOf([])), roster }, "s", 0, 100_000)).toHaveLength(100_000);
}, 30_000);
