import { describe, expect, test } from "vitest";
import type { Amendment } from "../../src/model/amendment.js";
import type { Asked, Question } from "../../src/model/paper.js";
import { amendmentObjection } from "../../src/paper/amend.js";
import { answerOf } from "../../src/paper/key.js";
import { bankFile, choices } from "../sample.js";

const bank = bankFile("../questions/sochi-2019.yaml");
const item = bank.items.find(({ id }) => id === "offices-in-brief")!;
const decision = (...answers: string[]): Amendment => ({
  item: item.id,
  decision: { kind: "key", answers },
  reason: "He left that day.",
  date: "2026-12-03",
});
/** A question that shows three statements, of which the first two are true. */
const question = (ask: "which" | "which-not" | "how-many", codes: readonly string[], right: string): Question => {
  const shown = ["ushakov", "peskov", "lavrov/1"].map((name, i) => ({
    name,
    text: name,
    right: null,
    isTrue: i < 2,
    correction: null,
    why: null,
  }));
  const asked: Asked = { ask, numbering: "arabic", shown };
  const options = codes.map((text, i) => ({
    letter: "ABCD"[i]!,
    option: { text, role: text === right ? ("key" as const) : ("distractor" as const), why: null, pin: null },
  }));
  return { number: 1, item, options, asked, notAttempted: null, passage: null };
};

describe("a statement that was wrong after all", () => {
  const which = question("which", ["1,2", "1", "2,3", "3"], "1,2");
  test.each<[string, string[], letters: string[], texts: string[], counts: boolean]>([
    ["turns the key to the code that is right now", ["peskov=false"], ["B"], ["TFF"], true],
    ["that is not shown changes nothing", ["lavrov=false"], ["A"], ["TTF"], true],
    ["takes the question out where no code is right", ["ushakov=false"], ["A"], ["TTF"], false],
    ["may be a false one that was true", ["lavrov/1=true", "ushakov=false"], ["C"], ["FTT"], true],
  ])("%s", (_, answers, letters, texts, counts) => {
    const answer = answerOf(which, [decision(...answers)]);
    expect([answer.letters, answer.texts, answer.counts, answer.points]).toEqual([
      letters,
      texts,
      counts,
      counts ? item.points : 0,
    ]);
    expect(answer.amendments).toHaveLength(1);
  });
  test("of those that are not right, and of their number", () => {
    expect(answerOf(question("which-not", ["3", "2,3", "1", "1,2"], "3"), [decision("peskov=false")]).letters).toEqual([
      "B",
    ]);
    expect(answerOf(question("how-many", ["1", "2", "3", "0"], "2"), [decision("peskov=false")]).letters).toEqual([
      "A",
    ]);
  });
});

describe("what can't be decided is said", () => {
  const objection = (one: Amendment, items = bank.items) => amendmentObjection(one, items)?.message;
  test("nothing speaks against a statement of the item", () =>
    expect(objection(decision("peskov=false", "lavrov/2=true"))).toBeUndefined());
  test.each([
    ["a statement that it has not", decision("putin=false"), "has no answer"],
    ["a wording that it has not", decision("peskov/3=true"), "has no answer"],
    ["a code", decision("1,2"), "has no answer"],
    [
      "that something is right as well",
      { ...decision(), decision: { kind: "also", answers: ["peskov=false"] } } as Amendment,
      "with --key",
    ],
  ])("%s", (_, one, message) => expect(objection(one)).toContain(message));
  test("an item that is asked as a statement of another is amended there", () =>
    expect(objection({ ...decision("x=false"), item: "peskov" })).toContain(
      'papers ask it as a statement of "offices-in-brief": amend that, with --key peskov=true or peskov=false',
    ));
  test("an item that is nowhere", () =>
    expect(objection(decision(), choices(1))).toContain("it is in no bank any more"));
});
