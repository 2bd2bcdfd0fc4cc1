import { expect, test } from "vitest";
import { withType } from "../../src/desk/state/forms.js";
import { rubricOf, writtenCriterion, writtenNumber } from "../../src/desk/state/shapes.js";

test("another type takes what is filled in, and nothing that is empty", () => {
  const fields = { stem: "Why?", key: "", distractors: ["", ""], answer: "Because.", topics: [] };
  expect(withType({ type: "choice", ...fields }, "open")).toEqual({
    type: "open",
    stem: "Why?",
    answer: "Because.",
    topics: [],
  });
  expect(withType({ stem: "", key: "Holm", distractors: ["", "Oslo"] }, "open")).toEqual({
    type: "open",
    stem: "",
    key: "Holm",
    distractors: ["", "Oslo"],
  });
  expect(Object.keys(withType({ stem: "", key: "", type: "numeric" }, "choice"))).toEqual(["type", "stem", "key"]);
});

test("numbers are written as numbers, and what is none as it is typed", () => {
  expect(["5", "0.5", "12", "0.", "1,5", "a", ""].map(writtenNumber)).toEqual([5, 0.5, 12, "0.", "1,5", "a", ""]);
});

test("a rubric is read and written as a bank has it", () => {
  const rubric = [{ points: 0.5, for: "the port" }];
  expect(rubricOf(rubric).map(writtenCriterion)).toEqual(rubric);
  expect(rubricOf("no list")).toEqual([]);
  expect(rubricOf(["the port"])).toEqual([{ points: "", for: "the port" }]);
});
