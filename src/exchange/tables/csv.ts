import { type CsvTable, eachRow, tableIn } from "../../text/csv-rows.js";
import { isCutShort, isShownDay } from "../../text/spreadsheet-damage.js";
import {
  type CellRemark,
  MOST_ROWS,
  type Table,
  type TableReading,
  type TableRow,
  type TablesRead,
  tooManyRows,
} from "./table.js";

/** Of characters. A row of fifty words has a third of a thousand. */
const MOST = 32 * 1024 * 1024;
/** A header stands within so many lines. */
const HEAD = 40;
/** So many cells has a row of no spreadsheet. */
const MOST_CELLS = 16_384;

class TooMany extends Error {}

/** The ways to read a text as a table: with each separator that people use. */
export const csvReadings = (text: string): readonly TableReading[] => {
  const table = tableIn(text);
  return table.separators.map((separator) => ({
    first: () => {
      const head = { ...table, text: table.text.slice(0, 65_536).split("\n", HEAD).join("\n") };
      return head.text.includes(separator) ? [rowsOf(head, separator).table] : [];
    },
    all: () => whole(table, separator),
  }));
};

function whole(table: CsvTable, separator: string): TablesRead {
  if (table.text.length > MOST) {
    return { ok: false, message: `It has more than ${MOST} characters.`, hint: "split the file", line: null };
  }
  if (isTooWide(table.text, separator)) {
    return {
      ok: false,
      message: `A line of it has more than ${MOST_CELLS} cells.`,
      hint: "it is no list of questions: export it again",
      line: null,
    };
  }
  try {
    const { table: read, broken } = rowsOf(table, separator);
    if (broken === undefined) return { ok: true, tables: [read] };
    return {
      ok: false,
      message: "The quotation mark around a cell has no end.",
      hint: 'put a cell in quotes on both sides, and write a mark within it twice: "He said ""no"""',
      line: broken,
    };
  } catch (cause) {
    if (cause instanceof TooMany) return tooManyRows();
    throw cause;
  }
}

function rowsOf({ text, firstLine }: CsvTable, separator: string): { table: Table; broken: number | undefined } {
  const rows: TableRow[] = [];
  const broken = eachRow(
    text,
    separator,
    ({ line, cells }) => {
      const texts = cells.map((cell) => asShown(cell.trim()));
      if (texts.every((one) => one === "")) return;
      if (rows.length === MOST_ROWS) throw new TooMany();
      rows.push({ number: line, cells: texts, remarks: texts.flatMap(damage) });
    },
    firstLine,
    "kept",
  );
  return { table: { name: null, rows, lost: [] }, broken };
}

/** What a spreadsheet changed before it was saved as a text. */
function damage(text: string, column: number): CellRemark | readonly [] {
  const shown = JSON.stringify(text);
  if (isCutShort(text)) return { column, kind: "other", what: `what ${shown} was before a spreadsheet cut it short` };
  return isShownDay(text) ? { column, kind: "day", what: `what ${shown} was, if a spreadsheet made a day of it` } : [];
}

/**
 * A cell without what makes a spreadsheet show it as it is: `="007"` keeps the zeros, an apostrophe in front of `=1+1` keeps
 * it from being run.
 */
const asShown = (cell: string): string =>
  cell.startsWith('="') && cell.length > 3 && cell.endsWith('"')
    ? cell.slice(2, -1).replaceAll('""', '"')
    : /^'+[=+\-@]/.test(cell)
      ? cell.slice(1)
      : cell;

function isTooWide(text: string, separator: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at];
    if (one === "\n") count = 0;
    // So many separators part one cell more.
    else if (one === separator && ++count >= MOST_CELLS) return true;
  }
  return false;
}
