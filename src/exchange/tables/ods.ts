import { isArchive, openArchive } from "../archive.js";
import { columnName } from "../../text/column-names.js";
import { type CellRemark, MOST_ROWS, type Table, type TableRow, type TablesRead, tooManyRows } from "./table.js";
import { eachXmlEvent } from "./xml-events.js";

const again = "open it in LibreOffice and save it again as .ods, .xlsx or CSV";
/** Repeated cells and rows are told by a number; what repeats a text is written out so often, and no more. */
const MOST_COLUMNS = 256;

/** The workbook of LibreOffice in an archive (OpenDocument 1.3, part 3, section 9); null where it holds none. */
export function openDocumentIn(bytes: Uint8Array): TablesRead | null {
  if (!isArchive(bytes)) return null;
  const opened = openArchive(bytes);
  if (!opened.ok || !opened.value.names.includes("content.xml")) return null;
  const type = opened.value.read("mimetype");
  if (!type.ok || !new TextDecoder().decode(type.value).startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
    return null;
  }
  const content = opened.value.read("content.xml");
  return content.ok
    ? tablesOf(content.value)
    : { ok: false, message: content.diagnostics[0]!.message, hint: again, line: null };
}

class TooMany extends Error {}

function tablesOf(bytes: Uint8Array): TablesRead {
  const tables: Table[] = [];
  let [name, number, room] = ["", 0, MOST_ROWS];
  let rows: TableRow[] = [];
  let cells: string[] = [];
  let remarks: CellRemark[] = [];
  let [repeatsRow, repeatsCell] = [1, 1];
  let cell: { text: string; readonly type: string; readonly value: string; readonly hasFormula: boolean } | null = null;
  let isHidden = false;
  /** Within a text of the cell, and not within a comment on it. */
  let [paragraphs, comments] = [0, 0];

  const endCell = (): void => {
    const { text, type, value, hasFormula } = cell!;
    const column = cells.length;
    const place = `${columnName(column)}${number}`;
    const shown = (type === "date" ? value.replace(/T00:00:00$/, "") : text).trim();
    if (hasFormula)
      remarks.push({ column, kind: "other", what: `the formula in ${place}, of which the value is read` });
    if (type === "date")
      remarks.push({ column, kind: "day", what: `that ${place} is a date, and not the text ${JSON.stringify(shown)}` });
    const times = Math.min(repeatsCell, MOST_COLUMNS - column);
    for (let i = 0; i < times; i += 1) cells.push(shown);
    cell = null;
  };
  const endRow = (): void => {
    while (cells.at(-1) === "") cells.pop();
    if (cells.length > 0) {
      if (isHidden) remarks.push({ column: null, kind: "other", what: `that row ${number} is hidden` });
      for (let i = 0; i < repeatsRow; i += 1) {
        if (room === 0) throw new TooMany();
        room -= 1;
        rows.push({ number: number + i, cells, remarks });
      }
    }
    number += repeatsRow - 1;
  };
  const times = (text: string | undefined): number => (/^\d{1,7}$/.test(text ?? "") ? Math.max(1, Number(text)) : 1);
  try {
    const fault = eachXmlEvent(bytes, {
      open(tag, attributes) {
        if (tag === "annotation") comments += 1;
        else if (comments > 0) return;
        else if (tag === "table") [name, number, rows] = [attributes["table:name"] ?? "", 0, []];
        else if (tag === "table-row") {
          [number, cells, remarks] = [number + 1, [], []];
          repeatsRow = times(attributes["table:number-rows-repeated"]);
          isHidden = ["collapse", "filter"].includes(attributes["table:visibility"] ?? "");
        } else if (tag === "table-cell" || tag === "covered-table-cell") {
          repeatsCell = times(attributes["table:number-columns-repeated"]);
          const value = attributes["office:date-value"] ?? "";
          const hasFormula = attributes["table:formula"] !== undefined;
          cell = { text: "", type: attributes["office:value-type"] ?? "", value, hasFormula };
        } else if (cell !== null && tag === "p") {
          if (cell.text !== "") cell.text += "\n";
          paragraphs += 1;
        } else if (cell !== null && tag === "line-break") cell.text += "\n";
        else if (cell !== null && tag === "s") cell.text += " ".repeat(Math.min(times(attributes["text:c"]), 1000));
        else if (cell !== null && tag === "tab") cell.text += "\t";
      },
      text(text) {
        if (cell !== null && paragraphs > 0 && comments === 0) cell.text += text;
      },
      close(tag) {
        if (tag === "annotation") comments -= 1;
        else if (comments > 0) return;
        else if (tag === "p" && cell !== null) paragraphs -= 1;
        else if ((tag === "table-cell" || tag === "covered-table-cell") && cell !== null) endCell();
        else if (tag === "table-row") endRow();
        else if (tag === "table") tables.push({ name, rows, lost: [] });
      },
    });
    if (fault === null) return { ok: true, tables };
    return { ok: false, message: `Its content can't be read as XML: ${fault}.`, hint: again, line: null };
  } catch (cause) {
    if (cause instanceof TooMany) return tooManyRows();
    throw cause;
  }
}
