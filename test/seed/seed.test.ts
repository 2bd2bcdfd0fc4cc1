import { expect, test } from "vitest";
import { defaultSeed, seedFromBytes, seedProblem } from "../../src/seed/seed.js";

test.each([
  ["1", undefined],
  ["परीक्षा 2026", undefined],
  ["x".repeat(1024), undefined],
  ["", "it is empty"],
  [" term", "it starts or ends with white space"],
  ["a\tb", "it holds a control character"],
  ["a\uD800b", "it holds half a character (a lone surrogate)"],
  ["é".repeat(513), "it is longer than 1024 bytes"],
  [["a", "b"], "it is given more than once"],
  [false, "it must be text"],
  [1, "it must be text"],
  [{ x: 1 }, "it must be text"],
])("%j: %s", (seed, problem) => expect(seedProblem(seed)).toBe(problem));

test("a blueprint's own seed holds, or else its id", () => {
  expect(defaultSeed({ seed: "term-2", id: "test" })).toBe("term-2");
  expect(defaultSeed({ seed: null, id: "test" })).toBe("test");
});

test("a seed from bytes has a character for each, in groups of four", () => {
  expect(seedFromBytes([0, 1, 31, 32, 63])).toBe("01Z0-Z");
  expect(seedFromBytes([10, 11, 12, 255])).toBe("ABCZ");
  expect(seedFromBytes([0, 0, 0, 0, 1, 1, 1, 1, 2])).toBe("0000-1111-2");
});
