import { rowAt } from "./csv.js";

/** A line of a table (or several, where a quoted cell goes on). */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** The column, counted from 1, in which a cell starts. */
  readonly columnOf: (cell: number) => number;
}

/**
 * Hands over row by row (RFC 4180, with any separator). A long table is one text and nothing besides: a reader that
 * tells more of each row takes many times its memory.
 *
 * @param text with LF line ends
 * @param firstLine the line at which it begins in its file
 * @param stray whether a quotation mark may stand for itself within a cell
 * @returns the line of a quotation mark that makes the rest no CSV, if there is one
 */
export function eachRow(
  text: string,
  separator: string,
  handle: (row: Row) => void,
  firstLine = 1,
  stray: "refused" | "kept" = "refused",
): number | undefined {
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const row = rowAt(text, start, separator, stray);
    if ("misquoted" in row) return line + lineFeeds(text, start, row.misquoted);
    const { cells, starts, end } = row;
    handle({ line, cells, columnOf: (cell) => (starts[cell] ?? end) - start + 1 });
    line += 1 + lineFeeds(text, start, end);
    at = end + 1;
  }
  return undefined;
}

/** How many lines end between two places. */
function lineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** What stands between cells where spreadsheets save a table as text, the most usual first. */
export const SEPARATORS: readonly string[] = [",", ";", "\t"];

/** The rows of a file: what a first line `sep=;` declares is none of them. */
export interface CsvTable {
  readonly text: string;
  readonly firstLine: number;
  /** Those that may be meant. */
  readonly separators: readonly string[];
}

export function tableIn(text: string): CsvTable {
  const declared = /^"?sep=(\\t|[^\n])"?[,;\t]*(?:\n|$)/i.exec(text);
  if (declared === null) return { text, firstLine: 1, separators: SEPARATORS };
  const separator = declared[1] === "\\t" ? "\t" : declared[1]!;
  return { text: text.slice(declared[0].length), firstLine: 2, separators: [separator] };
}
