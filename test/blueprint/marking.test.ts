import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadBlueprint } from "../../src/blueprint/blueprint.js";
import { DEFAULT_MARKING } from "../../src/blueprint/default-marking.js";
import { recordedMarking } from "../../src/blueprint/marking.js";
import { items } from "#generated/validators.js";

const load = (marking: string) =>
  loadBlueprint("b.yaml", `blueprint: b\ntitle: B\nbanks: [a.yaml]\n${marking}sections: [{ pick: 1 }]\n`);
const markingIn = (marking: string) => {
  const read = load(`marking: ${marking}\n`);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value.marking!;
};
const refused = (marking: string) => {
  const read = load(`marking: ${marking}\n`);
  return read.ok
    ? []
    : read.diagnostics.map(({ code, message, hint, place }) => ({ code, message, hint, at: place!.column }));
};

describe("a blueprint says what answers earn", () => {
  test("or nothing: then nothing is agreed", () => {
    const read = load("");
    expect(read.ok && read.value.marking).toBeNull();
  });

  test.each([
    ["{ wrong: -1/3 }", { wrong: [-1n, 3n] }],
    ['{ wrong: "-2/3", right: 2 }', { right: [2n, 1n], wrong: [-2n, 3n] }],
    ["{ right: 4/3, wrong: −4/9 }", { right: [4n, 3n], wrong: [-4n, 9n] }],
    ["{ right: 2, wrong: -0.66 }", { right: [2n, 1n], wrong: [-33n, 50n] }],
    ["{ right: 2, wrong: -0.666667 }", { right: [2n, 1n], wrong: [-666_667n, 1_000_000n] }],
    ["{ blank: 1/5 }", { blank: [1n, 5n] }],
    ["{ multiple: false2 }", { multiple: "false2" }],
    ['{ multiple: "false" }', { multiple: "false" }],
    ["{ credit: per-statement }", { credit: "per-statement" }],
    ["{ credit: whole }", {}],
    ["{ cutOff: 66 }", { cutOff: [66n, 1n] }],
    ["{ cutOff: 0 }", { cutOff: [0n, 1n] }],
    ["{ notAttempted: true }", { notAttempted: true }],
    [
      "{ wrong: -1/3, byType: { numeric: { wrong: 0 } } }",
      { wrong: [-1n, 3n], byType: { numeric: { wrong: [0n, 1n] } } },
    ],
  ])("%s", (written, expected) => expect(markingIn(written)).toEqual({ ...DEFAULT_MARKING, ...expected }));

  test("for every type there is", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../src/schema/blueprint.schema.json", import.meta.url), "utf8"),
    ) as { properties: { marking: { properties: { byType: { properties: object } } } } };
    expect(Object.keys(schema.properties.marking.properties.byType.properties)).toEqual(Object.keys(items));
  });

  test("and a manifest records it, fractions as they are written", () =>
    expect(
      recordedMarking(markingIn("{ right: 2, wrong: -2/3, byType: { numeric: { wrong: 0 } }, cutOff: 66 }")),
    ).toEqual({
      right: "2",
      wrong: "-2/3",
      blank: "0",
      byType: { numeric: { wrong: "0" } },
      multiple: "all-or-nothing",
      cutOff: "66",
      notAttempted: false,
    }));
  test("with the credit of statements only where that was asked for", () => {
    expect(recordedMarking(markingIn("{ credit: whole }"))).not.toHaveProperty("credit");
    expect(recordedMarking(markingIn("{ credit: per-statement }"))).toHaveProperty("credit", "per-statement");
  });
});

test.each([
  ["{ wrong: 0.66 }", "odd-marks", "A wrong answer would earn 0.66.", "to take that off, write -0.66", 19],
  ["{ wrong: 1/3 }", "odd-marks", "A wrong answer would earn 1/3.", "to take that off, write -1/3", 19],
  ["{ right: 0 }", "odd-marks", "A right answer would earn 0.", undefined, 19],
  ["{ right: -2 }", "odd-marks", "A right answer would earn -2.", undefined, 19],
  ["{ blank: 1 }", "odd-marks", "No answer would earn as much as a right one.", "give blank less than right", 19],
  [
    "{ byType: { short: { wrong: 1 } } }",
    "odd-marks",
    "A wrong answer would earn 1.",
    "to take that off, write -1",
    38,
  ],
  ["{ cutOff: -1 }", "odd-marks", "The cut-off is -1, below nothing.", undefined, 20],
  [
    "{ wrong: -0.6666667 }",
    "marks-too-fine",
    "-0.6666667 has more than six decimals.",
    "write what it stands for as a fraction, such as 2/3 or -1/3",
    19,
  ],
])("%s is refused", (written, code, message, hint, at) =>
  expect(refused(written)).toEqual([{ code: `blueprint/${code}`, message, hint, at }]),
);

test.each([
  ["{ wrong: -1/0 }", "malformed", /"-1\/0"/, /such as 2, 0.5 or -1\/3/],
  ["{ wrong: a third }", "malformed", /"a third"/, /such as 2, 0.5 or -1\/3/],
  ["{ wrong: -1001 }", "out-of-range", /-1001/, /^/],
  ["{ multiple: false }", "needs-quotes", /truth value false/, /put it in quotes/],
  ["{ multiple: partial }", "not-allowed", /"partial"/, /^/],
  ["{ byType: { number: { wrong: 0 } } }", "unknown-field", /"number"/, /numeric/],
  ["{ byType: { short: {} } }", "empty", /at least 1 entry/, /^/],
  ["{}", "empty", /at least 1 entry/, /^/],
])("%s has not the shape", (written, code, message, hint) => {
  const [found, ...more] = refused(written);
  expect(more).toEqual([]);
  expect(found?.code).toBe(`blueprint/${code}`);
  expect(found?.message).toMatch(message);
  expect(found?.hint ?? "").toMatch(hint);
});
