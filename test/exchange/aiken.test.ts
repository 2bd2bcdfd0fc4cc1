import { describe, expect, test } from "vitest";
import { faultsOf, fieldsIn, read, recognised, whyLeft } from "./text-reading.js";

const ONE = "Which port opened?\nA. Easthaven\nB. Northwick\nC. Southmere\nANSWER: B\n";

describe("Aiken", () => {
  test("reads a question, its options and the right one", () => {
    expect(fieldsIn("aiken", ONE)).toEqual([
      { stem: "Which port opened?", key: "Northwick", distractors: ["Easthaven", "Southmere"] },
    ]);
    expect(faultsOf(read("aiken", ONE).items)).toEqual([]);
    expect(recognised(ONE)).toBe("aiken");
  });

  test.each([
    ["small letters", "Which?\na) one\nb) two\nanswer: b"],
    ["brackets and no room", "Which?\nA)one\nB)two\nANSWER:B"],
    ["a bracket behind the answer", "Which?\n\nA) one\n\nB) two\n\nANSWER: B)"],
    ["points", "Which?\nA. one\nB. two\nANSWER: B."],
  ])("reads %s", (_, text) => {
    expect(fieldsIn("aiken", text)).toEqual([{ stem: "Which?", key: "two", distractors: ["one"] }]);
  });

  test.each([
    "U.S. exports rose in 2021. By how much?",
    "E.U. members voted. Who won?",
    "A. Lincoln was born when?",
    "B) is what?",
  ])("takes %j for a question, although it begins as options do", (stem) => {
    expect(fieldsIn("aiken", `${stem}\nA. 1\nB. 2\nANSWER: A\n\n${ONE}`)).toMatchObject([
      { stem, key: "1", distractors: ["2"] },
      { stem: "Which port opened?" },
    ]);
  });

  test("goes on with a question and with an option in the next line", () => {
    const text = "Consider:\n1. One\n2. Two\nWhich is\nright?\nA) the first\none\nB) none\nANSWER: A";
    expect(fieldsIn("aiken", text)).toEqual([
      { stem: "Consider:\n1. One\n2. Two\nWhich is right?", key: "the first one", distractors: ["none"] },
    ]);
  });

  test.each(["1. Ports and ferries", "Chapter 1: Ports", "PORTS"])("names a heading %j above a question", (heading) => {
    const text = `${heading}\n\n${ONE}\n${heading}\n\n${ONE.replace("Which", "What")}`;
    expect(recognised(text)).toBe("aiken");
    const { items, lost } = read("aiken", text);
    expect(items.map(({ fields }) => fields["stem"])).toEqual(["Which port opened?", "What port opened?"]);
    expect(lost).toEqual([`the heading ${JSON.stringify(heading)}`, `the heading ${JSON.stringify(heading)}`]);
  });

  test.each(["Read this, then answer:", "1. Which port", "Complete the sentence"])(
    "takes %j above a gap for a part of its question",
    (line) =>
      expect(
        fieldsIn("aiken", `${line}\n\n${line === "1. Which port" ? "" : "Which?\n"}A. one\nB. two\nANSWER: A`),
      ).toMatchObject([{ stem: expect.stringContaining(line) }]),
  );

  test("takes marks for what they are there, which is text", () =>
    expect(fieldsIn("aiken", "Is 2*3*4 <b>24</b>?\nA) *yes*\nB) no\nANSWER: A")).toEqual([
      { stem: String.raw`Is 2\*3\*4 <b>24</b>?`, key: String.raw`\*yes\*`, distractors: ["no"] },
    ]));

  test.each([
    ["no answer", "Which?\nA) one\nB) two", /no line ANSWER/],
    ["two letters", "Which?\nA) one\nB) two\nANSWER: A, B", /not one letter/],
    ["a word", "Which?\nA) one\nB) two\nANSWER: two", /not one letter/],
    ["a letter that it has not", "Which?\nA) one\nB) two\nANSWER: C", /options end with B/],
    ["a letter left out", "Which?\nA) one\nB) two\nD) four\nANSWER: A", /D stands where C is due/],
    ["no options", "Which?\nANSWER: A", /no options/],
    ["the same option twice", "Which?\nA) one\nB) one\nANSWER: A", /right and wrong/],
  ])("leaves a question with %s", (_, text, why) => {
    expect(whyLeft("aiken", text)).toMatch(why);
  });

  test("goes on behind a question without an answer", () => {
    const { items, left } = read("aiken", `Which?\nA) one\nB) two\n\n${ONE}`);
    expect(items).toHaveLength(1);
    expect(left).toEqual([
      { where: { line: 1, label: "question 1" }, what: "Which?", why: "no line ANSWER: says which option is right" },
    ]);
  });

  test.each([
    "1. Which?\nA) one\nB) two\nANSWER: B",
    "Which?\nA) one\nB) two\nANSWER: B\nExplanation: so.",
    "Which?\n*a) one\nb) two",
  ])("is not told by %j", (text) => expect(recognised(text)).not.toBe("aiken"));
});
