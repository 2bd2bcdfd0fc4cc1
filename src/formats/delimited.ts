import { doubledQuotes as doubled } from "../text/csv.js";

/** A row as Anki reads it: every cell quoted, so that no `#` starts a comment and no comma splits a cell. */
export function ankiRow(fields: readonly string[], behind: readonly string[] = []): string {
  let row = "";
  for (let i = 0; i < fields.length; i += 1) row += i === 0 ? doubled(fields[i]!) : `","${doubled(fields[i]!)}`;
  for (const cell of behind) row += `","${doubled(cell)}`;
  return `"${row}"\n`;
}

/**
 * A row for a spreadsheet: a cell that would be run as a formula gets an apostrophe in front
 * (OWASP, CSV injection).
 */
export const spreadsheetRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${doubled(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)}"`).join(",")}\r\n`;
