/** A table of a file, such as a sheet of a workbook. */
export interface Table {
  /** Of the sheet; null where a file is one table. */
  readonly name: string | null;
  /** Those that say something, in their order. */
  readonly rows: readonly TableRow[];
  /** What it says beyond the texts of its cells. */
  readonly lost: readonly string[];
}

/** A row of a table, with its cells as they are shown. */
export interface TableRow {
  /** As its file counts them, from 1: lines of a text, rows of a sheet. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly remarks: readonly CellRemark[];
}

/** What is to be known of a cell beside its text. */
export interface CellRemark {
  /** Counts from 0; null for the row itself. */
  readonly column: number | null;
  /** `day`: the cell holds a day and not a text, which is no loss where one is asked for. */
  readonly kind: "day" | "other";
  /** `the formula in B9, of which the value is read`. */
  readonly what: string;
}

/** One way to read a file as tables; whether it is the right one shows in what they say. */
export interface TableReading {
  /** The first rows of each at least. */
  readonly first: () => readonly Table[];
  readonly all: () => TablesRead;
}

export type TablesRead =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly message: string; readonly hint: string; readonly line: number | null };

/** Far more than anybody plays or prints; rows without a text don't count. */
export const MOST_ROWS = 100_000;

export const tooManyRows = (): TablesRead => ({
  ok: false,
  message: `It has more than ${MOST_ROWS} rows.`,
  hint: "keep the questions alone, or split the file",
  line: null,
});
