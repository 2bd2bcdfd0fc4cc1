import { describe, expect, test } from "vitest";
import { faultsOf, fieldsIn, only, read, recognised, whyLeft } from "./text-reading.js";

const fields = (text: string) => only("text2qti", text).fields;

describe("the text form of text2qti", () => {
  test.each<[string, string, unknown]>([
    [
      "a choice, with feedback",
      "1.  Which port?\n... It opened in 2026.\na)  Easthaven\n... Closed.\n*b) Northwick\n",
      {
        stem: "Which port?",
        key: "Northwick",
        distractors: [{ text: "Easthaven", why: "Closed." }],
        explanation: "It opened in 2026.",
      },
    ],
    ["true and false", "1. The pier is new.\n*a) True\nb) False", { stem: "The pier is new.", key: true }],
    [
      "several right options",
      "1. Which?\n[ ] one\n[*] two\n[*] three\n[] four",
      { stem: "Which?", type: "multiple", keys: ["two", "three"], distractors: ["one", "four"] },
    ],
    ["a number with a margin", "1. Pi?\n= 3.14 +- 0.01", { stem: "Pi?", key: 3.14, tolerance: 0.01 }],
    ["a number with a share", "1. Pi?\n= 3.14 +- 5%", { stem: "Pi?", key: 3.14, tolerance: "5%" }],
    ["a range", "1. Pi?\n= [3.14, 3.15]", { stem: "Pi?", key: 3.145, tolerance: 0.005 }],
    ["a whole number", "1. How many?\n=   1_000", { stem: "How many?", key: 1000 }],
    ["typed answers", "1. Who?\n*  Ada Holm\n*\tHolm", { stem: "Who?", keys: ["Ada Holm", "Holm"] }],
    [
      "an essay and its solution",
      "1. Describe it.\n! It is *large*.\n____",
      { type: "open", stem: "Describe it.", answer: "It is *large*." },
    ],
    [
      "paragraphs that are indented, and points",
      "Points: 2.5\n1.  Which?\n\n    Think *well*\n    and long.\n*a) one\n\n    more\nb)  two",
      { stem: "Which?\nThink *well* and long.", key: "one\nmore", distractors: ["two"], points: 2.5 },
    ],
  ])("reads %s", (_, text, expected) => {
    expect(fields(text)).toEqual(expected);
    expect(faultsOf(read("text2qti", text).items)).toEqual([]);
    expect(recognised(text)).toBe("text2qti");
  });

  test("knows titles, and names what only a quiz can say", () => {
    const text = `Quiz title: Ports
Quiz description: Of *all* seas.
Shuffle answers: true

% a comment
Text: Read this.

COMMENT
1. Old?
END_COMMENT

GROUP
pick: 1
points per question: 3

Title: First
1. Which?
+ Well done.
*a) one
b) two

2. Who?
* Ada

END_GROUP
`;
    const found = read("text2qti", text);
    expect(found.title).toBe("Ports");
    expect(found.items.map(({ name, fields: { points } }) => [name, points])).toEqual([
      ["First", 3],
      [null, 3],
    ]);
    expect(found.items[0]!.lost).toEqual(['the feedback to right answers, "Well done."']);
    expect(found.lost).toEqual([
      'the description "Of *all* seas."',
      'the setting "Shuffle answers: true"',
      "the group in line 12: 1 of its 2 questions",
      "2 comments",
    ]);
    expect(found.left).toEqual([
      { where: { line: 6, label: "line 6" }, what: "Read this.", why: "it is a text that asks nothing" },
    ]);
  });

  test.each([
    ["a file", "1. Hand it in.\n^^^^", /a file to be handed in/],
    ["no answer", "1. Which?\na) one\nb) two", /which option is right/],
    ["two right options where one may be chosen", "1. Which?\n*a) one\n*b) two\nc) three", /only one may be chosen/],
    ["two kinds of answers", "1. Which?\n*a) one\n= 3", /in two ways/],
    ["none", "1. Which?", /how it is answered/],
    ["a number in words", "1. How many?\n= three", /no number/],
  ])("leaves a question with %s", (_, text, why) => {
    expect(whyLeft("text2qti", text)).toMatch(why);
  });

  test("leaves a program, and lines of no form", () => {
    const { left } = read("text2qti", "1. Who?\n* Ada\n```{.python .run}\nprint(1)\n```\nStray line");
    expect(left.map(({ why }) => why)).toEqual([
      "it is a program whose output would be the questions",
      "no line of a quiz begins so",
    ]);
  });

  test("names pictures, links and formulas in Markdown", () => {
    const { lost, fields: read } = only("text2qti", "1. See ![a boat](b.png) at [x](https://x.org/a_b), $a_1$?\n* Ada");
    expect(lost).toEqual(['the picture "b.png"', "the link to https://x.org/a_b", "the setting of the formula $a_1$"]);
    expect(read["stem"]).toBe(String.raw`See a boat at x, $a\_1$?`);
  });

  test.each(["1. Which?\na) one\nb) two\nAnswer: b", "1. One\n2. Two", "Text"])("is not told by %j", (text) =>
    expect(recognised(text)).not.toBe("text2qti"),
  );

  test("reads all of several questions", () =>
    expect(fieldsIn("text2qti", "1. A?\n* a\n\n2. B?\n* b\n\n2. C?\n* c")).toHaveLength(3));
});
