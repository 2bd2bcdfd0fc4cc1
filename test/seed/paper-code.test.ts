import { expect, test } from "vitest";
import { paperCode, questionCode } from "../../src/seed/paper-code.js";

test("is short, and made of characters that can be read aloud", () => {
  expect(paperCode("term-2", "test", { form: "A", candidate: null })).toMatch(
    /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/,
  );
  expect(questionCode("host-city")).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}$/);
});

test("differs between seeds, blueprints and forms, and holds none of them", () => {
  const codes = [
    paperCode("s", "t", { form: "A", candidate: null }),
    paperCode("s", "t", { form: "B", candidate: null }),
    paperCode("s", "t", { form: null, candidate: null }),
    paperCode("s", "u", { form: "A", candidate: null }),
    paperCode("r", "t", { form: "A", candidate: null }),
    paperCode("s", "t", { form: null, candidate: { id: "A" } }),
  ];
  expect(new Set(codes).size).toBe(6);
});

test("a hundred thousand papers have as many codes", () => {
  expect(
    new Set(Array.from({ length: 100_000 }, (_, i) => paperCode("s", "t", { form: String(i), candidate: null }))).size,
  ).toBe(100_000);
});
