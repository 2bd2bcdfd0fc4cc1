import { expect, test } from "vitest";
import { bankOf, choice } from "../../sample.js";
import { TRAPS, fileOf, itemsWith, limitsOf, questionsIn } from "./traps.js";

const asked = (stem: string) => questionsIn(bankOf([choice("x", ["a", "b"], { stem })]))[0]!;
const refusals = (stem: string) => limitsOf("aiken", asked(stem)).filter((limit) => limit.startsWith("refused"));

test.each([
  ["U.S. troops left when?", 'refused: its text begins with "U.", which Aiken reads as the letter of an option'],
  ["A) or b?", 'refused: its text begins with "A)", which Aiken reads as the letter of an option'],
  ["ANSWER: which?", 'refused: its text begins with "ANSWER:", which ends a question in Aiken'],
  ["?", "refused: its text is one character, and Aiken skips such lines"],
])("a stem %j is refused", (stem, why) => expect(refusals(stem)).toEqual([why]));

test.each(["In the U.S. what?", "a) small letters are none", "UN: what?", "Answer: what?"])(
  "a stem %j is not",
  (stem) => expect(refusals(stem)).toEqual([]),
);

test("a question is a line, each option is one with a letter, and the last names the right one", () => {
  const stem = "Which *sea*?\nOf two lines";
  expect(fileOf("aiken", bankOf([choice("x", ["Black Sea", "Red\nSea"], { stem, placement: [1, 0] })]))).toBe(
    "Which sea? Of two lines\nA) Red Sea\nB) Black Sea\nANSWER: B\n",
  );
  expect(limitsOf("aiken", asked(stem))).toEqual([
    "topics and tags",
    "the lines of its text",
    "emphasis and code in its text",
  ]);
});

test("true and false become two options", () => {
  const bank = bankOf([itemsWith("It rained.", 0)[2]!]);
  expect(fileOf("aiken", bank)).toBe("It rained.\nA) True\nB) False\nANSWER: B\n");
});

test("whatever the texts are, each question has its own lines and no other", () => {
  const text = fileOf("aiken", bankOf(TRAPS.flatMap(itemsWith)));
  for (const question of text.trimEnd().split("\n\n")) {
    const [stem, ...rest] = question.split("\n");
    expect(stem).not.toMatch(/^(?:[A-Z][).]|ANSWER:)/);
    expect(rest.map((line) => line.slice(0, 3))).toEqual(["A) ", "B) ", "ANS"]);
  }
});
