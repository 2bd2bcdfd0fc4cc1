import { expect, test } from "vitest";
import { xmlHead } from "../../src/exchange/xml-parts.js";

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

test.each<[string, string | null]>([
  ["<quiz>", "quiz"],
  [' \n<m:quiz a="b">', "quiz"],
  ['<?xml version="1.0"?>\n<quiz/>', "quiz"],
  ["<!-- <no> --><!-- no --> <quiz>", "quiz"],
  ['<!DOCTYPE quiz SYSTEM "a.dtd"><quiz>', "quiz"],
  ["<!DOCTYPE quiz [ <!ELEMENT no (x)> ]>\n<quiz>", "quiz"],
  ["\xEF\xBB\xBF<quiz>", "quiz"],
  ["\xFF\xFE<\0q\0u\0i\0z\0>\0", "quiz"],
  ["\xFE\xFF\0<\0q\0u\0i\0z\0>", "quiz"],
  ["A <quiz>", null],
  ["\xEF\xBB\xBF\xEF\xBB\xBF<quiz>", null],
  ["< quiz>", null],
  ["<!-- <quiz>", null],
  ["", null],
])("%j begins with the element %j", (text, root) => expect(xmlHead(latin1(text))?.root ?? null).toBe(root));

test("is looked for in the first 65,536 bytes", () => {
  const behind = (blanks: number) => xmlHead(latin1(`${" ".repeat(blanks)}<quiz>`))?.root ?? null;
  expect([behind(65_531), behind(65_532), behind(65_536)]).toEqual(["quiz", "qui", null]);
});
