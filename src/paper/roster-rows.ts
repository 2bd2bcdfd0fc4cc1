import { CsvError, parse } from "csv-parse/sync";

/** A line of a roster (or several, where a quoted cell goes on). */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** The column, counted from 1, in which a cell starts. */
  readonly columnOf: (cell: number) => number;
}

/** Cells of the first line, or null where it is no CSV. */
export function headerCells(text: string, delimiter: string): readonly string[] | null {
  const end = text.indexOf("\n");
  try {
    return parse(end < 0 ? text : text.slice(0, end), { delimiter })[0] ?? null;
  } catch (cause) {
    if (cause instanceof CsvError) return null;
    throw cause;
  }
}

/** Hands over row by row. Gives the line from which on the text is no CSV, if there is one. */
export function eachRow(text: string, delimiter: string, handle: (row: Row) => void): number | undefined {
  const take = (record: unknown, last: number) => {
    const { record: cells, raw } = record as { readonly record: readonly string[]; readonly raw: string };
    const line = last - raw.replace(/\n$/, "").split("\n").length + 1;
    handle({ line, cells, columnOf: (cell) => startOf(raw, delimiter, cell) });
    // Kept by nobody: memory holds one row at a time.
    return null;
  };
  try {
    parse(text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      on_record: (record: unknown, { lines }) => take(record, lines),
    });
    return undefined;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return Number(cause["lines"]);
  }
}

function startOf(raw: string, delimiter: string, cell: number): number {
  let at = 0;
  let isQuoted = false;
  for (let left = cell; left > 0 && at < raw.length; at += 1) {
    if (raw[at] === '"') isQuoted = !isQuoted;
    else if (raw[at] === delimiter && !isQuoted) left -= 1;
  }
  return at + 1;
}
