import { describe, expect, test } from "vitest";
import { rubricOf, writtenCriterion } from "../../src/desk/state/shapes.js";
import { keyTyped, toleranceTyped, writtenNumber } from "../../src/desk/state/typed-numbers.js";

describe("a number is a number in every form that people type it in", () => {
  test.each([
    ["5", 5],
    ["0.5", 0.5],
    [".5", 0.5],
    ["0.50", 0.5],
    ["0,01", 0.01],
    ["1,5", 1.5],
    ["1,500", 1500],
    ["1 500", 1500],
    ["1.500,5", 1500.5],
    [" 7 ", 7],
    ["\u22123", -3],
    ["٠٫٥", 0.5],
    ["१२", 12],
    ["١٬٥٠٠", 1500],
    ["a", "a"],
    ["", ""],
  ])("%j", (typed, number) => expect(writtenNumber(typed)).toBe(number));

  test.each([
    ["0.01", 0.01],
    ["1", 1],
    ["± 0,5", 0.5],
    ["+/-2", 2],
    ["5%", "5%"],
    ["2,5 %", "2.5%"],
    ["٥٪", "5%"],
    ["+-2", 2],
    ["a few", "a few"],
    ["", ""],
  ])("off by at most %j", (typed, tolerance) => expect(toleranceTyped(typed)).toBe(tolerance));

  test.each([
    ["$6.99", 6.99, undefined],
    ["2,300 tons", 2300, "tons"],
    ["about 90 minutes", 90, "minutes"],
    ["5%", 5, "%"],
    ["\u22123 °C", -3, "°C"],
    ["in 1999.", 1999, undefined],
    ["10 to 12", undefined, undefined],
    ["ten", undefined, undefined],
  ])("in %j", (text, key, unit) => {
    expect(keyTyped(text)?.key).toBe(key);
    expect(keyTyped(text)?.unit).toBe(unit);
  });
});

test("a rubric is read and written as a bank has it", () => {
  const rubric = [{ points: 0.5, for: "the port" }];
  expect(rubricOf(rubric).map(writtenCriterion)).toEqual(rubric);
  expect(rubricOf("no list")).toEqual([]);
  expect(rubricOf(["the port"])).toEqual([{ points: "", for: "the port" }]);
});
