import type { Checked } from "../../model/diagnostic.js";
import type { Imported, ImportedItem, Incoming, NotImported, Where } from "../../model/exchange.js";
import { firstWords } from "../gathered.js";
import { noPassages, type Passages, withPassages } from "../passages.js";
import type { QuestionFields } from "../question-fields.js";
import type { Reader } from "../reader.js";
import type { Table, TableReading, TableRow } from "./table.js";
import { tableReadings } from "./readings.js";

/** How a tool lays out its questions in a table, one a row. */
export interface Layout<Columns> {
  readonly name: string;
  readonly summary: string;
  /** What the columns hold below a header; null for a row that is none of this tool. */
  readonly columnsIn: (header: readonly string[]) => Columns | null;
  /** The columns that are read, or hold nothing that anybody would miss. Others are named. */
  readonly known: (columns: Columns) => ReadonlySet<number>;
  /** Columns in which a day is meant. */
  readonly days?: (columns: Columns) => ReadonlySet<number>;
  /** Reads rows; null for one that is no question, such as a help text. It is made anew for each table. */
  readonly rowReader: (columns: Columns, rows: readonly TableRow[]) => (row: TableRow) => RowRead | null;
  /** Whether it takes workbooks in which it finds nothing, to say what is missing. */
  readonly takesAll?: boolean;
}

interface RowRead {
  readonly name: string | null;
  /** Whether the name is an id. */
  readonly isId?: boolean;
  /** What it asks, for those that look for it. */
  readonly what: string;
  readonly question: QuestionFields;
  /** What a bank has no place for and many rows say alike: `the time limit of 20 seconds`. */
  readonly alike: readonly string[];
  /** The text that it is about, where the row has one. */
  readonly passage?: { readonly title: string | null; readonly text: string };
}

/** A header stands within so many rows that say something. */
const HEAD = 40;

export function tableReader<Columns>(layout: Layout<Columns>): Reader {
  return {
    name: layout.name,
    summary: layout.summary,
    recognises: (file) =>
      readingFor(file, layout) !== null ||
      (layout.takesAll === true && file.text === null && tableReadings(file).length > 0),
    read: (file) => read(file, layout),
  };
}

function read<Columns>(file: Incoming, layout: Layout<Columns>): Checked<Imported> {
  const reading = readingFor(file, layout) ?? tableReadings(file)[0];
  const found = reading?.all() ?? { ok: false, ...NO_TABLE, line: null };
  if (!found.ok) return refused(file, found);
  const passages = noPassages();
  const gathered = { items: [] as ImportedItem[], left: [] as NotImported[], lost: [] as string[], passages };
  let headers = 0;
  for (const table of found.tables) {
    const header = headerOf(table, layout);
    if (header !== null) {
      headers += 1;
      readTable(table, header, layout, gathered);
    } else if (table.rows.length > 0) {
      const { length } = table.rows;
      gathered.lost.push(
        `the sheet ${JSON.stringify(table.name ?? "")} of ${length} ${length === 1 ? "row" : "rows"} without headings of questions`,
      );
    }
  }
  if (headers === 0) return refused(file, { ...NO_HEADER, line: null });
  const { items, left, lost } = gathered;
  const about = { title: null, language: null, ...withPassages(passages), pictures: new Map<string, Uint8Array>() };
  return { ok: true, value: { ...about, items, left, lost }, warnings: [] };
}

const NO_TABLE = { message: "It is no table.", hint: "save it as .xlsx or CSV" };
const NO_HEADER = {
  message: "No row of it has headings that say which column is the question and which the answers.",
  hint: "write a first row such as: question, a, b, c, d, correct",
};

function refused(
  { name }: Incoming,
  { message, hint, line }: { readonly message: string; readonly hint: string; readonly line: number | null },
): Checked<Imported> {
  const place = { file: name, line: line ?? 1, column: 1 };
  return { ok: false, diagnostics: [{ severity: "error", code: "import/table", message, hint, place }] };
}

interface Header<Columns> {
  readonly row: TableRow;
  readonly at: number;
  readonly columns: Columns;
}

function headerOf<Columns>({ rows }: Table, { columnsIn }: Layout<Columns>): Header<Columns> | null {
  for (const [at, row] of rows.slice(0, HEAD).entries()) {
    const columns = columnsIn(row.cells);
    if (columns !== null) return { row, at, columns };
  }
  return null;
}

/** The reading in which most columns are known, if any has a header. */
function readingFor<Columns>(file: Incoming, layout: Layout<Columns>): TableReading | null {
  let best: { readonly reading: TableReading; readonly known: number } | null = null;
  for (const reading of tableReadings(file)) {
    for (const table of reading.first()) {
      const header = headerOf(table, layout);
      const known = header === null ? 0 : layout.known(header.columns).size;
      if (known > (best?.known ?? 0)) best = { reading, known };
    }
  }
  return best?.reading ?? null;
}

function readTable<Columns>(
  { name, rows, lost }: Table,
  { row: header, at, columns }: Header<Columns>,
  layout: Layout<Columns>,
  gathered: {
    readonly items: ImportedItem[];
    readonly left: NotImported[];
    readonly lost: string[];
    readonly passages: Passages;
  },
): void {
  const known = layout.known(columns);
  const days = layout.days?.(columns) ?? new Set<number>();
  const below = rows.slice(at + 1);
  const readRow = layout.rowReader(columns, below);
  const alike = counter<string>();
  const unknown = counter<number>();
  for (const row of below) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell !== "" && !known.has(column)) unknown.add(column);
    }
    const found = readRow(row);
    if (found === null) continue;
    const where: Where = {
      line: name === null ? row.number : null,
      label: name === null ? `row ${row.number}` : `row ${row.number} of sheet ${JSON.stringify(name)}`,
    };
    if ("why" in found.question) {
      gathered.left.push({ where, what: firstWords(found.what), why: found.question.why });
      continue;
    }
    for (const one of found.alike) alike.add(one);
    const remarks = row.remarks.flatMap(({ column, kind, what }) =>
      column === null || (known.has(column) && !(kind === "day" && days.has(column))) ? [what] : [],
    );
    const { fields: own, lost: ofQuestion } = found.question;
    const { passage } = found;
    const fields =
      passage === undefined ? own : { ...own, group: gathered.passages.take("passage", passage.title, passage.text) };
    const named = { name: found.name, ...(found.isId === true && { isId: true }) };
    gathered.items.push({ where, ...named, fields, lost: [...ofQuestion, ...remarks] });
  }
  const inSheet = name === null ? "" : ` of sheet ${JSON.stringify(name)}`;
  gathered.lost.push(
    ...lost.map((one) => (name === null ? one : `${one} (sheet ${JSON.stringify(name)})`)),
    ...unknown
      .counts()
      .map(([column, count]) => `the column ${titleOf(header, column)}${inSheet} (${times(count, "cell")})`),
    ...alike.counts().map(([what, count]) => `${what} (${times(count, "question")})`),
  );
}

const titleOf = ({ cells }: TableRow, column: number): string => {
  const title = cells[column] ?? "";
  return title === "" ? `${column + 1} without a heading` : JSON.stringify(firstWords(title));
};

const times = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function counter<T>() {
  const found = new Map<T, number>();
  return {
    add: (one: T) => void found.set(one, (found.get(one) ?? 0) + 1),
    counts: () => [...found],
  };
}
