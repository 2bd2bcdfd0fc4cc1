import { expect, test } from "vitest";
import { seedProblem } from "../../src/paper/seed.js";

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
