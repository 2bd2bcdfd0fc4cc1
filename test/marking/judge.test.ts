import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../../src/marking/judge.js";
import { markingKey, truthsKey } from "../../src/marking/key.js";
import { shareBy } from "../../src/marking/multiple.js";
import type { Decision } from "../../src/model/amendment.js";
import type { Fraction, Judgement, MultipleRule, Verdict } from "../../src/model/marking.js";
import type { ManyKey, MarkingKey, PlaceKey, Response } from "../../src/model/response.js";
import { answerTo, paper } from "./items.js";
import { answered, keys } from "./answered.js";

const share = ([numerator, denominator]: Fraction) =>
  denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
/** `partly 1/2`, and each part as `A+` (chosen or entered, right), `B-` (chosen, wrong), `C?` (right, not chosen), `2.` (neither). */
const said = ({ verdict, share: earned, parts }: Judgement): string =>
  [
    `${verdict} ${share(earned)}`,
    ...parts.map(({ place, filled, right }) => `${place}${filled ? (right ? "+" : "-") : right ? "?" : "."}`),
  ].join(" ");
const chosen = (kind: "one" | "many", letters: string): Response => ({ kind, chosen: [...letters] });
const entered = (kind: "boxes" | "typed" | "truths", ...entries: string[]): Response => ({ kind, entered: entries });

const statementsAnswer = (truths: string) => ({ ...answerTo("statements"), texts: [truths] });

describe("one letter", () => {
  const key: MarkingKey = { kind: "one", right: ["B"], notAttempted: null };
  const both: MarkingKey = { kind: "one", right: ["B", "D"], notAttempted: null };
  test.each<[key: MarkingKey, letters: string, judged: string]>([
    [key, "B", "right 1 B+"],
    [key, "A", "wrong 0 A- B?"],
    [key, "", "blank 0 B?"],
    [key, "AB", "several 0 A- B+"],
    [key, "CA", "several 0 A- B? C-"],
    [key, "BB", "right 1 B+"],
    [both, "B", "right 1 B+ D?"],
    [both, "D", "right 1 B? D+"],
    [both, "BD", "several 0 B+ D+"],
    [both, "C", "wrong 0 B? C- D?"],
  ])("%j, answered %j", (one, letters, judged) => expect(said(judge(one, chosen("one", letters)))).toBe(judged));
});

describe("statement by statement", () => {
  const key = truthsKey(statementsAnswer("TFT"))!;
  test.each<[said: string, whole: string, perStatement: string]>([
    ["TFT", "right 1 1+ 2+ 3+", "right 1 1+ 2+ 3+"],
    ["TFF", "wrong 0 1+ 2+ 3-", "partly 1/3 1+ 2+ 3-"],
    ["TF-", "wrong 0 1+ 2+ 3.", "partly 2/3 1+ 2+ 3."],
    ["T--", "wrong 0 1+ 2. 3.", "partly 1/3 1+ 2. 3."],
    ["TT-", "wrong 0 1+ 2- 3.", "wrong 0 1+ 2- 3."],
    ["TTF", "wrong 0 1+ 2- 3-", "wrong 0 1+ 2- 3-"],
    ["FTF", "wrong 0 1- 2- 3-", "wrong 0 1- 2- 3-"],
    ["---", "blank 0 1. 2. 3.", "blank 0 1. 2. 3."],
  ])("%s", (text, whole, perStatement) => {
    const response = entered("truths", ...[...text].map((one) => (one === "-" ? "" : one)));
    expect(said(judge(key, response))).toBe(whole);
    expect(said(judge(key, response, undefined, "per-statement"))).toBe(perStatement);
  });
  test("only where each statement, or each pair, can be true or false", () => {
    expect(truthsKey({ ...answerTo("matching"), kind: "one", texts: ["FFT"] })).toMatchObject({ kind: "truths" });
    expect(truthsKey({ ...answerTo("matching"), kind: "one", texts: ["3142"] })).toBeNull();
    expect(truthsKey({ ...answerTo("matching"), texts: ["TF"] })).toBeNull();
    expect(truthsKey({ ...answerTo("explains"), texts: ["TF"] })).toBeNull();
    expect(truthsKey({ ...answerTo("choice"), texts: ["TF"] })).toBeNull();
  });
});

