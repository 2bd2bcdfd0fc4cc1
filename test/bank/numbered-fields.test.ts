import { describe, expect, test } from "vitest";
import { numberedFields } from "../../src/bank/numbered-fields.js";

describe("fields with numbers or letters are entries of a list", () => {
  const write = (names: string, list: string) => `write one list in the place of ${names}: ${list}`;
  test.each<[item: Readonly<Record<string, unknown>>, said: string | null]>([
    [{ distractor1: "a", distractor2: "b" }, write("distractor1 and distractor2", 'distractors: ["a", "b"]')],
    [
      { "wrong answer 1": 5, wrong_answer_2: true },
      write("wrong answer 1 and wrong_answer_2", 'distractors: ["5", "true"]'),
    ],
    [{ optionA: "a", "option-B": "b" }, write("optionA and option-B", 'distractors: ["a", "b"]')],
    [{ topic1: "a" }, write("topic1", 'topics: ["a"]')],
    [{ keys1: "a", tags1: "b", keys2: "c" }, write("keys1 and keys2", 'keys: ["a", "c"]')],
    [{ pair1: { left: "a" }, pair2: { left: "b" } }, write("pair1 and pair2", "pairs: […]")],
    [{ tag1: "a", tag2: null }, write("tag1 and tag2", "tags: […]")],
    [{ stem1: "a" }, null],
    [{ distractor: "a", distractors: ["a"] }, null],
    [{ distractor123: "a" }, null],
    [{ distractorG: "a" }, null],
    [{ constructor1: "a" }, null],
  ])("%j", (item, said) => expect(numberedFields(item)).toBe(said));

  const lettered = (letters: string, key: string, wrong: string) =>
    `write, in the place of ${letters}, ${key}, and the wrong ones as a list, distractors: [${wrong}]`;
  test.each<[item: Readonly<Record<string, unknown>>, said: string | null]>([
    [{ A: "x", B: "y", key: "B" }, lettered("A and B", 'key: "y"', '"x"')],
    [{ a: "x", b: 2, c: "z", key: " C " }, lettered("a and b and c", 'key: "z"', '"x", "2"')],
    [{ A: "x", B: "y", key: "x" }, lettered("A and B", "the right one as key", '"x", "y"')],
    [{ A: "x", B: "y" }, lettered("A and B", "the right one as key", '"x", "y"')],
    [{ A: "x" }, null],
    [{ G: "x", H: "y" }, null],
  ])("letters alone are options: %j", (item, said) => expect(numberedFields(item)).toBe(said));
});
