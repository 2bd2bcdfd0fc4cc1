import type { RosterColumns } from "../model/roster.js";
import { type Columns, columnsIn } from "./columns.js";
import { type CsvTable, type Row, eachRow } from "../text/csv-rows.js";

/** How the text of a roster is laid out. */
export interface Layout {
  readonly separator: string;
  readonly header: Row;
  readonly columns: Columns;
}

/** Titles are no longer than that. */
const MAX_TITLE = 30;

function firstRows({ text, firstLine }: CsvTable, separator: string): readonly Row[] {
  const rows: Row[] = [];
  // What breaks off here, or is no CSV, is said when all of it is read.
  eachRow(text.split("\n", MAX_TITLE).join("\n"), separator, (row) => void rows.push(row), firstLine);
  return rows;
}

/**
 * The first row that knows an id, read with the separator with which it knows most other columns. Counting separators
 * instead would be fooled by names such as "Smith, Ann".
 */
export function layoutOf(table: CsvTable, chosen: RosterColumns): Layout | undefined {
  const found = table.separators.flatMap((separator) => {
    for (const header of firstRows(table, separator)) {
      const columns = columnsIn(header.cells, chosen);
      if (columns !== undefined) return [{ separator, header, columns }];
    }
    return [];
  });
  const known = ({ columns }: Layout): number => Object.values(columns.at).flat().length;
  return found.toSorted((a, b) => a.header.line - b.header.line || known(b) - known(a))[0];
}

/** What may be meant as the header, where no row knows an id: the first of several cells, as many as most rows have. */
export function likelyHeader(table: CsvTable): Row | undefined {
  const filled = ({ cells }: Row): number => cells.filter((cell) => cell.trim() !== "").length;
  const found = table.separators.flatMap((separator) => {
    const rows = firstRows(table, separator);
    const row = rows.find((one) => filled(one) > 1);
    return row === undefined
      ? []
      : [{ row, alike: rows.filter((one) => one.cells.length === row.cells.length).length }];
  });
  const best = found.toSorted(
    (a, b) => a.row.line - b.row.line || b.alike - a.alike || filled(b.row) - filled(a.row),
  )[0];
  return best?.row;
}
