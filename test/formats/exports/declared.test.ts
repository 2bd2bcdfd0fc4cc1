import { describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../../src/blueprint/default-marking.js";
import { lenienceLost } from "../../../src/formats/exports/lenience.js";
import { paperQuestions } from "../../../src/formats/exports/paper-questions.js";
import { MAX_PICTURE, fitsForm, formQuestions } from "../../../src/formats/google-forms/questions.js";
import { declared } from "../../../src/formats/qti/asked.js";
import { passageView } from "../../../src/formats/pages/question-parts.js";
import type { Item } from "../../../src/model/bank.js";
import type { MultipleRule } from "../../../src/model/marking.js";
import { bankFile, bankOf, choice, papersOf } from "../../sample.js";
import { kit } from "../kit.js";

/** Three right options and two wrong ones. */
const several: Item = {
  ...choice("several", ["a", "b", "c", "d", "e"]),
  type: "multiple",
  points: 6,
  options: choice("several", ["a", "b", "c", "d", "e"]).options.map((one, i) => ({
    ...one,
    role: i < 3 ? "key" : "distractor",
  })),
} as Item;

const questionsOf = (item: Item, multiple: MultipleRule | null = null) =>
  paperQuestions(
    papersOf(bankOf([item]), "s", { marking: multiple === null ? null : { ...DEFAULT_MARKING, multiple } })[0]!,
    kit,
  );

describe("QTI gives for several right options of six points", () => {
  const given = (multiple: MultipleRule | null) => {
    const [question] = questionsOf(several, multiple);
    const [[one], scoring] = declared(question!);
    if (question!.asks.kind !== "multiple") throw new Error(question!.asks.kind);
    const isRight = question!.asks.options.map((option) => option.isRight);
    const values = one!.mapping?.entries.map(({ value }) => Math.round(value * 100) / 100) ?? [];
    return {
      right: [...new Set(values.filter((_, i) => isRight[i]))],
      wrong: [...new Set(values.filter((_, i) => !isRight[i]))],
      least: one!.mapping?.lowerBound,
      scoring,
      correct: one!.correct.length,
    };
  };
  test.each<[MultipleRule, number, number, number | null, number]>([
    ["per-option", 1.2, -1.2, null, 2.4],
    ["none", 2, 0, 0, 0],
    ["false", 2, -3, 0, 0],
    ["false2", 2, -3, 0, 0],
    ["true", 2, -2, 0, 0],
    ["all", 2, -6, 0, 0],
  ])("%s: %d for a right one, %d for a wrong one", (rule, right, wrong, least, base) => {
    const found = given(rule);
    expect(found).toMatchObject({ right: [right], wrong: [wrong], least, correct: 3 });
    expect(found.scoring).toEqual({ kind: "map", base: expect.closeTo(base) as number });
  });
  test.each([null, "all-or-nothing" as const])("all or nothing: %s", (rule) =>
    expect(given(rule)).toEqual({ right: [], wrong: [], least: undefined, scoring: { kind: "match" }, correct: 3 }),
  );

  test("and takes off less of one wrong option by false2", () => {
    const one = {
      ...several,
      options: (several as typeof several & { options: object[] }).options.slice(0, 4),
    } as Item;
    const values = (rule: MultipleRule) =>
      declared(questionsOf(one, rule)[0]!)[0][0]!
        .mapping!.entries.map(({ value }) => value)
        .toSorted((a, b) => a - b);
    expect(values("false")[0]).toBe(-6);
    expect(values("false2")[0]).toBe(-3);
  });
});

describe("QTI declares of every type", () => {
  const paper = papersOf(bankFile("fixtures/all-types.yaml"), "s")[0]!;
  test.each(paperQuestions(paper, kit).map((question) => [question.asks.kind, question] as const))(
    "%s what a right answer is and earns",
    (kind, question) => {
      const [answers, scoring] = declared(question);
      const all = answers.flatMap(({ mapping }) => mapping?.entries.map(({ value }) => value) ?? []);
      const sum = all.filter((value) => value > 0).reduce((total, value) => total + value, 0);
      // Of several answers that are taken each earns all; of pairs and gaps each earns its share.
      const earned = kind === "short" ? Math.max(...all) : sum;
      expect(scoring.kind === "map" ? earned : question.points).toBeCloseTo(question.points);
      expect(scoring.kind).toBe(
        { open: "by-people", numeric: "near", ordering: "places" }[kind as string] ??
          (all.length > 0 ? "map" : "match"),
      );
      expect(answers.filter(({ cardinality, correct }) => cardinality === "single" && correct.length > 1)).toEqual([]);
    },
  );
  test("one point as the standard's template does, and more as a mapping", () => {
    const scoring = (points: number) => declared(questionsOf(choice("a", undefined, { points }))[0]!)[1];
    expect([scoring(1), scoring(2)]).toEqual([{ kind: "match" }, { kind: "map", base: 0 }]);
  });
});

test.each<[readonly string[], "exact" | "ignore", "exact" | "ignore", readonly string[]]>([
  [["cafe", "café"], "ignore", "ignore", ["the leave to type answers without accents"]],
  [["tea", "T.E.A."], "ignore", "ignore", ["the leave to type answers without punctuation"]],
  [
    ["café-bar"],
    "ignore",
    "ignore",
    ["the leave to type answers without accents", "the leave to type answers without punctuation"],
  ],
  [["café-bar"], "exact", "exact", []],
  [["tea 2"], "ignore", "ignore", []],
])("of %j with accents to %s and punctuation to %s, %j is lost", (accepted, diacritics, punctuation, lost) =>
  expect([...lenienceLost(accepted, { diacritics, punctuation })]).toEqual(lost.map((loses) => ({ loses }))),
);

test("a link in a comment keeps its words, and none around them", () => {
  const said = "See [the *old* `pier`](https://example.org/a) and [here](https://example.org/b), too.";
  const [question] = formQuestions(questionsOf(choice("a", undefined, { explanation: said })), kit);
  expect(question!.whenRight!.links).toEqual([
    { url: "https://example.org/a", text: "the old pier" },
    { url: "https://example.org/b", text: "here" },
  ]);
});

test("a picture of as many bytes as a script may hold fits, and WebP never", () => {
  const of = (length: number, mediaType = "image/png") => fitsForm({ mediaType, base64: "x".repeat(length) });
  const most = Math.floor((MAX_PICTURE * 4) / 3);
  expect([of(most), of(most + 1), of(1, "image/webp"), of(1, "image/gif")]).toEqual([true, false, false, true]);
});

test.each([
  ["one\n\ntwo", ["one", "two"]],
  ["one\n \t\n\n two ", ["one", "two"]],
  ["one\ntwo", ["one\ntwo"]],
])("a passage %j has the paragraphs %j", (text, paragraphs) => {
  const view = passageView({ passage: { id: "p", title: null, text }, count: 1 });
  expect(view.paragraphs).toEqual(paragraphs);
});
