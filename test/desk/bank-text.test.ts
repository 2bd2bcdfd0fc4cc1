import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  addItem,
  evidenceIn,
  moveItem,
  putItem,
  putSource,
  putTitle,
  removeItem,
  withoutItems,
} from "../../src/desk/engine/bank-text.js";
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

  test("a question that says the same as before leaves every byte", () => {
    for (const { index, fields } of questions) {
      const turnedRound = Object.fromEntries(Object.entries(fields).toReversed());
      expect(putItem(bank, file, index, turnedRound)).toBe(bank);
    }
  });

  test("a question goes to another place with its notes, and back to the first bytes", () => {
    const last = questions.length - 1;
    const moved = moveItem(bank, file, last, 0);
    expect(moved.split("\n").toSorted()).toEqual(bank.split("\n").toSorted());
    const order = look(file, moved).questions.map((one) => one.fields);
    expect(order).toEqual([questions[last]!, ...questions.slice(0, last)].map((one) => one.fields));
    expect(moveItem(moved, file, 0, last)).toBe(bank);
  });

  test("several questions go, and the others stay in their lines", () => {
    const wanted = [questions.length - 1, 0];
    const rest = withoutItems(bank, file, wanted);
    expect(look(file, rest).questions.map((one) => one.fields)).toEqual(
      questions.slice(1, -1).map((one) => one.fields),
    );
    expect(more(rest, bank)).toEqual([]);
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

describe("words of an article as evidence in a bank", () => {
  const article = {
    ...own,
    id: "pier",
    title: "The pier opens",
    licence: "CC0-1.0",
    paragraphs: ["The pier opens", "It opened in May."],
    sha256: "a".repeat(64),
  };
  const words = { paragraph: 2, text: "It opened in May." };
  const item = { stem: "Which port?", key: "Northwick", distractors: ["Easthaven"] };
  const ofBank = (bank: string, about = article) => evidenceIn(bank, "q.yaml", about, "", words);
  const sourcesOf = (bank: string) => [...bank.matchAll(/^ {2}([a-z0-9-]+):(?= *\{|$)/gm)].map(([, id]) => id);
  const bank = addItem("", "q.yaml", [article], "", item);
  const other = addItem("", "q.yaml", [{ ...article, id: "quay", sha256: "b".repeat(64) }], "", item);

  test("begin one where there is none", () => {
    const { bank: begun, evidence } = ofBank("");
    expect(sourcesOf(begun)).toEqual(["pier"]);
    expect(evidence).toEqual([{ paragraph: 2, quote: words.text }]);
  });

  test("name no source where it is the only one, whatever it is called there", () => {
    const alone = { bank, evidence: [{ paragraph: 2, quote: words.text }] };
    expect(ofBank(bank)).toEqual(alone);
    expect(ofBank(bank, { ...article, id: "pier-again" })).toEqual(alone);
    // The text may have been corrected since.
    expect(ofBank(bank, { ...article, sha256: "c".repeat(64) })).toEqual(alone);
  });

  test("bring their source into a bank of another, and name it", () => {
    const { bank: both, evidence } = ofBank(other);
    expect(sourcesOf(both)).toEqual(["quay", "pier"]);
    expect(evidence).toEqual([{ source: "pier", paragraph: 2, quote: words.text }]);
    expect(ofBank(both)).toEqual({ bank: both, evidence });
    expect(ofBank(both, { ...article, id: "pier-again" })).toEqual({ bank: both, evidence });
  });

  test("stand by their hash where the licence lets nobody repeat them", () =>
    expect(ofBank("", { ...article, licence: "all-rights-reserved" }).evidence).toEqual([
      { paragraph: 2, hash: expect.stringMatching(/^qn1:17:/) as string },
    ]));
});

test("another title changes its own line", () => {
  const bank = addItem("", "q.yaml", [own], "", { stem: "Which port?", key: "Northwick", distractors: ["Easthaven"] });
  expect(more(putTitle(bank, "q.yaml", "Our week"), bank)).toEqual(["title: Our week"]);
  expect(putTitle("", "q.yaml", "Our week")).toBe("");
});

describe("what a question's evidence says", () => {
  const head = { bank: "a", title: "A", language: "en" };
  const [a, b] = [{ title: "A" }, { title: "B" }];
  const found = (item: object, around: object) =>
    look("a.json", JSON.stringify({ ...head, ...around, items: [item] })).questions[0]!.evidence;

  test.each<[string, object, object, string]>([
    ["the only source", { sources: { a } }, { paragraph: 3 }, "a"],
    ["none of two", { sources: { a, b } }, { paragraph: 3 }, ""],
    ["none", {}, { paragraph: 3 }, ""],
    ["the one that most have", { sources: { a, b }, defaults: { source: "b" } }, { paragraph: 3 }, "b"],
    ["its own", { sources: { a, b }, defaults: { source: "b" } }, { evidence: [{ source: "a", paragraph: 3 }] }, "a"],
    ["that of a statement", { sources: { a } }, { statements: [{ says: "x", paragraph: 3 }] }, "a"],
    ["that of a reason", { sources: { a } }, { statement: { says: "x" }, reasons: [{ says: "y", paragraph: 3 }] }, "a"],
  ])("is of %s", (_, around, item, source) => expect(found(item, around)).toEqual([{ source, paragraph: 3 }]));

  test.each<[string, object]>([
    ["no paragraph", { evidence: [{ source: "a" }] }],
    ["nothing", { evidence: [null] }],
    ["no list", { evidence: "paragraph 3", paragraph: "3", statements: [null, "x"] }],
  ])("is none with %s", (_, item) => expect(found(item, { sources: { a } })).toEqual([]));
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
