import { expect, test } from "vitest";
import { paperCode, questionCode } from "../../src/paper/code.js";

test("is short, and made of characters that can be read aloud", () => {
  expect(paperCode("term-2", "test", "A")).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(questionCode("host-city")).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}$/);
});

test("differs between seeds, blueprints and forms, and holds none of them", () => {
  const codes = [
    paperCode("s", "t", "A"),
    paperCode("s", "t", "B"),
    paperCode("s", "t", null),
    paperCode("s", "u", "A"),
    paperCode("r", "t", "A"),
  ];
  expect(new Set(codes).size).toBe(5);
});

test("a hundred thousand papers have as many codes", () => {
  expect(new Set(Array.from({ length: 100_000 }, (_, i) => paperCode("s", "t", String(i)))).size).toBe(100_000);
});
