import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { lint } from "../../src/lint/index.js";

const HEAD = `bank: b
title: B
language: en
sources: { s: { title: T, publisher: P, published: 2026-01-01, licence: CC-BY-4.0 } }
items:
`;
const bank = (...items: string[]) => loadBank("b.yaml", HEAD + items.map((item) => `  - ${item}\n`).join(""));
const codes = (...items: string[]) => {
  const loaded = bank(...items);
  return loaded.ok ? [] : loaded.diagnostics.map(({ code }) => code);
};
const remarks = (code: string, ...items: string[]) => {
  const loaded = bank(...items);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return lint(loaded.value).filter((one) => one.code === code).length;
};
const choice = (key: string, ...distractors: string[]) =>
  `{ stem: Which one?, key: ${JSON.stringify(key)}, distractors: ${JSON.stringify(distractors)} }`;

describe("an answer is the same where its characters are, capital letters and all", () => {
  test.each([
    ["MB", "Mb", []],
    ["pH", "PH", []],
    ["May", "may", []],
    ["Polish", "polish", []],
    ["MB", "MB", ["bank/distractor-is-key"]],
    ["MB", " MB ", ["bank/distractor-is-key"]],
    ["the  port", "the port", ["bank/distractor-is-key"]],
    ["caf\u00e9", "cafe\u0301", ["bank/distractor-is-key"]],
  ])("%j and %j", (key, other, expected) => expect(codes(choice(key, other, "none"))).toEqual(expected));

  test.each([
    ["MB", "Mb", 0],
    ["Polish", "polish", 1],
    ["The port", "the port!", 1],
  ])("%j beside %j is remarked on %i times", (key, other, times) =>
    expect(remarks("lint/near-duplicate-options", choice(key, other, "none"))).toBe(times),
  );
});

describe("a question is the same where its stem is, and its options", () => {
  const stem = "Which of these is true?";
  const item = (id: string, ...options: string[]) =>
    `{ id: ${id}, stem: "${stem}", key: ${options[0]!}, distractors: [${options.slice(1).join(", ")}] }`;
  test.each<[string, string[], string[]]>([
    ["other options", [item("a", "x", "y"), item("b", "v", "w")], []],
    ["one other option", [item("a", "x", "y"), item("b", "x", "z")], []],
    ["the same options", [item("a", "x", "y"), item("b", "x", "y")], ["bank/duplicate-stem"]],
    [
      "the same options, in another order",
      [item("a", "x", "y", "z"), item("b", "x", "z", "y")],
      ["bank/duplicate-stem"],
    ],
    ["the same options with another key", [item("a", "x", "y"), item("b", "y", "x")], ["bank/duplicate-stem"]],
    [
      "a stem in other capital letters",
      [item("a", "x", "y"), item("b", "x", "y").replace("Which", "WHICH")],
      ["bank/duplicate-stem"],
    ],
    [
      "no options",
      [`{ id: a, stem: "${stem}", keys: [x] }`, `{ id: b, stem: "${stem}", keys: [y] }`],
      ["bank/duplicate-stem"],
    ],
    ["gaps with other hints", ['{ id: a, text: "It {{c1::x::how}}." }', '{ id: b, text: "It {{c1::y::when}}." }'], []],
    ["gaps alone", ['{ id: a, text: "It {{c1::x}}." }', '{ id: b, text: "It {{c1::y}}." }'], ["bank/duplicate-stem"]],
    [
      "other pairs below the same words",
      [
        "{ id: a, stem: Match them., pairs: [{ left: a, right: x }, { left: b, right: y }] }",
        "{ id: c, stem: Match them., pairs: [{ left: c, right: x }, { left: d, right: y }] }",
      ],
      [],
    ],
    [
      "Statement I and II below the same words",
      [
        "{ head: Consider these., id: a, statement: { says: It was late. }, reasons: [{ says: It rained. }] }",
        "{ head: Consider these., id: b, statement: { says: It was full. }, reasons: [{ says: It rained. }] }",
      ],
      [],
    ],
  ])("%s", (_, items, expected) => expect(codes(...items)).toEqual(expected));

  test.each([
    ["y", "has another answer"],
    ["x", "asks the same question as"],
  ])("what they disagree in is said: %s", (key, words) => {
    const loaded = bank(item("a", "x", "y"), item("b", key, key === "x" ? "y" : "x"));
    const messages = loaded.ok ? [] : loaded.diagnostics.map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining(words)]);
    expect(messages[0]!.includes("another answer")).toBe(key === "y");
  });
});

describe("a key ends as a sentence does", () => {
  test.each([
    ["Washington, D.C.", 0],
    ["R.E.M.", 0],
    ["Harbour Works Inc.", 0],
    ["Haloo Harbour!", 0],
    ["Northwick.", 1],
    ["It was opened again!", 1],
    ["The 2nd No.", 0],
    ["at 5 p.m.", 0],
    ["the port;", 1],
  ])("%j is odd among others %i times", (key, times) =>
    expect(remarks("lint/odd-punctuation", choice(key, "Easthaven", "Southmere", "Westbay"))).toBe(times),
  );
});

describe("no is an answer, and No. 1 a place", () => {
  test.each([
    ["No. 1 oarswoman", 0],
    ["No.1", 0],
    ["No Time to Row", 0],
    ["No", 1],
    ["no.", 1],
    ["No, it was not", 1],
    ["Yes. It was", 1],
  ])("%j: %i", (key, times) =>
    expect(remarks("lint/yes-no-question", `{ stem: What of it?, keys: [${JSON.stringify(key)}] }`)).toBe(times),
  );
});
