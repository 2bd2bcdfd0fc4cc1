import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openDocumentIn } from "../../src/exchange/tables/ods.js";
import { fieldsOf, imported, ofBytes } from "./incoming.js";

const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const document = (tables: string, type = TYPE): Uint8Array =>
  zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    "content.xml": strToU8(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
const table = (rows: string, name = "One") => `<table:table table:name="${name}">${rows}</table:table>`;
const row = (cells: string, more = "") => `<table:table-row${more}>${cells}</table:table-row>`;
const cell = (inner: string, more = "") => `<table:table-cell${more}><text:p>${inner}</text:p></table:table-cell>`;
const rowsOf = (bytes: Uint8Array) => {
  const found = openDocumentIn(bytes);
  if (found?.ok !== true) throw new Error(found?.message ?? "none");
  return found.tables.map(({ name, rows }) => [name, rows.map(({ number, cells }) => [number, ...cells])]);
};
const only = (rows: string) => rowsOf(document(table(rows)))[0]![1];
const remarks = (rows: string) => {
  const found = openDocumentIn(document(table(rows)));
  return found?.ok === true ? found.tables[0]!.rows.flatMap((one) => one.remarks) : null;
};

describe("a sheet of LibreOffice", () => {
  test.each<[what: string, rows: string, found: unknown]>([
    [
      "cells",
      row(cell("a") + cell("b")) + row(cell("c")),
      [
        [1, "a", "b"],
        [2, "c"],
      ],
    ],
    [
      "an empty row between",
      row(cell("a")) + row("<table:table-cell/>") + row(cell("c")),
      [
        [1, "a"],
        [3, "c"],
      ],
    ],
    [
      "empty rows that are counted",
      row(cell("a")) + row("<table:table-cell/>", ' table:number-rows-repeated="5"') + row(cell("c")),
      [
        [1, "a"],
        [7, "c"],
      ],
    ],
    [
      "a row three times",
      row(cell("a"), ' table:number-rows-repeated="3"') + row(cell("b")),
      [
        [1, "a"],
        [2, "a"],
        [3, "a"],
        [4, "b"],
      ],
    ],
    ["a cell three times", row(cell("a", ' table:number-columns-repeated="3"') + cell("b")), [[1, "a", "a", "a", "b"]]],
    ["empty cells at the end", row(cell("a") + '<table:table-cell table:number-columns-repeated="1000"/>'), [[1, "a"]]],
    ["covered cells", row(cell("a") + "<table:covered-table-cell/>" + cell("b")), [[1, "a", "", "b"]]],
    [
      "lines in a cell",
      row("<table:table-cell><text:p>a</text:p><text:p>b<text:line-break/>c</text:p></table:table-cell>"),
      [[1, "a\nb\nc"]],
    ],
    ["spaces and tabs", row(cell('a<text:s text:c="3"/>b<text:s/>c<text:tab/>d')), [[1, "a   b c\td"]]],
    ["spans", row(cell(" a<text:span>b</text:span> ")), [[1, "ab"]]],
    [
      "comments",
      row(
        "<table:table-cell><office:annotation><text:p>note<text:s/></text:p></office:annotation><text:p>a</text:p></table:table-cell>",
      ),
      [[1, "a"]],
    ],
    ["what is no text", row("<table:table-cell>x<text:p>a</text:p>y</table:table-cell>"), [[1, "a"]]],
    [
      "a day",
      row(
        '<table:table-cell office:value-type="date" office:date-value="2026-01-02T00:00:00"><text:p>02/01/26</text:p></table:table-cell>',
      ),
      [[1, "2026-01-02"]],
    ],
    [
      "a day with its time",
      row(
        '<table:table-cell office:value-type="date" office:date-value="2026-01-02T10:00:00"><text:p>x</text:p></table:table-cell>',
      ),
      [[1, "2026-01-02T10:00:00"]],
    ],
    [
      "a number as it is shown",
      row('<table:table-cell office:value-type="float" office:value="7.5"><text:p>7,50</text:p></table:table-cell>'),
      [[1, "7,50"]],
    ],
  ])("%s", (_, rows, found) => expect(only(rows)).toEqual(found));

  test("each by its name", () =>
    expect(rowsOf(document(table(row(cell("a")), "One") + table(row(cell("b")), "Two") + table("", "None")))).toEqual([
      ["One", [[1, "a"]]],
      ["Two", [[1, "b"]]],
      ["None", []],
    ]));

  test("what is no plain cell is said, with its place", () => {
    const day =
      '<table:table-cell office:value-type="date" office:date-value="2026-01-02"><text:p>x</text:p></table:table-cell>';
    expect(remarks(row(cell("a") + day) + row(cell("b", ' table:formula="of:=1"')))).toEqual([
      { column: 1, kind: "day", what: 'that B1 is a date, and not the text "2026-01-02"' },
      { column: 0, kind: "other", what: "the formula in A2, of which the value is read" },
    ]);
    for (const visibility of ["collapse", "filter"])
      expect(remarks(row(cell("a"), ` table:visibility="${visibility}"`))).toEqual([
        { column: null, kind: "other", what: "that row 1 is hidden" },
      ]);
    expect(remarks(row(cell("a"), ' table:visibility="visible"'))).toEqual([]);
  });

  test.each<[what: string, bytes: Uint8Array]>([
    ["a document of words", document("", "application/vnd.oasis.opendocument.text")],
    ["an archive of something else", zipSync({ "a.txt": strToU8("a") })],
    ["an archive without a type", zipSync({ "content.xml": strToU8("<a/>") })],
    ["no archive", strToU8("a,b\n1,2\n")],
  ])("is not %s", (_, bytes) => expect(openDocumentIn(bytes)).toBeNull());

  test("is refused where it is no XML, or has more rows than a bank", () => {
    expect(openDocumentIn(document("<table:table>"))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Its content can't be read as XML: /u),
    });
    const many = (count: number) =>
      openDocumentIn(document(table(row(cell("a"), ` table:number-rows-repeated="${count}"`))))?.ok;
    expect([many(100_000), many(100_001)]).toEqual([true, false]);
    expect(
      openDocumentIn(document(table(row("<table:table-cell/>", ' table:number-rows-repeated="1000000"'))))?.ok,
    ).toBe(true);
  });
  test("has a cell repeated 256 times at most", () =>
    expect((only(row(cell("a", ' table:number-columns-repeated="1000"'))) as string[][])[0]).toHaveLength(1 + 256));

  test("is read as a sheet of questions", async () => {
    const sheet = (...lines: readonly (readonly string[])[]) =>
      ofBytes(document(table(lines.map((line) => row(line.map((one) => cell(one)).join(""))).join(""))), "given.ods");
    const file = sheet(["question", "a", "b", "correct"], ["Which?", "x", "y", "B"]);
    expect(await fieldsOf(file)).toEqual([{ stem: "Which?", key: "y", distractors: ["x"] }]);
    expect((await imported(file)).items[0]!.where).toEqual({ line: null, label: 'row 2 of sheet "One"' });
  });
});
