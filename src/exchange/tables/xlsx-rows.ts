import { columnName, columnOf } from "../../text/column-names.js";
import { type CellRemark, MOST_ROWS, type TableRow } from "./table.js";
import { eachXmlEvent } from "./xml-events.js";
import { shownNumber } from "./xlsx-number.js";
import { type SheetText, textCollector, unescaped } from "./xlsx-text.js";

/** What the cells of a workbook's sheets refer to. */
export interface Workbook {
  readonly strings: readonly SheetText[];
  /** The number format of each style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

/** What stops the reading of a sheet. */
export class SheetFault extends Error {
  constructor(
    readonly kind: "too-many" | "damaged",
    message: string,
  ) {
    super(message);
  }
}

export interface SheetRows {
  readonly rows: readonly TableRow[];
  readonly lost: readonly string[];
}

/** Columns that a question never needs. */
const MOST_COLUMNS = 256;

/**
 * The rows of a sheet (ECMA-376 part 1, 18.3.1) that hold a text.
 *
 * @param room how many rows there may be
 * @throws SheetFault
 */
export function rowsOf(bytes: Uint8Array, workbook: Workbook, room = MOST_ROWS): SheetRows {
  const rows: TableRow[] = [];
  const lost: string[] = [];
  const inline = textCollector();
  let number = 0;
  let isHidden = false;
  let cells: string[] = [];
  let remarks: CellRemark[] = [];
  let column = -1;
  let type = "n";
  let style = 0;
  let value = "";
  let hasFormula = false;
  let reading: "value" | "text" | null = null;
  let beyond = 0;

  const endCell = (): void => {
    const place = `${columnName(column)}${number}`;
    const remark = (what: string, kind: CellRemark["kind"] = "other") => void remarks.push({ column, kind, what });
    const read = type === "inlineStr" ? inline.take() : textOf(type, value, style, workbook, place);
    if (hasFormula) {
      remark(
        read.text === ""
          ? `the formula in ${place}, of which no value is saved`
          : `the formula in ${place}, of which the value ${JSON.stringify(read.text.slice(0, 40))} is read`,
      );
    }
    if (read.hasEmphasis) remark(`the emphasis of words in ${place}`);
    if ("isDay" in read && read.isDay)
      remark(`that ${place} is a date or a time, and not the text ${JSON.stringify(read.text)}`, "day");
    if ("fault" in read) remark(`the error ${JSON.stringify(read.fault)} in ${place}`);
    const text = read.text.replace(/\r\n?/g, "\n").trim();
    if (text === "") return;
    if (column >= MOST_COLUMNS) beyond += 1;
    else {
      while (cells.length < column) cells.push("");
      cells[column] = text;
    }
  };

  const fault = eachXmlEvent(bytes, {
    open(name, attributes) {
      if (reading === "text") return inline.open(name, attributes);
      switch (name) {
        case "row":
          number = placeNumber(attributes["r"]) ?? number + 1;
          isHidden = ["1", "true"].includes(attributes["hidden"] ?? "");
          [cells, remarks, column] = [[], [], -1];
          break;
        case "c":
          column = columnOf(attributes["r"] ?? "") ?? column + 1;
          [type, style] = [attributes["t"] ?? "n", Number(attributes["s"] ?? 0)];
          [value, hasFormula] = ["", false];
          break;
        case "f":
          hasFormula = true;
          break;
        case "v":
          reading = "value";
          break;
        case "is":
          reading = "text";
          break;
        case "mergeCell":
          addMerged(lost, attributes["ref"] ?? "");
      }
    },
    text(text) {
      if (reading === "text") inline.text(text);
      else if (reading === "value") value += text;
    },
    close(name) {
      if (name === "is" || name === "v") reading = null;
      else if (reading === "text") inline.close(name);
      else if (name === "c") endCell();
      else if (name === "row" && cells.length > 0) {
        if (rows.length === room) throw new SheetFault("too-many", "");
        if (isHidden) remarks.push({ column: null, kind: "other", what: `that row ${number} is hidden` });
        rows.push({ number, cells, remarks });
      }
    },
  });
  if (fault !== null) throw new SheetFault("damaged", `It can't be read as XML: ${fault}.`);
  if (beyond > 0) lost.push(`${beyond} cells right of column ${columnName(MOST_COLUMNS - 1)}`);
  return { rows, lost };
}

type CellText = SheetText & ({ readonly isDay: boolean } | { readonly fault: string } | object);

const plain = (text: string): CellText => ({ text, hasEmphasis: false });

/** What a cell says (ECMA-376 part 1, 18.18.11). */
function textOf(type: string, value: string, style: number, workbook: Workbook, place: string): CellText {
  switch (type) {
    case "s": {
      const found = value === "" ? plain("") : workbook.strings[Number(value)];
      if (found === undefined) {
        throw new SheetFault(
          "damaged",
          `Cell ${place} is said to hold text ${value.slice(0, 20)}; there are ${workbook.strings.length}.`,
        );
      }
      return found;
    }
    case "b":
      return plain(value.trim() === "" ? "" : value.trim() === "1" || value.trim() === "true" ? "TRUE" : "FALSE");
    case "e":
      return { ...plain(""), fault: value };
    case "d":
      return { ...plain(value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "")), isDay: true };
    case "n": {
      const number = Number(value);
      if (value.trim() === "" || !Number.isFinite(number)) return plain(value);
      return { hasEmphasis: false, ...shownNumber(number, workbook.formats[style] ?? "General", workbook.is1904) };
    }
    default:
      return plain(unescaped(value));
  }
}

const placeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : null;

/** As many as people read. */
const MOST_MERGED = 20;

/** Only what is merged over several rows means something: their text counts for all of them. */
function addMerged(lost: string[], area: string): void {
  const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(area) ?? [];
  if (from !== to && lost.length < MOST_MERGED)
    lost.push(`that the cells ${area} are merged: their text is read in row ${from}`);
}
