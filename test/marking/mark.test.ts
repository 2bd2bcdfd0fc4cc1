import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction } from "../../src/text/fraction.js";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { mark, markPaper } from "../../src/marking/mark.js";
import { isBlank, readResponse, writeResponse } from "../../src/marking/response.js";
import type { ItemType } from "../../src/model/bank.js";
import type { Marking } from "../../src/model/marking.js";
import type { Response } from "../../src/model/response.js";
import { answerKey } from "../../src/paper/key.js";
import { responseKind } from "../../src/paper/response.js";
import { bankFile, papersOf } from "../sample.js";
import { answerTo, item, paper } from "./items.js";

const TYPES: readonly ItemType[] = [
  "choice",
  "multiple",
  "true-false",
  "short",
  "cloze",
  "numeric",
  "ordering",
  "matching",
  "statements",
  "explains",
];
const right = (type: ItemType): Response => {
  const { letters, texts } = answerTo(type);
  const typed = type === "numeric" ? ["1,250 passengers"] : type === "short" ? texts.slice(0, 1) : texts;
  return readResponse(responseKind(type), { letters: letters.join(""), typed });
};
const wrongLetter = (type: ItemType): string => (answerTo(type).letters.includes("A") ? "B" : "A");
const blank = (type: ItemType): Response => readResponse(responseKind(type), { letters: "", typed: [] });
const losing: Marking = { ...DEFAULT_MARKING, wrong: fraction(-1, 3), blank: fraction(1, 10) };

