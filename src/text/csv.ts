/** A row of separated cells. */
interface CsvRow {
  readonly cells: readonly string[];
  /** Where each cell starts in the text. */
  readonly starts: readonly number[];
  /** Where the last one ends: at the end of the line, or of the text. */
  readonly end: number;
}

/** Where a cell starts whose quotation mark has no end, or stands where none may. */
interface Misquoted {
  readonly misquoted: number;
}

/**
 * The row that starts at a place (RFC 4180, with any separator). A line ends at LF or CR; behind a quotation mark it goes on.
 *
 * @param stray whether a quotation mark may stand elsewhere than around a whole cell, for itself: Anki takes such cells
 */
export function rowAt(text: string, start: number, separator: string, stray: "refused" | "kept"): CsvRow | Misquoted {
  const cells: string[] = [];
  const starts: number[] = [];
  for (let at = start; ; at += 1) {
    // `="007"` is how spreadsheets are told to keep the zeros; it stays as it is written.
    const isFormula = stray === "refused" && text.startsWith('="', at);
    // A space before a mark that opens is none of the cell: people type one behind the comma.
    const blank = stray === "refused" && text[at] === " " ? text.slice(at, at + 8).search(/(?<=^ +)"/) : 0;
    const open = at + (isFormula ? 1 : Math.max(0, blank));
    const close = text[open] === '"' ? closingQuote(text, open) : at;
    if (close === null) return { misquoted: at };
    const end = endOfCell(text, close, separator);
    const isQuoted = close > at;
    if (stray === "refused" && (isQuoted ? end > close : text.slice(at, end).includes('"'))) return { misquoted: at };
    const inner = isQuoted ? text.slice(open + 1, close - 1) : "";
    const quoted = isFormula ? text.slice(at, close) : singleQuotes(inner);
    cells.push(quoted + text.slice(close, end));
    starts.push(at);
    at = end;
    if (text[end] !== separator) return { cells, starts, end };
  }
}

/** Behind the next quotation mark that is not doubled; null where there is none. */
function closingQuote(text: string, open: number): number | null {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text[at + 1] !== '"') return at + 1;
  }
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

const singleQuotes = (inner: string): string => (inner.includes('"') ? inner.replaceAll('""', '"') : inner);

/** What stands between the quotation marks around a cell. */
export const doubledQuotes = (cell: string): string => (cell.includes('"') ? cell.replaceAll('"', '""') : cell);
