import { describe, expect, test } from "vitest";
import { keysFoundIn, readingOf } from "../../src/assistant/second-reading.js";
import { harbour, suggestion } from "./harbour.js";

const one = suggestion();
const short = suggestion({ nth: 2, key: "Ada Holm", wrong: [], stem: "Who was mayor of Northwick in May 2026?" });
const questions = [one, short];
const found = (answers: unknown) => [...keysFoundIn(JSON.stringify(answers), { questions })];

describe("a reading", () => {
  const paragraphs = harbour.paragraphs.map((text, i) => [i + 1, text] as const);

  test("shows the options in another order each time, and no key apart from them", () => {
    const [first, second] = [0, 1].map((round) => readingOf([one], paragraphs, round).prompt);
    const order = (text: string) => [...text.matchAll(/^ {3}- (.*)$/gm)].map(([, option]) => option);
    expect(order(first!)).toHaveLength(3);
    expect(order(first!)).not.toEqual(order(second!));
    expect(order(first!).toSorted()).toEqual(order(second!).toSorted());
    expect(first).not.toContain(one.explanation);
    expect(first).not.toContain(one.wrong[0]!.why);
  });

  test("by the book has the article, and without it has not", () => {
    expect(readingOf(questions, paragraphs, 0).prompt).toContain("The region paid half");
    expect(readingOf(questions, null, 0).prompt).not.toContain("paid half of the sum, and");
  });
});

describe("a key is found", () => {
  test("by its words", () =>
    expect(
      found({
        answers: [
          { question: 1, answer: "the region" },
          { question: 2, answer: "Holm" },
        ],
      }),
    ).toEqual(questions));
  test("in a list alone, and after thoughts", () =>
    expect([
      ...keysFoundIn(`<think>{"answers": []}</think>\`\`\`json\n[{"question": 1, "answer": "The region"}]\n\`\`\``, {
        questions,
      }),
    ]).toEqual([one]));
  test.each([
    ["a letter", [{ question: 1, answer: "A" }]],
    ["another option", [{ question: 1, answer: "The ministry" }]],
    ["more than the key", [{ question: 1, answer: "The region and the ministry" }]],
    [
      "two answers",
      [
        { question: 1, answer: "The region" },
        { question: 1, answer: "The ministry" },
      ],
    ],
    ["unknown", [{ question: 1, answer: "unknown" }]],
    ["nothing", []],
    ["an answer to no question", [{ question: 7, answer: "The region" }]],
    ["an empty answer", [{ question: 2, answer: "" }]],
  ])("and not by %s", (_name, answers) => expect(found({ answers })).toEqual([]));
  test("and not in what is no JSON", () => expect([...keysFoundIn("The region!", { questions })]).toEqual([]));
});
