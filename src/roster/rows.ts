/** A line of a roster (or several, where a quoted cell goes on). */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** The column, counted from 1, in which a cell starts. */
  readonly columnOf: (cell: number) => number;
}

/**
 * Hands over row by row (RFC 4180, with any separator). A long roster is one text and nothing besides: a reader that
 * tells more of each row takes many times its memory.
 *
 * @param text with LF line ends
 * @param firstLine the line at which it begins in its file
 * @returns the line of a quotation mark that makes the rest no CSV, if there is one
 */
export function eachRow(
  text: string,
  separator: string,
  handle: (row: Row) => void,
  firstLine = 1,
): number | undefined {
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const start = at;
    const first = line;
    const cells: string[] = [];
    const columns: number[] = [];
    for (;;) {
      const end = endOfCell(text, at, separator);
      if (end === undefined) return line;
      const isQuoted = text[at] === '"';
      const cell = isQuoted ? text.slice(at + 1, end - 1) : text.slice(at, end);
      cells.push(isQuoted ? cell.replaceAll('""', '"') : cell);
      columns.push(at - start + 1);
      line += isQuoted ? cell.split("\n").length - 1 : 0;
      at = end + 1;
      if (text[end] !== separator) break;
    }
    const after = at - start;
    handle({ line: first, cells, columnOf: (cell) => columns[cell] ?? after });
    line += 1;
  }
  return undefined;
}

/** Where the cell that starts at `at` ends; undefined where a quotation mark has no end, or stands where none can. */
function endOfCell(text: string, at: number, separator: string): number | undefined {
  const isEnd = (place: number) => place >= text.length || text[place] === separator || text[place] === "\n";
  let end = at;
  if (text[at] !== '"') {
    while (!isEnd(end) && text[end] !== '"') end += 1;
  } else {
    do {
      const close = text.indexOf('"', end + 1);
      if (close < 0) return undefined;
      end = close + 1;
    } while (text[end] === '"');
  }
  return isEnd(end) ? end : undefined;
}