describe("several letters, all or nothing", () => {
  const key: ManyKey = { kind: "many", right: ["A", "C"], also: [], options: 5 };
  const tolerant: ManyKey = { ...key, also: ["D"] };
  test.each<[key: MarkingKey, letters: string, judged: string]>([
    [key, "AC", "right 1 A+ C+"],
    [key, "CA", "right 1 A+ C+"],
    [key, "CAA", "right 1 A+ C+"],
    [key, "A", "wrong 0 A+ C?"],
    [key, "ABC", "wrong 0 A+ B- C+"],
    [key, "ABCDE", "wrong 0 A+ B- C+ D- E-"],
    [key, "BE", "wrong 0 A? B- C? E-"],
    [key, "", "blank 0 A? C?"],
    [tolerant, "AC", "right 1 A+ C+"],
    [tolerant, "ACD", "right 1 A+ C+ D+"],
    [tolerant, "AD", "wrong 0 A+ C? D+"],
    [tolerant, "D", "wrong 0 A? C? D+"],
  ])("%j, answered %j", (many, letters, judged) => expect(said(judge(many, chosen("many", letters)))).toBe(judged));
});

describe("several letters, shared out", () => {
  /** By rule: what is earned by the letters, of five options of which A, B and C are right. */
  const key: ManyKey = { kind: "many", right: ["A", "B", "C"], also: [], options: 5 };
  const four: ManyKey = { kind: "many", right: ["A", "B", "C", "D"], also: [], options: 5 };
  const all: ManyKey = { kind: "many", right: ["A", "B"], also: [], options: 2 };
  const also: ManyKey = { kind: "many", right: ["A", "B"], also: ["C"], options: 5 };
  const rules = ["all-or-nothing", "per-option", "none", "false", "false2", "true", "all"] as const;
  test.each<[key: ManyKey, letters: string, ...shares: string[]]>([
    [key, "ABC", "1", "1", "1", "1", "1", "1", "1"],
    [key, "AB", "0", "4/5", "2/3", "2/3", "2/3", "2/3", "2/3"],
    [key, "ABCD", "0", "4/5", "1", "1/2", "1/2", "2/3", "0"],
    [key, "ABCDE", "0", "3/5", "1", "0", "0", "1/3", "0"],
    [key, "AD", "0", "2/5", "1/3", "0", "0", "0", "0"],
    [key, "ADE", "0", "1/5", "1/3", "0", "0", "0", "0"],
    [key, "DE", "0", "0", "0", "0", "0", "0", "0"],
    [key, "D", "0", "1/5", "0", "0", "0", "0", "0"],
    // 4 of 5 right, all chosen: the table of R/exams' rules.
    [four, "ABCDE", "0", "4/5", "1", "0", "1/2", "3/4", "0"],
    [four, "ABCE", "0", "3/5", "3/4", "0", "1/4", "1/2", "0"],
    [all, "AB", "1", "1", "1", "1", "1", "1", "1"],
    [all, "A", "0", "1/2", "1/2", "1/2", "1/2", "1/2", "1/2"],
    [also, "ABC", "1", "1", "1", "1", "1", "1", "1"],
    [also, "AB", "1", "1", "1", "1", "1", "1", "1"],
    [also, "ABD", "0", "3/4", "1", "1/2", "1/2", "1/2", "0"],
    [also, "C", "0", "1/2", "0", "0", "0", "0", "0"],
    [key, "", "0", "0", "0", "0", "0", "0", "0"],
  ])("%j, answered %j", (many, letters, ...shares) =>
    expect(rules.map((rule) => share(judge(many, chosen("many", letters), shareBy(rule)).share))).toEqual(shares),
  );
});