describe("an answer earns", () => {
  test.each(TYPES)("all points of an item of type %s if it is right, none if it is blank", (type) => {
    const points = BigInt(item(type).points);
    expect(mark(answerTo(type), right(type))).toMatchObject({
      verdict: "right",
      earned: [points, 1n],
      outOf: [points, 1n],
      counts: true,
      item: { type },
      number: answerTo(type).number,
    });
    expect(mark(answerTo(type), blank(type))).toMatchObject({
      verdict: "blank",
      earned: [0n, 1n],
      outOf: [points, 1n],
    });
  });

  test("its share of the points", () => {
    const half = readResponse(responseKind("cloze"), { letters: "", typed: ["12 crowns", "fifty"] });
    expect(mark({ ...answerTo("cloze"), item: { ...item("cloze"), points: 1.5 } }, half)).toMatchObject({
      verdict: "partly",
      share: [1n, 2n],
      earned: [3n, 4n],
      outOf: [3n, 2n],
    });
    const [one = "", two = ""] = answerTo("multiple").letters;
    const many = readResponse(responseKind("multiple"), { letters: one, typed: [] });
    expect(mark(answerTo("multiple"), many).earned).toEqual([0n, 1n]);
    expect(mark(answerTo("multiple"), many, { ...DEFAULT_MARKING, multiple: "false2" }).earned).toEqual([1n, 1n]);
    expect(two).not.toBe("");
  });

  test("by the options that its paper shows, where that draws some of more", () => {
    const { letters } = answerTo("multiple");
    const some = { ...item("multiple"), points: 1, shows: letters.length + 1 };
    const all = { ...some, shows: null, options: [...some.options, ...some.options, ...some.options] };
    const one = readResponse("many", { letters: letters[0]!, typed: [] });
    const earned = (own: typeof some | typeof all) =>
      mark({ ...answerTo("multiple"), item: own }, one, { ...DEFAULT_MARKING, multiple: "per-option" }).earned;
    // One that is right, and the wrong one that was left alone.
    expect(earned(some)).toEqual(fraction(2, letters.length + 1));
    expect(earned(all)).toEqual(fraction(1 + all.options.length - letters.length, all.options.length));
    // Two wrong ones would halve what is taken off for the one that is shown.
    const other = [..."ABCDEFG"].find((letter) => !letters.includes(letter))!;
    const chosen = readResponse("many", { letters: [...letters, other].join(""), typed: [] });
    const marked = mark({ ...answerTo("multiple"), item: some }, chosen, { ...DEFAULT_MARKING, multiple: "false" });
    expect(marked.earned).toEqual(fraction(0, 1));
  });

  test("statement by statement, never less than nothing where credit is given so", () => {
    const answer = { ...answerTo("statements"), texts: ["TFT"], item: { ...item("statements"), points: 2 } };
    const said = (letters: string, credit: Marking["credit"]) =>
      mark(answer, readResponse("truths", { letters, typed: [] }), { ...losing, credit });
    expect(said("TFT", "whole")).toMatchObject({ verdict: "right", earned: [2n, 1n], outOf: [2n, 1n] });
    expect(said("TFF", "whole")).toMatchObject({ verdict: "wrong", earned: [-2n, 3n] });
    expect(said("TFF", "per-statement")).toMatchObject({ verdict: "partly", share: [1n, 3n], earned: [2n, 3n] });
    expect(said("FT-", "per-statement")).toMatchObject({ verdict: "wrong", earned: [0n, 1n] });
    expect(said("", "per-statement")).toMatchObject({ verdict: "blank", earned: [1n, 5n] });
    // A code is right or wrong all the same.
    const wrong = readResponse("one", { letters: wrongLetter("statements"), typed: [] });
    expect(mark(answer, wrong, { ...losing, credit: "per-statement" }).earned).toEqual([-2n, 3n]);
    expect(() => mark(answerTo("choice"), readResponse("truths", { letters: "T", typed: [] }))).toThrow("truths");
  });

  test("what was agreed for wrong ones, for several and for none", () => {
    const letter = wrongLetter("choice");
    const choice = (letters: string) =>
      mark(answerTo("choice"), readResponse(responseKind("choice"), { letters, typed: [] }), losing);
    expect(choice(letter)).toMatchObject({ verdict: "wrong", earned: [-1n, 3n], outOf: [1n, 1n] });
    expect(choice("AB")).toMatchObject({ verdict: "several", share: [0n, 1n], earned: [-1n, 3n] });
    expect(choice("")).toMatchObject({ verdict: "blank", earned: [1n, 10n] });
    expect(choice(answerTo("choice").letters[0]!)).toMatchObject({ verdict: "right", earned: [1n, 1n] });
    // For each point: an item of two points loses twice as much, and a part that is right loses nothing.
    const boxes = (letters: string) =>
      mark(answerTo("ordering"), readResponse(responseKind("ordering"), { letters, typed: [] }), losing);
    const order = answerTo("ordering").letters;
    expect(boxes([...order.slice(1), order[0]].join(""))).toMatchObject({ verdict: "wrong", earned: [-2n, 3n] });
    expect(boxes(`${order[0]}---`)).toMatchObject({ verdict: "partly", earned: [1n, 2n] });
  });

  test("nothing or everything where the question was taken out, whatever it is", () => {
    const taken = answerTo("ordering", { kind: "void", answers: [] });
    for (const response of [right("ordering"), blank("ordering")]) {
      expect(mark(taken, response)).toMatchObject({ counts: false, earned: [0n, 1n], outOf: [0n, 1n] });
      const full = mark(taken, response, { ...losing, void: "full" });
      expect(full).toMatchObject({ counts: false, earned: [2n, 1n], outOf: [2n, 1n] });
    }
    expect(mark(taken, right("ordering")).verdict).toBe("right");
  });

  test("only in a question of its kind", () => {
    const attempt = () => mark(answerTo("choice"), right("short"));
    expect(attempt).toThrow(TypeError);
    expect(attempt).toThrow(/is answered by kind "one", but the response is of kind "typed"/);
  });
});

test("a code is chosen, whatever its item would be answered with otherwise", () => {
  const key = answerKey(papersOf(bankFile("fixtures/all-types.yaml"), "s")[0]!);
  const all = key.answers.map(({ kind, letters, texts }) =>
    readResponse(kind, { letters: letters.join(""), typed: texts }),
  );
  const coded = key.answers.flatMap(({ item, kind }) => ("coded" in item && item.coded ? [kind] : []));
  expect(coded).toEqual(["one", "one"]);
  const { marks } = markPaper(key, all);
  expect(
    marks.filter(({ verdict }) => verdict !== "right").map(({ number }) => key.answers[number - 1]!.item.type),
  ).toEqual(["numeric"]);
});

