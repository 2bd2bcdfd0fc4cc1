import { unzipSync } from "fflate";
import initSqlJs, { type Database, type SqlValue } from "sql.js";

const sqlite = await initSqlJs();

/** An .apkg, opened with other people's programs. */
export interface Opened {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly db: Database;
}

export function opened(bytes: Uint8Array): Opened {
  const files = unzipSync(bytes);
  return { files, db: new sqlite.Database(files["collection.anki2"]!) };
}

/** The rows that a query gives, each by its columns' names. */
export function rows(db: Database, query: string): Record<string, SqlValue>[] {
  return db
    .exec(query)
    .flatMap(({ columns, values }) =>
      values.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]!]))),
    );
}

/** All that is in it, as text. */
export function dump({ files, db }: Opened): string {
  const names = Object.entries(files).map(
    ([name, { length }]) => `${name}: ${name === "collection.anki2" ? "" : length}`,
  );
  const [col] = rows(db, "select * from col");
  const readable = Object.entries(col!).map(([column, value]) =>
    typeof value === "string" && /^[{[]/.test(value) ? [column, JSON.parse(value) as unknown] : [column, value],
  );
  const tables = ["notes", "cards"].flatMap((table) => [
    table,
    ...rows(db, `select * from ${table}`).map((row) => JSON.stringify(row).replaceAll("\\u001f", "\u241f")),
  ]);
  return [...names, JSON.stringify(Object.fromEntries(readable), null, 1), ...tables, ""].join("\n");
}