describe("places", () => {
  const box = (letter: string): PlaceKey => ({ accepted: [letter], ignore: [], number: null });
  const gap = (...accepted: string[]): PlaceKey => ({ accepted, ignore: ["case", "punctuation"], number: null });
  const number: PlaceKey = {
    accepted: ["ninety"],
    ignore: ["case"],
    number: { keys: [90], tolerance: 5, unit: "minutes", decimal: "point" },
  };
  const boxes: MarkingKey = { kind: "boxes", places: ["C", "A", "B"].map(box) };
  const typed = (...places: PlaceKey[]): MarkingKey => ({ kind: "typed", places });
  test.each<[key: MarkingKey, entries: string[], judged: string]>([
    [boxes, ["C", "A", "B"], "right 1 1+ 2+ 3+"],
    [boxes, ["C", "B", "A"], "partly 1/3 1+ 2- 3-"],
    [boxes, ["C", "A", ""], "partly 2/3 1+ 2+ 3."],
    [boxes, ["C"], "partly 1/3 1+ 2. 3."],
    [boxes, ["A", "B", "C"], "wrong 0 1- 2- 3-"],
    [boxes, ["", "", ""], "blank 0 1. 2. 3."],
    [boxes, [], "blank 0 1. 2. 3."],
    [typed(gap("Sochi")), ["sochi."], "right 1 1+"],
    [typed(gap("Sochi")), ["Yalta"], "wrong 0 1-"],
    [typed(gap("Sochi")), [" \t"], "blank 0 1."],
    [typed(gap("Sochi", "Yalta")), ["yalta"], "right 1 1+"],
    [typed(gap("12"), gap("forty")), ["12", "fifty"], "partly 1/2 1+ 2-"],
    [typed(gap("12"), gap("forty")), ["", "Forty"], "partly 1/2 1. 2+"],
    [typed(gap("12"), gap("forty")), ["forty", "12"], "wrong 0 1- 2-"],
    [typed(gap("12"), gap("!")), ["12", ""], "partly 1/2 1+ 2."],
    [typed(number), ["95 minutes"], "right 1 1+"],
    [typed(number), ["96"], "wrong 0 1-"],
    [typed(number), ["Ninety"], "right 1 1+"],
    [typed(number), ["nine-ty"], "wrong 0 1-"],
    [typed(number), [""], "blank 0 1."],
  ])("%j, answered %j", (key, entries, judged) =>
    expect(said(judge(key, entered(key.kind === "boxes" ? "boxes" : "typed", ...entries)))).toBe(judged),
  );
});

describe("whatever is answered to an item of any type", () => {
  test("the share is from 0 to 1, in every rule; it says how right the answer is", () =>
    fc.assert(
      fc.property(
        answered,
        fc.constantFrom<MultipleRule>("all-or-nothing", "per-option", "false2", "all"),
        (one, rule) => {
          const { verdict, share: earned } = judge(one.key, one.response, shareBy(rule));
          const number = Number(earned[0]) / Number(earned[1]);
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(1);
          const verdicts: Verdict[] =
            number === 1 ? ["right"] : number > 0 ? ["partly"] : ["wrong", "blank", "several"];
          expect(verdicts).toContain(verdict);
        },
      ),
    ));

  test("the order in which options were chosen does not matter", () =>
    fc.assert(
      fc.property(answered, ({ key, response }) => {
        if (!("chosen" in response)) return;
        const turned = { ...response, chosen: response.chosen.toReversed() };
        expect(judge(key, turned)).toEqual(judge(key, response));
      }),
    ));

  test("one wrong option more never earns more, in any rule", () =>
    fc.assert(
      fc.property(
        answered,
        fc.constantFrom(..."ABCDEF"),
        fc.constantFrom<MultipleRule>("all-or-nothing", "per-option", "none", "false", "false2", "true", "all"),
        ({ key, response }, letter, rule) => {
          if (key.kind !== "many" || !("chosen" in response) || response.chosen.length === 0) return;
          if ([...key.right, ...key.also, ...response.chosen].includes(letter)) return;
          const [a, b] = judge(key, response, shareBy(rule)).share;
          const [c, d] = judge(key, { ...response, chosen: [...response.chosen, letter] }, shareBy(rule)).share;
          expect(c * b).toBeLessThanOrEqual(a * d);
        },
      ),
    ));

  test("what the key says is right, and nothing is blank", () =>
    fc.assert(
      fc.property(keys, ({ key, right, blank }) => {
        expect(judge(key, right)).toMatchObject({ verdict: "right", share: [1n, 1n] });
        expect(judge(key, blank)).toMatchObject({ verdict: "blank", share: [0n, 1n] });
      }),
    ));
});

