import { describe, expect, test } from "vitest";
import type { Fields, Question } from "../../src/desk/state/question.js";
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

test("a remark among those of several questions says which it means", () => {
  const question = (id: string, fields: Fields): Question => ({
    index: 0,
    id,
    type: "choice",
    fields,
    evidence: [],
    remarks: [],
  });
  const questions = [
    question("port", { stem: "Which port?" }),
    question("cost", { text: "The ferry of Northwick cost {{c1::12}} crowns in the year of the storm." }),
    question("why", { statement: { says: "The works were [late]." } }),
    question("two-items", {}),
  ];
  const said = 'Item "port" is lost, and so are "cost", "why", "two-items" and 1 more; "key" is no id.';
  const other = 'Item "cost" says "port".';
  expect(plainRemark({ severity: "warning", code: "lint/some", message: other }, questions).message).toContain(
    '"port"',
  );
  expect(plainRemark({ severity: "warning", code: "export/loses", message: said }, questions).message).toBe(
    '“Which port?” is lost, and so are “The ferry of Northwick cost … crowns in …”, “The works were late.”, “two-items” and 1 more; "key" is no id.',
  );
});

describe("a hint is given", () => {
  test("in words", () => expect(plain("m", "ask for one thing only").hint).toBe("ask for one thing only"));
  test.each(["add: why: …", "leave such questions out with --leave-out", "run broadsheet update"])(
    "not where it says what to type: %s",
    (hint) => expect(plain("m", hint).hint).toBeNull(),
  );
});