describe("a paper earns", () => {
  const key = answerKey(paper);
  const all = key.answers.map(({ item: { type } }) => right(type));

  test("the sum of its answers", () => {
    expect(markPaper(key, all)).toMatchObject({ earned: [13n, 1n], outOf: [13n, 1n] });
    const none = key.answers.map(({ item: { type } }) => blank(type));
    expect(markPaper(key, none)).toMatchObject({ earned: [0n, 1n], outOf: [13n, 1n] });
    const some = all.map((response, i) => (key.answers[i]!.item.type === "ordering" ? none[i]! : response));
    const { marks, earned, outOf } = markPaper(key, some, losing);
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([earned, outOf]).toEqual([
      [56n, 5n],
      [13n, 1n],
    ]);
  });

  test("less of less where a question was taken out", () => {
    const decision = { kind: "void", answers: [] } as const;
    const amendments = [{ item: "who-runs-what", decision, reason: "A mistake", date: "2026-12-03" }];
    const amended = answerKey({ ...paper, amendments });
    expect(markPaper(amended, all)).toMatchObject({ earned: [11n, 1n], outOf: [11n, 1n] });
    expect(markPaper(amended, all, { ...DEFAULT_MARKING, void: "full" })).toMatchObject({
      earned: [13n, 1n],
      outOf: [13n, 1n],
    });
  });

  test("something only where every question has a response", () => {
    expect(() => markPaper(key, all.slice(1))).toThrow("There are 9 responses to 10 questions.");
    expect(() => markPaper(key, [...all, all[0]!])).toThrow(RangeError);
  });
});

describe("a response", () => {
  test.each<[type: ItemType, letters: string, typed: string[], response: Response, isBlank: boolean]>([
    ["choice", "B", [], { kind: "one", chosen: ["B"] }, false],
    ["choice", "", [], { kind: "one", chosen: [] }, true],
    ["true-false", "A", [], { kind: "one", chosen: ["A"] }, false],
    ["multiple", "AD", [], { kind: "many", chosen: ["A", "D"] }, false],
    ["ordering", "C-A", [], { kind: "boxes", entered: ["C", "", "A"] }, false],
    ["matching", "", [], { kind: "boxes", entered: [] }, true],
    ["short", "", ["Sochi"], { kind: "typed", entered: ["Sochi"] }, false],
    ["numeric", "", [""], { kind: "typed", entered: [""] }, true],
    ["cloze", "", ["", "forty"], { kind: "typed", entered: ["", "forty"] }, false],
  ])("to %s is written %j %j", (type, letters, typed, response, isEmpty) => {
    expect(readResponse(responseKind(type), { letters, typed })).toEqual(response);
    expect(writeResponse(response)).toEqual({ letters, typed });
    expect(isBlank(response)).toBe(isEmpty);
    expect(response.kind).toBe(responseKind(type));
  });

  test("is written without white space around it, and empty boxes as nothing", () => {
    expect(writeResponse({ kind: "typed", entered: [" a b ", " "] })).toEqual({ letters: "", typed: ["a b", ""] });
    expect(writeResponse({ kind: "boxes", entered: ["", ""] })).toEqual({ letters: "", typed: [] });
    expect(isBlank({ kind: "boxes", entered: ["", ""] })).toBe(true);
    expect(isBlank({ kind: "typed", entered: [" ", "\t"] })).toBe(true);
  });

  test("reads back as it was written, whatever it is", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...TYPES),
        fc.array(fc.constantFrom("", "A", "B", "C"), { minLength: 1 }),
        (type, entries) => {
          const kind = responseKind(type);
          const response: Response =
            kind === "one" || kind === "many"
              ? { kind, chosen: entries.filter((letter) => letter !== "") }
              : { kind, entered: entries };
          if (kind === "boxes" && isBlank(response)) return;
          expect(readResponse(responseKind(type), writeResponse(response))).toEqual(response);
        },
      ),
    ));
});
