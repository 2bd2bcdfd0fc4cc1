import { describe, expect, test } from "vitest";
import { fixedBank } from "../../src/bank/fix.js";
import { loadBank } from "../../src/bank/load.js";

const HEAD = `bank: b
title: B
language: en
sources: { s: { title: T, publisher: P, published: 2026-01-01, licence: CC-BY-4.0 } }
items:
`;
const CHOICE = "  - stem: Which port is it?\n    key: x\n    distractors: [y]\n";
const fixed = (items: string) => fixedBank("b.yaml", HEAD + items).text.slice(HEAD.length);

/** A program that puts things right may never put in what nobody wrote. */
describe("what can be meant in two ways is left alone", () => {
  test.each([
    ["a list of answers without a right one", "  - stem: Which?\n    answers: [a, b, c, d]\n"],
    ["a year of two digits", `${CHOICE}    asOf: 01.02.99\n`],
    ["another number beside a date", `${CHOICE}    asOf: "Vol. 3, May 2026"\n`],
    ["brackets around a number", `${CHOICE}    asOf: May 2026 (issue 3)\n`],
    ["a tick", `${CHOICE}    retired: x\n`],
    ["half a point", `${CHOICE}    points: ",5"\n`],
    ["a number below none", `${CHOICE}    points: "-3"\n`],
    ["a tag whose signs count", `${CHOICE}    tags: [C++]\n`],
    ["a tag in two scripts", `${CHOICE}    tags: ["Straße 東京"]\n`],
    ["an id that is too long", `${CHOICE}    id: ${"very-long-".repeat(8)}end\n`],
    ["a group for a list, with an empty field", `${CHOICE}    evidence:\n      paragraph: 2\n      source:\n${CHOICE}`],
    ["a group for a list, with a group in it", `${CHOICE}    evidence: { paragraph: 2, selectors: { a: 1 } }\n`],
  ])("%s", (_, items) => expect(fixed(items)).toBe(items));
});

test.each([
  ["correct: c\n    answers: [a, b, c]", "key: c\n    distractors: [a, b]"],
  ["answers: [a, b, c]\n    correct: c", "key: c\n    distractors: [a, b]"],
  ["correctAnswers: [a]\n    wrong: [b]", "keys: [a]\n    distractors: [b]"],
])("names are put right where they say enough, in whatever order: %j", (written, expected) => {
  const item = (fields: string) => `  - stem: Which?\n    ${fields}\n`;
  expect(fixed(item(written))).toBe(item(expected));
});

test.each([
  ["Łódź", "lodz"],
  ["Big Ships", "big-ships"],
  ["14 May 2026", "2026-05-14"],
  ["Thursday, 14th of May 2026", "2026-05-14"],
])("what loses nothing is written as it should be: %s", (written, expected) => {
  const field = /\d/.test(expected) ? "asOf: " : "tags: [";
  const end = field.endsWith("[") ? "]" : "";
  expect(fixed(`${CHOICE}    ${field}"${written}"${end}\n`)).toContain(expected);
});

test("more mistakes than are shown are put right all the same", () => {
  const items = Array.from(
    { length: 350 },
    (_, i) => `  - question: What is ${i}?\n    key: x\n    distractors: [y]\n`,
  );
  const { text, done } = fixedBank("b.yaml", HEAD + items.join(""));
  expect(done).toHaveLength(350);
  expect(loadBank("b.yaml", text).ok).toBe(true);
});