describe("the key of a paper", () => {
  const letters = (type: Parameters<typeof answerTo>[0]) => answerTo(type).letters;
  const letterOf = (type: "choice" | "multiple", text: string) =>
    paper.sections[0]!.questions.find(({ item }) => item.type === type)!.options.find(
      ({ option }) => option.text === text,
    )!.letter;

  test("says what is right in each type", () => {
    expect(markingKey(answerTo("choice"))).toEqual({
      kind: "one",
      right: [letterOf("choice", "Northwick")],
      notAttempted: null,
    });
    expect(markingKey(answerTo("true-false"))).toEqual({ kind: "one", right: ["B"], notAttempted: null });
    expect(markingKey(answerTo("multiple"))).toEqual({
      kind: "many",
      right: letters("multiple"),
      also: [],
      options: 4,
    });
    for (const type of ["ordering", "matching"] as const)
      expect(markingKey(answerTo(type))).toEqual({
        kind: "boxes",
        places: letters(type).map((letter) => ({ accepted: [letter], ignore: [], number: null })),
      });
    expect(markingKey(answerTo("short"))).toEqual({
      kind: "typed",
      places: [{ accepted: ["Inés O'Hara", "O'Hara"], ignore: ["case", "diacritics", "punctuation"], number: null }],
    });
    expect(markingKey(answerTo("cloze"))).toEqual({
      kind: "typed",
      places: ["12 crowns", "forty"].map((text) => ({
        accepted: [text],
        ignore: ["case", "diacritics", "punctuation"],
        number: null,
      })),
    });
    expect(markingKey(answerTo("numeric"))).toEqual({
      kind: "typed",
      places: [
        {
          accepted: ["twelve hundred and fifty"],
          ignore: ["case", "diacritics", "punctuation"],
          number: { keys: [1250], tolerance: 50, unit: "passengers", decimal: "point" },
        },
      ],
    });
  });

  test("follows later decisions", () => {
    const also = (...answers: string[]) => ({ kind: "also", answers }) as const;
    const instead = (...answers: string[]) => ({ kind: "key", answers }) as const;
    const [north, south] = [letterOf("choice", "Northwick"), letterOf("choice", "Southmere")];
    expect(markingKey(answerTo("choice", also("Southmere")))).toEqual({
      kind: "one",
      right: [north, south],
      notAttempted: null,
    });
    expect(markingKey(answerTo("choice", instead("Southmere")))).toEqual({
      kind: "one",
      right: [south],
      notAttempted: null,
    });
    expect(markingKey(answerTo("choice", also("Southmere"), instead("Northwick")))).toEqual({
      kind: "one",
      right: [north],
      notAttempted: null,
    });
    expect(markingKey(answerTo("true-false", also("true")))).toEqual({
      kind: "one",
      right: ["B", "A"],
      notAttempted: null,
    });
    const [piers, market] = [letterOf("multiple", "New piers"), letterOf("multiple", "A fish market")];
    expect(markingKey(answerTo("multiple", instead("New piers"), also("A fish market")))).toMatchObject({
      right: [piers],
      also: [market],
    });
    // Decided twice, or right before: it is one option.
    expect(markingKey(answerTo("multiple", also("New piers", "A fish market"), also("A fish market")))).toMatchObject({
      also: [market],
    });
    expect(markingKey(answerTo("short", also("Holm")))).toMatchObject({
      places: [{ accepted: ["Inés O'Hara", "O'Hara", "Holm"] }],
    });
    expect(markingKey(answerTo("short", instead("Holm")))).toMatchObject({ places: [{ accepted: ["Holm"] }] });
    const numeric = (...decisions: Decision[]) =>
      (markingKey(answerTo("numeric", ...decisions)) as { places: readonly PlaceKey[] }).places[0]!;
    expect(numeric(also("1,400 passengers", "fourteen hundred"))).toMatchObject({
      accepted: ["twelve hundred and fifty", "fourteen hundred"],
      number: { keys: [1250, 1400], tolerance: 50 },
    });
    expect(numeric(instead("1300"))).toMatchObject({ accepted: [], number: { keys: [1300], tolerance: 50 } });
    expect(numeric(instead("thirteen hundred"), also("1300"))).toMatchObject({
      accepted: ["thirteen hundred"],
      number: { keys: [1300] },
    });
    expect(numeric({ kind: "void", answers: [] })).toMatchObject({ number: { keys: [1250] } });
  });
});
