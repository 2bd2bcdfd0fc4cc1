import { describe, expect, test } from "vitest";
import { resolve } from "../../src/exchange/list/answers.js";

const OPTIONS = ["Oslo", "Bergen", "Port of Voss", "None"];
const said = (answer: string, options: readonly string[] = OPTIONS, hasNumbers = false) => {
  const found = resolve(answer, options, hasNumbers);
  return "fault" in found ? found.fault : [found.places, found.more];
};
const none = (answer: string) => `its answer ${JSON.stringify(answer)} is none of its options`;

describe("an answer of a list names options", () => {
  test.each<[answer: string, places: readonly number[], more?: string]>([
    ["B", [1]],
    ["b.", [1]],
    ["(b)", [1]],
    ["[B]", [1]],
    ["**B**", [1]],
    ["__B__", [1]],
    ["Option B", [1]],
    ["answer b)", [1]],
    ["A, C", [0, 2]],
    ["C and A", [0, 2]],
    ["a & b / d", [0, 1, 3]],
    ["A und C", [0, 2]],
    ["A, A", [0]],
    ["ACD", [0, 2, 3]],
    ["AC.", [0, 2]],
    ["bergen", [1]],
    ["*Bergen*;", [1]],
    ["B) Bergen", [1]],
    ["B: bergen.", [1]],
    ["B) since it rains", [1], "since it rains"],
    ["B) Bergen, since it rains", [1], "since it rains"],
    ["B) Bergens", [1], "Bergens"],
    ["(C) Port of Voss – so", [2], "so"],
    ["B – it rains", [1], "it rains"],
    ["Bergen, since it rains", [1], "since it rains"],
    ["Bergen (so)", [1], "(so)"],
  ])("%s", (answer, places, more) => expect(said(answer)).toEqual([places, more ?? null]));

  test.each<[answer: string, fault: string]>([
    ["E", "its answer is E, and it has 4 options"],
    ["A and E", "its answer is E, and it has 4 options"],
    ["CA", none("CA")],
    ["AA", none("AA")],
    ["Voss", none("Voss")],
    ["Bergen rains", none("Bergen rains")],
    ["B) Oslo", "its answer names the letter of one option and the text of another"],
    ["E) Oslo", "its answer is E, and it has 4 options"],
    ["2", none("2")],
    ["", none("")],
    ["x".repeat(70), none("x".repeat(60))],
  ])("but not %j", (answer, fault) => expect(said(answer)).toBe(fault));

  test("of which two are the same", () =>
    expect(said("oslo", ["Oslo", "oslo.", "x"])).toBe('its answer "oslo" is more than one of its options'));
  test("of which two begin it", () =>
    expect(said("Oslo. Rain. So", ["Oslo", "Oslo. Rain", "x"])).toBe(none("Oslo. Rain. So")));
  test("of one letter by that letter", () => expect(said("B", ["B", "A"])).toEqual([[0], null]));

  test.each<[answer: string, found: unknown]>([
    ["2", [[1], null]],
    ["(2)", [[1], null]],
    ["1, 3", [[0, 2], null]],
    ["3 and 1.", [[0, 2], null]],
    ["2) Bergen", [[1], null]],
    ["2. it rains", [[1], "it rains"]],
    ["2) Oslo", "its answer names the letter of one option and the text of another"],
    ["5", "its answer is 5, and it has 4 options"],
    ["0", "its answer is 0, and it has 4 options"],
    ["123", none("123")],
  ])("numbers where options have them: %s", (answer, found) => expect(said(answer, OPTIONS, true)).toEqual(found));
});
