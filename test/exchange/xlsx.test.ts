import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { workbookIn } from "../../src/exchange/tables/xlsx.js";
import { shownNumber } from "../../src/exchange/tables/xlsx-number.js";
import { complaint, imported, kindOf, ofBytes } from "./incoming.js";
import { texts, workbook } from "./workbook.js";

function tables(bytes: Uint8Array) {
  const found = workbookIn(bytes);
  if (found === null || !found.ok) throw new Error(found?.message ?? "no workbook");
  return found.tables;
}
const cells = (bytes: Uint8Array) => tables(bytes)[0]!.rows.map((row) => row.cells);

test("reads texts of every kind: shared, in place, of formulas, in runs with raised letters", () => {
  const strings = [
    "<t>Northwick</t>",
    '<r><t>H</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t>O</t></r>',
    '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
    "<t>tab_x0009_and _x005F_x0009_</t>",
  ];
  const data = `<row r="2">${strings.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("")}<c t="str"><f>A1</f><v>seen</v></c><c t="b"><v>1</v></c></row>`;
  const bytes = workbook({ sheets: { Quiz: data }, strings });
  expect(cells(bytes)).toEqual([["Northwick", "H₂O", "東京", "tab\tand _x0009_", "seen", "TRUE"]]);
  expect(tables(bytes)[0]!.rows[0]!.remarks).toEqual([
    { column: 4, kind: "other", what: 'the formula in E2, of which the value "seen" is read' },
  ]);
});

test("puts cells where they stand, and leaves out rows that say nothing", () => {
  const data = `<row r="3"><c r="C3" t="inlineStr"><is><t>c</t></is></c><c r="D3" s="1"/></row><row r="5"><c r="A5"/></row>`;
  const [table] = tables(workbook({ sheets: { Quiz: data } }));
  expect(table!.rows).toEqual([{ number: 3, cells: ["", "", "c"], remarks: [] }]);
});

test("shows numbers as the sheet does", () => {
  const shown = (value: number, format: string) => shownNumber(value, format, false).text;
  expect([
    shown(7.5, "0.00"),
    shown(7, "000"),
    shown(0.1 + 0.2, "General"),
    shown(1234.5, "#,##0.00"),
    shown(0.07, "0%"),
    shown(7.456, "0.0"),
    shown(1e21, "General"),
    shown(0.0000001, "General"),
  ]).toEqual(["7.50", "007", "0.3", "1234.50", "7%", "7.456", "1e+21", "0.0000001"]);
});

test("shows days, counted from 1900 as in Lotus or from 1904, and times", () => {
  const day = (value: number, format = "d/m/yy", is1904 = false) => shownNumber(value, format, is1904).text;
  expect([
    day(1),
    day(59),
    day(61),
    day(43600),
    day(46023),
    day(42138, "d/m/yy", true),
    day(43600.75, "dd.mm.yyyy hh:mm"),
    day(0.5, "h:mm"),
  ]).toEqual([
    "1900-01-01",
    "1900-02-28",
    "1900-03-01",
    "2019-05-15",
    "2026-01-01",
    "2019-05-15",
    "2019-05-15 18:00",
    "12:00",
  ]);
  expect(shownNumber(5, '"day" 0', false)).toEqual({ text: "5", isDay: false });
});

test("names dates, errors, hidden rows, merged cells and hidden sheets", async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="d.m.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
  const data = `${texts(1, "question", "a", "b", "correct")}<row r="2" hidden="1"><c t="inlineStr"><is><t>Q?</t></is></c><c s="1"><v>43600</v></c><c><v>5</v></c><c t="inlineStr"><is><t>b</t></is></c></row>`;
  const bytes = workbook({
    sheets: { Quiz: data },
    styles,
    behind: '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A1:B1"/></mergeCells>',
  });
  const found = await imported(ofBytes(bytes));
  expect(found.items).toEqual([
    {
      where: { line: null, label: 'row 2 of sheet "Quiz"' },
      name: null,
      fields: { stem: "Q?", key: "5", distractors: ["2019-05-15"] },
      lost: ['that B2 is a date or a time, and not the text "2019-05-15"', "that row 2 is hidden"],
    },
  ]);
  expect(found.lost).toEqual(['that the cells A2:A3 are merged: their text is read in row 2 (sheet "Quiz")']);
});

test("refuses a text that is not there, and says in which cell", async () => {
  const bytes = workbook({ sheets: { Quiz: '<row r="4"><c r="B4" t="s"><v>7</v></c></row>' }, strings: ["<t>a</t>"] });
  expect(kindOf(ofBytes(bytes))).toBe("sheet");
  expect(await complaint(ofBytes(bytes))).toBe(
    '1: The sheet "Quiz" is damaged. Cell B4 is said to hold text 7; there are 1.',
  );
});

test("refuses broken XML, entities, a million rows and a bomb, each with a word", async () => {
  const of = (data: string) => complaint(ofBytes(workbook({ sheets: { Quiz: data } })));
  expect(await of("<row>")).toContain('The sheet "Quiz" is damaged. It can\'t be read as XML: unexpected close tag');
  expect(await of(texts(1, "&lol;"))).toContain("can't be read as XML: undefined entity");
  expect(await of("<row><c><v>1</v></c></row>".repeat(100_001))).toBe("1: It has more than 100000 rows.");
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(40 * 1024 * 1024) });
  expect(await complaint(ofBytes(bomb))).toContain('"xl/workbook.xml" in the archive unpacks to 41943040 bytes');
}, 30_000);

test("a workbook without headings of questions is refused with what to write", async () => {
  const bytes = workbook({ sheets: { Prices: texts(1, "apples", "pears") } });
  expect(await complaint(ofBytes(bytes))).toContain("No row of it has headings");
});

test("no damage throws", () => {
  const good = workbook({
    sheets: { Quiz: texts(1, "question", "answer") + texts(2, "Who?", "Ann") },
    strings: ["<t>a</t>"],
  });
  const data = fc.array(
    fc.constantFrom(
      "<row>",
      "</row>",
      '<c r="A1" t="s">',
      '<c r="ZZZ9" t="n" s="9">',
      "</c>",
      "<v>",
      "</v>",
      "9e99",
      "-1",
      "<is>",
      "</is>",
      "<t>",
      "</t>",
      "<f/>",
      "&#1;",
      "x",
    ),
    { maxLength: 12 },
  );
  const damaged = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const copy = good.slice();
      for (const [at, value] of changes) copy[at] = value;
      return copy;
    });
  const made = data.map((parts) => workbook({ sheets: { Quiz: parts.join("") } }));
  fc.assert(
    fc.property(fc.oneof(damaged, made), (bytes) => {
      const found = workbookIn(bytes);
      return found === null || typeof found.ok === "boolean";
    }),
    { numRuns: 300 },
  );
});
