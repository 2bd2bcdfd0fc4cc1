import { describe, expect, test } from "vitest";
import { plainRemark } from "../../src/desk/state/plain-remark.js";

const plain = (message: string, hint?: string) =>
  plainRemark({ severity: "warning", code: "lint/some", message, ...(hint !== undefined && { hint }) });

describe("a remark on the desk names no part of a file", () => {
  test.each([
    ['Item "port" has no explanation.', "This question has no explanation."],
    ['The stem of item "port" holds its key.', "The question of this question holds its right answer."],
    ['Distractor 2 of item "port" is longer.', "Wrong answer 2 of this question is longer."],
    ['Item "a \\"b\\"" asks twice.', "This question asks twice."],
  ])("%s", (message, said) => expect(plain(message).message).toBe(said));
  test("what authors wrote stays", () =>
    expect(plain('Item "port" says "the key item" and “a stem”.').message).toBe(
      'This question says "the key item" and “a stem”.',
    ));
});

describe("a hint is given", () => {
  test("in words", () => expect(plain("m", "ask for one thing only").hint).toBe("ask for one thing only"));
  test.each(["add: why: …", "leave such questions out with --leave-out", "run broadsheet update"])(
    "not where it says what to type: %s",
    (hint) => expect(plain("m", hint).hint).toBeNull(),
  );
});
