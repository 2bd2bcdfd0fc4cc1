import { describe, expect, test } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { textOf } from "../../src/article/text.js";
import { otherWrongAnswers } from "../../src/draft/other-wrong-answers.js";
import { harbour } from "../assistant/harbour.js";

const analysis = analyse({ paragraphs: textOf(harbour).paragraphs, published: harbour.published });
const offered = (
  key: string,
  more: { stem?: string; wrong?: readonly string[]; paragraphs?: readonly number[] } = {},
) => otherWrongAnswers({ stem: "Which?", wrong: [], paragraphs: [], ...more, key }, analysis);

describe("another wrong answer is of the key's kind", () => {
  test("a person for a person, by any of its names", () => {
    expect(offered("Ada Holm")).toEqual(expect.arrayContaining(["Lena Brandt", "Oskar Lund", "Mira Sand"]));
    expect(offered("Holm")).toEqual(offered("Ada Holm"));
    expect(offered("Ada Holm").join()).not.toMatch(/Holm|Northwick/);
  });
  test("a number of the same unit for a number, written as the key is", () => {
    expect(offered("86 metres")).toEqual(["14 metres"]);
    expect(offered("86")).toEqual(["14"]);
  });
  test("nothing for what is of no kind", () => expect(offered("The region")).toEqual([]));
});

describe("it is none that", () => {
  test("the question has, or names", () => {
    const rest = offered("Ada Holm", { wrong: ["Lena Brandt"], stem: "Who, unlike Oskar Lund, was pleased?" });
    expect(rest).toContain("Mira Sand");
    expect(rest.join()).not.toMatch(/Brandt|Lund/);
  });
  test("stands where the answer stands", () =>
    expect(offered("Ada Holm", { paragraphs: [3, 4] }).join()).not.toContain("Brandt"));
});
