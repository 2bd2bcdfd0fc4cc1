import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addItem, putItem, putSource, removeItem } from "../../src/desk/engine/bank-text.js";
import { look } from "../../src/desk/engine/look.js";
import { ownSource } from "../../src/desk/state/work.js";

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const BANKS = ["questions/sochi-2019.yaml", "test/fixtures/all-types.yaml", "test/fixtures/rich.yaml"];
/** Lines of a text that are not in another one, in order. */
const more = (text: string, than: string): string[] => {
  const known = new Set(than.split("\n"));
  return text.split("\n").filter((line) => !known.has(line));
};

describe.each(BANKS)("%s", (file) => {
  const bank = read(file);
  const { questions } = look(file, bank);

  test("changing a question changes its own lines", () => {
    const { index, fields } = questions[1]!;
    const changed = putItem(bank, file, index, { ...fields, explanation: "Because the desk says so." });
    expect(more(changed, bank).join("\n")).toContain("Because the desk says so.");
    const others = look(file, changed).questions.filter((one) => one.index !== index);
    expect(others.map((one) => one.fields)).toEqual(
      questions.filter((one) => one.index !== index).map((one) => one.fields),
    );
    const own = look(file, changed).questions[index]!.fields;
    expect(own).toEqual({ ...fields, explanation: "Because the desk says so." });
  });

  test("a question that is added and taken away again leaves not a byte", () => {
    const added = addItem(bank, file, [], "", { stem: "Which port?", key: "Northwick", distractors: ["Easthaven"] });
    expect(look(file, added).questions).toHaveLength(questions.length + 1);
    expect(removeItem(added, file, questions.length)).toBe(bank);
  });
});

const own = {
  ...ownSource("own-1", "en"),
  title: "What we did this week",
  publisher: "Class 7b",
  published: "2026-02-06",
};

test("the first question of all begins a bank that can be handed out, whose source is the person's own", () => {
  const bank = addItem("", "questions.yaml", [own], "My week", {
    stem: "Which port did the first ferry of 2026 leave?",
    key: "Northwick",
    distractors: ["Easthaven", "Southmere"],
  });
  const { questions, remarks, title } = look("questions.yaml", bank);
  expect(title).toBe("My week");
  expect(bank).toContain("publisher: Class 7b");
  expect(bank).not.toContain("sha256");
  expect(questions.map(({ type }) => type)).toEqual(["choice"]);
  expect(remarks.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("without a source there is no question: none is made up", () => {
  expect(() => addItem("", "questions.yaml", [], "My week", { stem: "Who?" })).toThrow(/source/);
});

test("what is said of the source later is said in the bank, and nothing else changes", () => {
  const bank = addItem("", "q.yaml", [own], "", { stem: "Which port?", key: "Northwick", distractors: ["Easthaven"] });
  const later = putSource(bank, "q.yaml", { ...own, published: "2026-02-09" });
  expect(more(later, bank)).toEqual([expect.stringMatching(/^ {4}published: "?2026-02-09"?$/)]);
  expect(putSource(bank, "q.yaml", own)).toBe(bank);
  expect(putSource(bank, "q.yaml", { ...own, id: "another" })).toBe(bank);
  expect(putSource(bank, "q.yaml", { ...own, publisher: "" })).toBe(bank);
});

describe("looking at a bank", () => {
  test("a mistake is told to the question that it is in", () => {
    const bank = `bank: a
title: T
language: en
sources: { s: { title: T, publisher: P, published: 2026-01-01, licence: CC0-1.0 } }
items:
  - stem: Which port did the first ferry leave?
    key: Northwick
    distractors: [Easthaven]
  - stem: Which port did the second ferry leave?
    key: Northwick
    distractors: [Northwick]
`;
    const { questions } = look("a.yaml", bank);
    const errors = questions.map(({ remarks }) => remarks.filter(({ severity }) => severity === "error").length);
    expect(errors).toEqual([0, 1]);
  });

  test("a bank that can't be read says so, and has no questions", () => {
    const { isBroken, questions, remarks } = look("a.yaml", 'bank: "a\n');
    expect([isBroken, questions, remarks.length > 0]).toEqual([true, [], true]);
  });

  test("evidence is told with its source, in statements too", () => {
    const { questions } = look("sochi.yaml", read("questions/sochi-2019.yaml"));
    expect(questions.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(questions.some(({ type }) => type === "statements")).toBe(true);
  });
});
