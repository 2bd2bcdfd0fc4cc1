import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ankiRow } from "../../src/formats/delimited.js";
import { rowAt } from "../../src/text/csv.js";

describe("a row of separated cells", () => {
  test.each<[string, readonly string[]]>([
    ["", [""]],
    ["a", ["a"]],
    ["a,", ["a", ""]],
    [",a", ["", "a"]],
    ["a\nb", ["a"]],
    ["a\r\nb", ["a"]],
    ['"a,b",c', ["a,b", "c"]],
    ['"a\nb"\nc', ["a\nb"]],
    ['""', [""]],
    ['"""",""""""', ['"', '""']],
    ['a,"b"', ["a", "b"]],
  ])("%j is %j, whatever may stand beside quotation marks", (text, cells) => {
    expect(rowAt(text, 0, ",", "refused")).toMatchObject({ cells });
    expect(rowAt(text, 0, ",", "kept")).toMatchObject({ cells });
  });

  test.each<[string, readonly string[], number]>([
    ['a"b', ['a"b'], 0],
    ['a,"b"c', ["a", "bc"], 2],
    ['a,"b" ,c', ["a", "b ", "c"], 2],
    ['a,b,""c""', ["a", "b", 'c""'], 4],
  ])("%j is %j where stray quotation marks are kept", (text, cells, misquoted) => {
    expect(rowAt(text, 0, ",", "kept")).toMatchObject({ cells });
    expect(rowAt(text, 0, ",", "refused")).toEqual({ misquoted });
  });

  test.each(['"', 'a,"b', '"a""', 'a,"b""c\nd'])("%j has a quotation mark without an end", (text) => {
    const misquoted = text.startsWith('"') ? 0 : 2;
    expect(rowAt(text, 0, ",", "kept")).toEqual({ misquoted });
    expect(rowAt(text, 0, ",", "refused")).toEqual({ misquoted });
  });

  test("says where its cells start, and where it ends", () =>
    expect(rowAt('x\n"a";b;\ny', 2, ";", "refused")).toEqual({ cells: ["a", "b", ""], starts: [2, 6, 8], end: 8 }));

  test("has no separator but the one that is named", () =>
    expect(rowAt("a,b\tc", 0, "\t", "refused")).toMatchObject({ cells: ["a,b", "c"] }));

  test("is what was written, whatever its cells hold", () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "#", "a") }), { minLength: 1 }),
        (cells) => {
          const text = ankiRow(cells);
          expect(rowAt(text, 0, ",", "refused")).toMatchObject({ cells, end: text.length - 1 });
        },
      ),
      { numRuns: 1000 },
    ));
});
