import { describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../../src/blueprint/default-marking.js";
import { canvas } from "../../../src/formats/exports/canvas.js";
import { paperQuestions } from "../../../src/formats/exports/paper-questions.js";
import { qti21 } from "../../../src/formats/exports/qti21.js";
import { qti3 } from "../../../src/formats/exports/qti3.js";
import { json } from "../../../src/formats/json.js";
import { labelled } from "../../../src/formats/pages/question-parts.js";
import type { Item } from "../../../src/model/bank.js";
import type { Marking } from "../../../src/model/marking.js";
import { fraction } from "../../../src/text/fraction.js";
import { itemOf } from "../../exchange/shapes.js";
import { bankFile, bankOf, choice, papersOf, questionsOf } from "../../sample.js";
import { kit } from "../kit.js";
import { packageFiles } from "./package-files.js";

const types = bankFile("fixtures/all-types.yaml");
const firstOf = (item: Item) => papersOf(bankOf([item]), "s")[0]!;

test.each<[string, Partial<Marking>, boolean]>([
  ["nothing", {}, false],
  ["two points for a right answer", { right: fraction(2) }, false],
  ["points taken for a wrong one", { wrong: fraction(-1, 4) }, true],
  ["points for none", { blank: fraction(1, 4) }, true],
  ["both", { wrong: fraction(-1, 4), blank: fraction(1, 4) }, true],
])("canvas: with %s, something is lost or not", (_, marks, isLost) => {
  const paper = papersOf(bankOf([choice("a")]), "s", { marking: { ...DEFAULT_MARKING, ...marks } })[0]!;
  const said = [...canvas.objections!(paperQuestions(paper, kit)[0]!, kit)];
  expect(JSON.stringify(said).includes("points that wrong answers cost")).toBe(isLost);
});

test.each([
  ["<b> tag", true],
  ["&amp; sign", true],
  ["a < b & c", false],
])("canvas: what is matched looks like HTML to New Quizzes or not: %s", (text, isTaken) => {
  const said = (item: Item) => {
    const questions = paperQuestions(firstOf(item), kit);
    return [...canvas.objections!(questions[0]!, kit)].filter(
      (limit) => "loses" in limit && limit.loses.includes("New Quizzes"),
    );
  };
  const pairs = [
    { left: "<i>", right: text },
    { left: "b", right: "x" },
  ];
  const named = isTaken ? [{ loses: "the look of what is matched in New Quizzes, which take it for HTML" }] : [];
  expect(said(itemOf({ stem: "Match.", pairs }))).toEqual(named);
  expect(said(itemOf({ stem: "In which order?", sequence: [text, "x"] }))).toEqual(named);
});

describe.each([qti21, qti3])("$name: a number", (format) => {
  const numeric = types.items.find(({ type }) => type === "numeric")!;
  test.each<[number, string]>([
    [0, "exact"],
    [0.5, "absolute"],
  ])("that may be off by %j is compared so", (tolerance, mode) => {
    const files = packageFiles(format, firstOf({ ...numeric, tolerance } as Item));
    const texts = Object.values(files).map((file) => Buffer.from(file).toString("utf8"));
    const modes = texts.flatMap((text) => text.match(/<(?:qti-)?equal [^>]*/g) ?? []);
    expect(modes.length).toBeGreaterThan(0);
    for (const one of modes) {
      expect(one).toMatch(new RegExp(`tolerance-?mode="${mode}"`, "i"));
      expect(one.includes(`${tolerance} ${tolerance}`)).toBe(tolerance > 0);
    }
  });
});

test.each<[string, Item, string]>([
  ["all its options", choice("a"), "bs1"],
  ["some of its options", { ...choice("a", ["one", "two", "three", "four", "five"]), shows: 3 }, "bs2"],
  ["nothing to choose", types.items.find(({ type }) => type === "short")!, "bs1"],
])("json: the contract of a paper that asks a question with %s", (_, item, contract) => {
  const [file] = json.renderer(kit)(firstOf(item));
  expect(JSON.parse(file!.content as string)).toMatchObject({ contract });
});

test("reasons stand beside the options that have one", () => {
  const item = choice("a", ["one", "two", "three"], {
    options: ["one", "two", "three"].map((text, i) => ({
      text,
      role: i === 0 ? "key" : "distractor",
      why: i === 1 ? "*because*" : null,
      pin: null,
    })),
  });
  const [question] = questionsOf(firstOf(item));
  const said = labelled(question!, kit).map(({ text, why, right }) => [
    typeof text === "string" ? text : text.html,
    why === null || typeof why === "string" ? why : why.html,
    right,
  ]);
  expect(said.toSorted()).toEqual([
    ["one", null, true],
    ["three", null, false],
    ["two", "<em>because</em>", false],
  ]);
});
