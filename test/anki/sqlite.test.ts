import fc from "fast-check";
import initSqlJs from "sql.js";
import { describe, expect, test } from "vitest";
import { SqliteFile, columnsIn } from "../../src/anki/sqlite.js";

const sqlite = await initSqlJs();

type Value = string | number | Uint8Array | null;

function written(sql: string, insert: string, rows: readonly (readonly Value[])[], pageSize = 4096): Uint8Array {
  const database = new sqlite.Database();
  database.run(`pragma page_size = ${pageSize}; vacuum; ${sql}`);
  database.run("begin");
  for (const row of rows) database.run(insert, row as never);
  database.run("commit");
  return database.export();
}

async function readBack(bytes: Uint8Array, name: string): Promise<unknown[][]> {
  const file = new SqliteFile(bytes);
  const rows: unknown[][] = [];
  for await (const row of file.rows((await file.tables()).get(name)!.root)) {
    rows.push(row.map((one) => (typeof one === "bigint" ? Number(one) : one)));
  }
  return rows;
}

const value = fc.oneof(
  fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
  fc.integer({ min: -(2 ** 47), max: 2 ** 47 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0.5),
  fc.constant(null),
  fc.uint8Array({ maxLength: 5000 }),
  fc.nat(9000).map((length) => "x".repeat(length)),
);
const pageSize = fc.constantFrom(512, 1024, 4096, 65_536);

describe("what SQLite has written is read", () => {
  test("in a table with a rowid", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { maxLength: 60 }), pageSize, async (rows, size) => {
        const bytes = written(
          "create table t (id integer primary key, a, b)",
          "insert into t (a, b) values (?, ?)",
          rows,
          size,
        );
        const expected = rows.map((row, i) => [i + 1, ...row]);
        const found = await readBack(bytes, "t");
        expect(found).toEqual(expected);
      }),
      { numRuns: 60 },
    ));

  test("of every length around those at which a row just fills its page", async () => {
    const rows = Array.from({ length: 1200 }, (_, length) => ["x".repeat(length)]);
    const bytes = written("create table t (id integer primary key, a)", "insert into t (a) values (?)", rows, 512);
    expect(await readBack(bytes, "t")).toEqual(rows.map((row, i) => [i + 1, ...row]));
  });

  test("in a table without one", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          value.filter((one) => one !== null),
          { maxLength: 60 },
        ),
        pageSize,
        async (values, size) => {
          const rows = values.map((one, i) => [i % 7, i, one]);
          const sql = "create table t (a, b, c, primary key (a, b)) without rowid";
          const found = await readBack(written(sql, "insert into t values (?, ?, ?)", rows, size), "t");
          expect(found.toSorted((x, y) => Number(x[1]) - Number(y[1]))).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    ));
});

/** How many values are read, and what ended it. */
async function readAll(bytes: Uint8Array): Promise<{ readonly count: number; readonly cause: unknown }> {
  let count = 0;
  try {
    const file = new SqliteFile(bytes);
    for (const { root } of (await file.tables()).values()) {
      for await (const row of file.rows(root)) count += row.length;
    }
    return { count, cause: null };
  } catch (cause) {
    return { count, cause };
  }
}

test("damage ends in a RangeError, and never in more rows than there are bytes", async () => {
  const rows = Array.from({ length: 300 }, (_, i) => ["x".repeat(i * 7), i]);
  const good = written(
    "create table t (id integer primary key, a, b)",
    "insert into t (a, b) values (?, ?)",
    rows,
    512,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      async (changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const { count, cause } = await readAll(bytes);
        expect(cause === null || cause instanceof RangeError).toBe(true);
        expect(count).toBeLessThan(good.length * 4);
      },
    ),
    { numRuns: 300 },
  );
});

test("whoever waits may interrupt", async () => {
  const rows = Array.from({ length: 2000 }, () => ["x".repeat(400)]);
  const bytes = written("create table t (a)", "insert into t values (?)", rows, 512);
  const { root } = (await new SqliteFile(bytes).tables()).get("t")!;
  const all = async () => {
    for await (const row of new SqliteFile(bytes, () => Promise.reject(new Error("enough"))).rows(root))
      expect(row).toHaveLength(1);
  };
  await expect(all()).rejects.toThrow("enough");
});

test("a page that leads to itself is read once", async () => {
  const rows = Array.from({ length: 100 }, () => ["x".repeat(100)]);
  const bytes = written("create table t (a)", "insert into t values (?)", rows, 512);
  const file = new SqliteFile(bytes);
  const { root } = (await file.tables()).get("t")!;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32((root - 1) * 512 + 8, root);
  await expect(readBack(bytes, "t")).rejects.toThrow(RangeError);
});

test.each([
  [
    'create table t (id integer primary key, /* a, b */ `A` text default (1), "b" text, primary key (a, b))',
    ["id", "a", "b"],
  ],
  ["create table t (a text, -- b,\n c numeric(3, 4), constraint x unique (a)) without rowid", ["a", "c"]],
  ["create table t (a text, b text generated always as (a))", null],
  ["create table t (a text, b as(a) stored)", null],
  ["create virtual table t using fts5 (a)", null],
  ["create view t as select 1", null],
  ["create table t (a, b, foreign key (a) references u (c), foreign  key(b) references u)", ["a", "b"]],
  ["create table t (a, unique (a), check (a > 0), constraint x primary key (a))", ["a"]],
  [
    "create table t (uniquely, checked, foreigner, constraints, primary_key)",
    ["uniquely", "checked", "foreigner", "constraints", "primary_key"],
  ],
])("columns of %s", (sql, names) => expect(columnsIn({ root: 2, sql })).toEqual(names));

test("a page needs 480 bytes of its own, and its size stands in two bytes", () => {
  const bytes = written("create table t (a)", "insert into t values (?)", [["x"]], 512);
  const reserving = (reserved: number) => {
    const other = bytes.slice();
    other[20] = reserved;
    return () => new SqliteFile(other);
  };
  expect(reserving(32)).not.toThrow();
  expect(reserving(33)).toThrow("no database in UTF-8");
});
