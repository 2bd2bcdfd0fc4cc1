import { describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { markingKey } from "../../src/marking/key.js";
import { mark, markPaper } from "../../src/marking/mark.js";
import type { OpenItem } from "../../src/model/bank.js";
import type { Marking } from "../../src/model/marking.js";
import type { Response } from "../../src/model/response.js";
import { answerKey } from "../../src/paper/key.js";
import { fieldsOf } from "../../src/paper/response.js";
import { bankOf, choice, papersOf } from "../sample.js";

const { options: _, placement: __, says: ___, ...base } = choice("why");
const open: OpenItem = { ...base, type: "open", points: 3, lines: 4, answer: "A storm.", rubric: [] };
const paper = papersOf(bankOf([choice("a"), open]), "s", { shuffle: { items: false, options: false } })[0]!;
const key = answerKey(paper);
const wrote = (text: string): Response => ({ kind: "typed", entered: [text] });
const chose = (letter: string): Response => ({ kind: "one", chosen: [letter] });
const right = key.answers[0]!.letters[0]!;
const withCutOff = (points: bigint): Marking => ({ ...DEFAULT_MARKING, cutOff: [points, 1n] });

describe("an answer in sentences", () => {
  test("is typed, and no machine has a key to it", () => {
    expect(fieldsOf(paper)[1]).toEqual({ kind: "typed" });
    expect(markingKey(key.answers[1]!)).toBeNull();
  });

  test.each(["A storm.", "", "Nobody knows."])("is never judged, whatever it says: %j", (text) => {
    expect(mark(key.answers[1]!, wrote(text))).toMatchObject({
      verdict: "by-hand",
      earned: [0n, 1n],
      outOf: [0n, 1n],
      open: [3n, 1n],
    });
  });

  test("is of its own kind", () => {
    expect(() => mark(key.answers[1]!, chose("A"))).toThrow(TypeError);
  });

  test("stays out of the score, which says so", () => {
    const { earned, outOf, byHand } = markPaper(key, [chose(right), wrote("A storm.")]);
    expect([earned, outOf, byHand]).toEqual([[1n, 1n], [1n, 1n], { questions: [2], open: [3n, 1n] }]);
  });

  test.each([
    [1n, true],
    [2n, null],
    [4n, null],
    [5n, false],
  ])("with a cut-off of %d points", (points, reaches) => {
    const { reachesCutOff } = markPaper(key, [chose(right), wrote("A storm.")], withCutOff(points));
    expect(reachesCutOff).toBe(reaches);
  });

  test("that was taken out is nobody's to mark", () => {
    const amendments = [
      { item: "why", decision: { kind: "void", answers: [] }, reason: "r", date: "2026-01-01" },
    ] as const;
    const voided = answerKey({ ...paper, amendments });
    const marked = markPaper(voided, [chose(right), wrote("")], { ...DEFAULT_MARKING, void: "full" });
    expect([marked.earned, marked.outOf, marked.byHand.questions]).toEqual([[4n, 1n], [4n, 1n], []]);
  });
});
