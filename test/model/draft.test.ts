import { expect, test } from "vitest";
import { DEFAULT_DRAFT_KINDS, DRAFT_KINDS } from "../../src/model/draft.js";

test("all kinds of questions are proposed but the two that are hardly ever good as they are", () => {
  expect(DRAFT_KINDS).toEqual(expect.arrayContaining(["who-did", "quote", "year", "number", "roles"]));
  expect(DEFAULT_DRAFT_KINDS).toEqual(DRAFT_KINDS.filter((kind) => kind !== "who-did" && kind !== "quote"));
  expect(DEFAULT_DRAFT_KINDS).toHaveLength(DRAFT_KINDS.length - 2);
});
