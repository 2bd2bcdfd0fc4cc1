import { rowAt } from "../text/csv.js";
import type { ForeignNote } from "./foreign.js";

const SEPARATORS: Readonly<Record<string, string>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  space: " ",
  pipe: "|",
  colon: ":",
};

/** Longer files than this hold no deck that a person made. */
const MAX_NOTES = 200_000;

/** A quotation mark that opens a cell and is never closed: Anki would take all that follows for that cell. */
export class UnclosedQuote extends Error {
  constructor(readonly line: number) {
    super(`The quotation mark that opens a field in line ${line} is never closed.`);
  }
}

/** Headers that say something of the file or of its rows. */
const HEADERS = /^(?:separator|html|tags|columns|if matches|(?:guid|tags|notetype|deck)(?: column)?)$/;

/**
 * Reads what Anki exports as text, and what it imports: headers, then rows, by the rules of Anki's own reader
 * (rslib/src/import_export/text/csv, csv-core 0.1.12).
 *
 * @param comment is told of each line with several cells that Anki takes for one, because it begins with #
 * @throws RangeError for more notes than anybody has
 * @throws UnclosedQuote for a text that ends within a cell
 */
export function readAnkiText(written: string, comment: Comment = () => {}): ForeignNote[] {
  const text = written.replace(/^\uFEFF/, "");
  const { headers, body } = headersOf(text);
  const lineOf = (at: number): number => text.slice(0, text.length - body.length + at).split("\n").length;
  const separator = separatorOf(headers.get("separator"), body);
  const told: Comment = (line, cells) => {
    if (cells.includes(separator)) comment(line, cells);
  };
  headersOf(text, told);
  const column = (name: string): number | null => {
    const at = Number(headers.get(`${name} column`));
    return Number.isInteger(at) && at > 0 ? at - 1 : null;
  };
  const guid = column("guid");
  const tags = column("tags");
  const apart = new Set([guid, tags, column("notetype"), column("deck")]);
  const isHtml = headers.get("html")?.trim() !== "false";
  const common = (headers.get("tags") ?? "").split(/\s+/);
  const notes: ForeignNote[] = [];
  for (const cells of rows(body, separator, lineOf, told)) {
    if (notes.length === MAX_NOTES) throw new RangeError(`more than ${MAX_NOTES} notes`);
    const cell = (at: number | null): string => (at === null ? "" : (cells[at] ?? ""));
    const fields = withoutEnd(cells.filter((_, at) => !apart.has(at)));
    notes.push({
      guid: cell(guid),
      fields: isHtml ? fields : fields.map(asHtml),
      tags: [...common, ...cell(tags).split(/\s+/)].filter((tag) => tag !== ""),
      ...(isHtml ? {} : { isPlain: true }),
    });
  }
  return notes;
}

export type Comment = (lineOf: () => number, text: string) => void;

/** Anki fills rows up to the width of the widest note type. */
const withoutEnd = (fields: readonly string[]): string[] =>
  fields.slice(0, fields.findLastIndex((one) => one !== "") + 1);

const asHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

function headersOf(text: string, comment: Comment = () => {}): { headers: ReadonlyMap<string, string>; body: string } {
  const headers = new Map<string, string>();
  let at = 0;
  for (let number = 1; text[at] === "#"; number += 1) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at + 1, end < 0 ? undefined : end).replace(/\r$/, "");
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    // Spreadsheets fill the line up to the width of the table.
    if (colon >= 0) headers.set(name, line.slice(colon + 1).replace(/(?<=.)(?:,+|;+|\t+)$/, ""));
    if (!HEADERS.test(name)) comment(() => number, `#${line}`);
    at = end < 0 ? text.length : end + 1;
  }
  return { headers, body: text.slice(at) };
}

/** Without a header, the first of these that occurs at all: as Anki guesses. */
function separatorOf(header: string | undefined, body: string): string {
  const named = header?.trim().toLowerCase();
  if (named !== undefined && Object.hasOwn(SEPARATORS, named)) return SEPARATORS[named]!;
  if (header !== undefined && [...header].length === 1) return header;
  return ["\t", "|", ";", ":", ",", " "].find((one) => body.slice(0, 8192).includes(one)) ?? "\t";
}

/** Rows that are not empty or comments. */
function* rows(
  text: string,
  separator: string,
  lineOf: (at: number) => number,
  comment: Comment,
): Iterable<readonly string[]> {
  let at = 0;
  while (at < text.length) {
    if (text[at] === "\n" || text[at] === "\r") at += 1;
    else if (text[at] === "#") {
      const end = text.indexOf("\n", at);
      const start = at;
      comment(() => lineOf(start), text.slice(at, end < 0 ? undefined : end).replace(/\r$/, ""));
      at = end < 0 ? text.length : end + 1;
    } else {
      const row = rowAt(text, at, separator, "kept");
      if ("misquoted" in row) throw new UnclosedQuote(lineOf(row.misquoted));
      yield row.cells;
      at = row.end + 1;
    }
  }
}
