import { expect, test } from "vitest";
import { freeId } from "../../src/bank/free-id.js";
import { ID, LONGEST_ID } from "../../src/bank/id.js";

test("an id that is taken gets a number, and is as long as ids may be where it must be cut", () => {
  const long = "a".repeat(LONGEST_ID);
  expect(freeId("ferry", new Set())).toBe("ferry");
  expect(freeId("ferry", new Set(["ferry", "ferry-2"]))).toBe("ferry-3");
  expect(freeId(long, new Set([long]))).toBe(`${"a".repeat(LONGEST_ID - 2)}-2`);
  const hyphen = `${"a".repeat(LONGEST_ID - 3)}-bb`;
  expect(freeId(hyphen, new Set([hyphen]))).toBe(`${"a".repeat(LONGEST_ID - 3)}-2`);
  expect(freeId(hyphen, new Set([hyphen]))).toMatch(ID);
});
