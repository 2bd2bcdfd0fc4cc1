import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { csvReadings } from "../../src/exchange/tables/csv.js";
import { openDocumentIn } from "../../src/exchange/tables/ods.js";
import { builtInFormat, shownNumber } from "../../src/exchange/tables/xlsx-number.js";
import { workbookIn } from "../../src/exchange/tables/xlsx.js";
import type { TablesRead } from "../../src/exchange/tables/table.js";
import { columnName } from "../../src/text/column-names.js";
import { texts, workbook } from "./workbook.js";

function tables(read: TablesRead | null) {
  if (read?.ok !== true) throw new Error(read?.message ?? "no tables");
  return read.tables;
}

test("256 columns of a sheet are read, and what stands right of them is counted", () => {
  const cell = (column: number) => `<c r="${columnName(column)}1" t="inlineStr"><is><t>x</t></is></c>`;
  const read = (...columns: readonly number[]) =>
    tables(workbookIn(workbook({ sheets: { Quiz: `<row r="1">${columns.map(cell).join("")}</row>` } })))[0]!;
  expect(read(255).rows[0]!.cells).toHaveLength(256);
  expect(read(255).lost).toEqual([]);
  expect(read(0, 256, 300).rows[0]!.cells).toEqual(["x"]);
  expect(read(0, 256, 300).lost).toEqual(["2 cells right of column IV"]);
  expect(read(256).rows).toEqual([]);
});

test("a cell that LibreOffice repeats without end stands 256 times", () => {
  const read = (content: string) =>
    tables(
      openDocumentIn(
        zipSync({
          mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
          "content.xml": strToU8(
            `<d xmlns:table="t" xmlns:text="x"><table:table><table:table-row>${content}</table:table-row></table:table></d>`,
          ),
        }),
      ),
    )[0]!.rows[0]!.cells;
  const cell = (times: number) =>
    `<table:table-cell table:number-columns-repeated="${times}"><text:p>x</text:p></table:table-cell>`;
  expect(read(cell(3))).toEqual(["x", "x", "x"]);
  expect(read(cell(16384))).toHaveLength(256);
  expect(read(cell(3) + cell(16384))).toHaveLength(256);
});

test("of cells that are merged over rows twenty are named", () => {
  const merged = (count: number) => {
    const behind = `<mergeCells>${Array.from({ length: count }, (_, i) => `<mergeCell ref="A${i + 1}:A${i + 2}"/>`).join("")}</mergeCells>`;
    return tables(workbookIn(workbook({ sheets: { Quiz: texts(1, "x") }, behind })))[0]!.lost.length;
  };
  expect([merged(19), merged(20), merged(21)]).toEqual([19, 20, 20]);
});

test("255 sheets are read", () => {
  const names = Array.from({ length: 256 }, (_, i) => `S${i + 1}`);
  const sheets = Object.fromEntries(names.map((name) => [name, texts(1, name)]));
  expect(tables(workbookIn(workbook({ sheets }))).map(({ name }) => name)).toEqual(names.slice(0, 255));
});

test("a row of 16,384 cells is a table's, and a longer one is not", () => {
  const read = (cells: number) => csvReadings(`a,b\n${"x,".repeat(cells - 1)}x\n`)[0]!.all();
  expect(read(16_384)).toMatchObject({ ok: true });
  expect(read(16_385)).toMatchObject({ ok: false, message: "A line of it has more than 16384 cells." });
});

test("a header is looked for in forty lines", () => {
  const first = (lines: number) => csvReadings("x,y\n".repeat(lines))[0]!.first()[0]!.rows.length;
  expect([first(39), first(40), first(41)]).toEqual([39, 40, 40]);
});

test.each([
  [1, "0"],
  [4, "#,##0.00"],
  [5, "General"],
  [10, "0.00%"],
  [13, "General"],
  [14, "yyyy-mm-dd"],
  [17, "yyyy-mm-dd"],
  [18, "h:mm"],
  [21, "h:mm"],
  [22, "yyyy-mm-dd h:mm"],
  [23, "General"],
  [45, "h:mm"],
  [47, "h:mm"],
  [48, "General"],
])("format %i of every workbook is %s", (id, format) => expect(builtInFormat(id)).toBe(format));

test.each<[number, string, boolean, string]>([
  [-1, "yyyy", false, "-1"],
  [0, "yyyy", false, "1899-12-31"],
  [1, "yyyy", false, "1900-01-01"],
  [59, "yyyy", false, "1900-02-28"],
  [60, "yyyy", false, "1900-02-28"],
  [61, "yyyy", false, "1900-03-01"],
  [366, "yyyy", false, "1900-12-31"],
  [367, "yyyy", false, "1901-01-01"],
  [36_584, "yyyy", false, "2000-02-28"],
  [36_585, "yyyy", false, "2000-02-29"],
  [36_586, "yyyy", false, "2000-03-01"],
  [73_109, "yyyy", false, "2100-02-28"],
  [73_110, "yyyy", false, "2100-03-01"],
  [2_958_465, "yyyy", false, "9999-12-31"],
  [2_958_466, "yyyy", false, "2958466"],
  [0, "yyyy", true, "1904-01-01"],
  [59, "yyyy", true, "1904-02-29"],
  [43_600.25, "d/m", false, "2019-05-15 06:00"],
  [43_600, "m", false, "43600"],
  [0.999_988, "h:mm", false, "23:59"],
  [0.5, "mm:ss", false, "12:00"],
  [1.25, "[h]:mm", false, "06:00"],
  [5, '[Red]0"d"', false, "5"],
  [5, "0_d", false, "5"],
  [5, "0\\d", false, "5"],
  [5, "0;d", false, "5"],
  [5, "000", false, "005"],
  [-5, "000", false, "-5"],
  [5.5, "000", false, "5.5"],
  [1234.5, "0.00", false, "1234.50"],
  [1234.567, "0.00", false, "1234.567"],
  [0.07, "0%", false, "7%"],
  [0.075, "0.0%", false, "7.5%"],
  [0.0755, "0.0%", false, "7.55%"],
  [1e15, "0.00", false, "1000000000000000"],
  [999_999_999_999_999, "0.0", false, "999999999999999.0"],
  [1e-7, "General", false, "0.0000001"],
  [1e-12, "General", false, "1e-12"],
  [1.5e-11, "General", false, "0.000000000015"],
  [1e20, "General", false, "100000000000000000000"],
  [0.1 + 0.2, "General", false, "0.3"],
])("%d as %s, days from 1904: %s, is %s", (value, format, is1904, text) =>
  expect(shownNumber(value, format, is1904).text).toBe(text),
);
