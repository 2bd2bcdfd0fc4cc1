import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint/index.js";
import { codes, head, sound, type Fields } from "./banks.js";

const stem = "Why did the port of Northwick close in May 2019?";
const itemOf = (more: Fields, around?: Fields) => sound([{ stem, ...more }], around).items[0]!;

describe("an answer in sentences", () => {
  test("has eight lines where nobody says how many, and all else may be absent", () => {
    expect(itemOf({ type: "open" })).toMatchObject({ type: "open", lines: 8, answer: null, rubric: [], points: 1 });
  });

  test.each([[{ lines: 3 }], [{ rubric: [{ points: 1, for: "the storm" }] }], [{ lines: 3, answer: "A storm." }]])(
    "is told by %j",
    (more) => expect(itemOf(more).type).toBe("open"),
  );

  test("is told by nothing less: an answer alone is most often the key under another name", () => {
    expect(codes({ stem })).toEqual(["bank/unclear-type"]);
    expect(codes({ stem, answer: "A storm.", distractors: ["Rain"] })).toEqual(["bank/unknown-field"]);
  });

  test.each([[0], [61], [1.5]])("has no %d lines", (lines) =>
    expect(codes({ stem, lines })).toEqual([lines === 1.5 ? "bank/wrong-type" : "bank/out-of-range"]),
  );
});

describe("a rubric", () => {
  const rubric = [
    { points: 0.1, for: "the storm" },
    { points: 0.2, for: "the boats" },
  ];
  test("gives the points of its item", () => {
    expect(itemOf({ rubric }).points).toBe(0.3);
    expect(itemOf({ rubric }, head({ defaults: { points: 5 } })).points).toBe(0.3);
  });
  test("gives no more than there are", () => {
    expect(codes({ stem, rubric, points: 0.3 })).toEqual([]);
    expect(codes({ stem, rubric, points: 0.2 })).toEqual(["bank/rubric-points"]);
  });
  test("that gives less is worth a remark", () => {
    const said = (points: number) =>
      lint(sound([{ stem, rubric, points }])).some(({ code }) => code === "lint/rubric-points");
    expect([said(0.3), said(2)]).toEqual([false, true]);
  });
});

test("cards have nothing to type of it", () => {
  expect(codes({ stem, lines: 3, answer: "A storm.", cards: { typed: true } })).toEqual(["bank/card-typed"]);
});
