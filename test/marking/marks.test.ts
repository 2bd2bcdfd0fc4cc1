import { describe, expect, test } from "vitest";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { judge } from "../../src/marking/judge.js";
import { markPaper } from "../../src/marking/mark.js";
import { earnedBy, marksOf, pointsShown } from "../../src/marking/marks.js";
import type { Marking } from "../../src/model/marking.js";
import type { Response } from "../../src/model/response.js";
import { answerKey } from "../../src/paper/key.js";
import { decodeResponse, encodeResponse, fieldsOf } from "../../src/paper/response.js";
import { fraction } from "../../src/text/fraction.js";
import { bankFile, bankOf, choices, papersOf, questionsOf } from "../sample.js";

const UPSC: Marking = { ...DEFAULT_MARKING, right: fraction(2), wrong: fraction(-2, 3), cutOff: fraction(66) };
const hundred = (marking: Marking | null) => answerKey(papersOf(bankOf(choices(100)), "s", { marking })[0]!);
const chosen = (letter: string): Response => ({ kind: "one", chosen: letter === "" ? [] : [letter] });
/** So many right, so many wrong, and the rest left out. */
const answered = (key: ReturnType<typeof hundred>, right: number, wrong: number) =>
  key.answers.map(({ letters }, i) =>
    chosen(i < right ? letters[0]! : i < right + wrong ? (letters[0] === "A" ? "B" : "A") : ""),
  );

describe("a paper of 100 questions at 2, −2/3 and 0", () => {
  const key = hundred(UPSC);
  test.each([
    [0, 0, [0n, 1n], false],
    [0, 99, [-66n, 1n], false],
    [0, 100, [-200n, 3n], false],
    [1, 99, [-64n, 1n], false],
    [33, 0, [66n, 1n], true],
    [33, 1, [196n, 3n], false],
    [34, 3, [66n, 1n], true],
    [25, 75, [0n, 1n], false],
    [100, 0, [200n, 1n], true],
  ] as const)("%d right and %d wrong earn %s", (right, wrong, earned, reachesCutOff) =>
    expect(markPaper(key, answered(key, right, wrong))).toMatchObject({
      earned,
      outOf: [200n, 1n],
      reachesCutOff,
    }),
  );

  test("is marked otherwise only where that is asked for", () => {
    const other = { ...DEFAULT_MARKING, wrong: fraction(-1, 4) };
    expect(markPaper(key, answered(key, 1, 4), other)).toMatchObject({ earned: [0n, 1n], reachesCutOff: null });
    const plain = hundred(null);
    expect(markPaper(plain, answered(plain, 1, 99))).toMatchObject({ earned: [1n, 1n], reachesCutOff: null });
  });
});

describe("what answers earn", () => {
  const marking: Marking = {
    ...UPSC,
    blank: fraction(1, 5),
    byType: { numeric: { wrong: fraction(0) }, short: { right: fraction(4, 3), blank: fraction(0) } },
  };
  test.each([
    ["choice", 1, [2n, 1n], [-2n, 3n], [1n, 5n]],
    ["choice", 1.5, [3n, 1n], [-1n, 1n], [3n, 10n]],
    ["numeric", 1, [2n, 1n], [0n, 1n], [1n, 5n]],
    ["short", 3, [4n, 1n], [-2n, 1n], [0n, 1n]],
  ] as const)("by type, for each point: %s of %d", (type, points, right, wrong, blank) =>
    expect(marksOf({ type, points }, marking)).toEqual({ right, wrong, blank }),
  );

  test.each([
    ["right", [1n, 1n], [2n, 1n]],
    ["partly", [1n, 2n], [1n, 1n]],
    ["wrong", [0n, 1n], [-2n, 3n]],
    ["several", [0n, 1n], [-2n, 3n]],
    ["blank", [0n, 1n], [1n, 5n]],
  ] as const)("by verdict: %s", (verdict, share, earned) =>
    expect(earnedBy({ verdict, share }, marksOf({ type: "choice", points: 1 }, marking))).toEqual(earned),
  );

  test("is shown to two places, thirds added up before", () => {
    const items = choices(150);
    const thirds = { ...DEFAULT_MARKING, right: fraction(4, 3) };
    expect(pointsShown(items, 150, thirds)).toBe(200);
    expect(pointsShown(items.slice(1), 149, thirds)).toBe(198.67);
    expect(pointsShown(items, 150, null)).toBe(150);
  });
});

describe("the further option “not attempted”", () => {
  const bank = bankFile("fixtures/all-types.yaml");
  const marking = { ...UPSC, blank: fraction(1, 5), notAttempted: true };
  const [paper] = papersOf(bank, "s", { marking });
  const questions = questionsOf(paper!);

  test("has the next letter wherever one is chosen, and moves nothing", () => {
    expect(questions.map(({ item, notAttempted }) => `${item.type} ${notAttempted}`).toSorted()).toEqual([
      "choice E",
      "cloze null",
      "explains E",
      "matching E",
      "matching null",
      "multiple null",
      "numeric null",
      "ordering E",
      "ordering null",
      "short null",
      "statements E",
      "true-false C",
    ]);
    const [without] = papersOf(bank, "s");
    expect(questions.map(({ options }) => options)).toEqual(questionsOf(without!).map(({ options }) => options));
    expect(paper!.code).toBe(without!.code);
  });

  test("is marked as no answer, and is no answer beside another letter", () => {
    const key = { kind: "one", right: ["B"], notAttempted: "E" } as const;
    expect(judge(key, chosen("E"))).toEqual(judge(key, chosen("")));
    expect(judge(key, { kind: "one", chosen: ["B", "E"] }).verdict).toBe("several");
    const all = answerKey(paper!);
    const none = all.answers.map(({ kind, notAttempted }): Response =>
      kind === "one" || kind === "many"
        ? { kind, chosen: notAttempted === null ? [] : [notAttempted] }
        : { kind, entered: [] },
    );
    expect(markPaper(all, none)).toMatchObject({
      earned: [3n, 1n],
      marks: all.answers.map(() => ({ verdict: "blank" })),
    });
  });

  test("has a place in response codes", () => {
    const fields = fieldsOf(paper!);
    const marked = questions.map(({ notAttempted }) => notAttempted ?? "");
    const code = encodeResponse(paper!.code, fields, marked);
    expect(decodeResponse(paper!.code, fields, code)).toEqual(marked);
  });
});
