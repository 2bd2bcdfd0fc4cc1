import { columnName } from "../../text/column-names.js";
import { loadZip, zipped } from "../zipped.js";
import { type Xml, type XmlContent, block, element, xmlFile } from "./xml.js";

/** Texts stay texts, whatever they look like: no cell is a formula. */
export type Cell = string | number | null;

export interface Worksheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Which row holds the headings, counted from 1; it is bold, and those up to it stay in sight. */
  readonly header: number;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  readonly isRightToLeft: boolean;
}

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Awaited before `xlsx`. */
export const loadXlsx = loadZip;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet (ECMA-376, part 1), in the fewest parts that spreadsheets open, with the same bytes everywhere. */
export const xlsx = (sheet: Worksheet): Uint8Array =>
  zipped([
    ["[Content_Types].xml", xmlFile(contentTypes)],
    ["_rels/.rels", xmlFile(relations([["officeDocument", "xl/workbook.xml"]]))],
    ["xl/workbook.xml", xmlFile(workbook(sheet.name))],
    [
      "xl/_rels/workbook.xml.rels",
      xmlFile(
        relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
        ]),
      ),
    ],
    ["xl/styles.xml", xmlFile(styles)],
    ["xl/worksheets/sheet1.xml", xmlFile(worksheet(sheet))],
  ]);

const override = (part: string, type: string): Xml =>
  element("Override", { PartName: `/xl/${part}.xml`, ContentType: `${TYPE}.${type}+xml` });

const contentTypes = block("Types", { xmlns: `${PACKAGE}/content-types` }, [
  element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
  element("Default", { Extension: "xml", ContentType: "application/xml" }),
  override("workbook", "sheet.main"),
  override("worksheets/sheet1", "worksheet"),
  override("styles", "styles"),
]);

const relations = (targets: readonly (readonly [type: string, target: string])[]): Xml =>
  block(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([type, target], i) =>
      element("Relationship", { Id: `rId${i + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
    ),
  );

const workbook = (name: string): Xml =>
  block("workbook", { xmlns: MAIN, "xmlns:r": OFFICE }, [
    element("sheets", {}, element("sheet", { name, sheetId: 1, "r:id": "rId1" })),
  ]);

/** Numbers of the styles below. */
const [TEXT, HEADING] = [1, 2];
/** The built-in format of texts: what is typed into such a cell stays as it is typed. */
const AS_TYPED = 49;
const wrapped = element("alignment", { vertical: "top", wrapText: 1 });
const font = (...content: readonly Xml[]): Xml =>
  element("font", {}, ...content, element("sz", { val: 11 }), element("name", { val: "Calibri" }));
const look = (fontId: number, ...content: readonly Xml[]): Xml =>
  element(
    "xf",
    {
      numFmtId: content.length === 0 ? 0 : AS_TYPED,
      fontId,
      fillId: 0,
      borderId: 0,
      xfId: 0,
      ...(content.length === 0 ? {} : { applyNumberFormat: 1, applyFont: 1, applyAlignment: 1 }),
    },
    ...content,
  );

const styles = block("styleSheet", { xmlns: MAIN }, [
  element("fonts", { count: 2 }, font(), font(element("b"))),
  element(
    "fills",
    { count: 2 },
    ...["none", "gray125"].map((patternType) => element("fill", {}, element("patternFill", { patternType }))),
  ),
  element(
    "borders",
    { count: 1 },
    element("border", {}, ...["left", "right", "top", "bottom", "diagonal"].map((side) => element(side))),
  ),
  element("cellStyleXfs", { count: 1 }, element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  element("cellXfs", { count: 3 }, look(0), look(0, wrapped), look(1, wrapped)),
  element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
]);

const worksheet = ({ rows, header, widths, isRightToLeft }: Worksheet): Xml =>
  block("worksheet", { xmlns: MAIN }, [
    element(
      "sheetViews",
      {},
      element(
        "sheetView",
        { rightToLeft: isRightToLeft ? 1 : null, workbookViewId: 0 },
        element("pane", { ySplit: header, topLeftCell: `A${header + 1}`, activePane: "bottomLeft", state: "frozen" }),
      ),
    ),
    element("cols", {}, ...widths.map((width, i) => element("col", { min: i + 1, max: i + 1, width, customWidth: 1 }))),
    block(
      "sheetData",
      {},
      rows.map((cells, i) => row(cells, i + 1, i + 1 === header, widths)),
    ),
  ]);

function row(cells: readonly Cell[], number: number, isHeader: boolean, widths: readonly number[]): XmlContent {
  const filled = cells.map((one, column) => cell(one, `${columnName(column)}${number}`, isHeader ? HEADING : TEXT));
  if (filled.every((one) => one === null)) return null;
  const lines = Math.max(
    ...cells.map((one, column) => (typeof one === "string" ? linesIn(one, widths[column] ?? NARROW) : 1)),
  );
  const ht = lines === 1 ? null : Math.min(lines * LINE, HIGHEST);
  return element("row", { r: number, ht }, ...filled);
}

/** Of a column that says no width. */
const NARROW = 8;
/** Of a line, and of the highest row that Excel takes, in points. */
const [LINE, HIGHEST] = [15, 409];
/** What takes the room of two: letters of China, Japan and Korea, and most pictures. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu;

/** Excel measures rows that say no height, and LibreOffice shows one line of them: how many there are is reckoned here. */
const linesIn = (text: string, width: number): number =>
  text
    .split("\n")
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil((1.1 * (line.length + (line.match(WIDE)?.length ?? 0))) / width)),
      0,
    );

function cell(content: Cell, place: string, style: number): Xml | null {
  if (content === null || content === "") return null;
  if (typeof content === "number") return element("c", { r: place, s: 0 }, element("v", {}, content));
  const text = element("t", { "xml:space": "preserve" }, writable(content));
  return element("c", { r: place, s: style, t: "inlineStr" }, element("is", {}, text));
}

/** Characters that XML can't hold are written by their numbers, and so is what looks like that (ECMA-376 part 1, 22.9.2.19). */
const writable = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu,
      (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
