import { utf8 } from "#platform";
import { putBigEndian } from "./integers.js";
import { type Value, putVarint, record, varintLength } from "./record.js";

/** A table that rows are added to, in the order of their ids. */
interface Table {
  /** @param values as in `record` */
  readonly insert: (id: number, values: readonly Value[]) => void;
}

export interface Database {
  readonly table: (name: string, sql: string) => Table;
  /** Writes what is left and gives the first page, which stands before all that was written. */
  readonly close: () => Uint8Array;
}

const PAGE = 4096;
/** SQLite locks files at this byte, and its page stays unused. */
const LOCK_PAGE = 2 ** 30 / PAGE + 1;
const LEAF = 13;
const INTERIOR = 5;
/** More of a row than this goes to pages of its own (SQLite file format, section 1.5). */
const MOST_LOCAL = PAGE - 35;
const LEAST_LOCAL = Math.floor(((PAGE - 12) * 32) / 255) - 23;

/**
 * Writes a SQLite database that is only ever added to: page by page, none of which is kept. SQLite itself, in
 * WebAssembly, would hold all of it in memory.
 *
 * @param emit gets the second page and those that follow; the bytes are overwritten by the next
 */
export function database(emit: (page: Uint8Array) => void): Database {
  const free = new Uint8Array(PAGE);
  let pages = 1;
  const write = (page: Uint8Array): number => {
    pages += 1;
    if (pages === LOCK_PAGE) {
      emit(free);
      pages += 1;
    }
    emit(page);
    return pages;
  };
  const tables: { readonly name: string; readonly sql: string; readonly finish: () => number }[] = [];

  return {
    table(name, sql) {
      const { insert, finish } = tree(write, () => (pages + 1 === LOCK_PAGE ? pages + 2 : pages + 1));
      tables.push({ name, sql, finish });
      return { insert };
    },
    close() {
      const first = new Uint8Array(PAGE);
      const schema = leaf(first, HEADER);
      for (const [i, { name, sql, finish }] of tables.entries())
        schema.add(i + 1, record(["table", name, name, finish(), sql]), null);
      schema.close();
      return withHeader(first, pages);
    },
  };
}

/** A table's tree: leaves as they fill, then the pages above them. */
function tree(write: (page: Uint8Array) => number, next: () => number) {
  const page = new Uint8Array(PAGE);
  const overflow = new Uint8Array(PAGE);
  const leaves: Child[] = [];
  let current = leaf(page, 0);
  let last = 0;

  /** Writes what of a row has no room in its leaf; the number of the first page. */
  const spill = (payload: Uint8Array, from: number): number => {
    const first = next();
    for (let at = from; at < payload.length; at += PAGE - 4) {
      const end = Math.min(payload.length, at + PAGE - 4);
      overflow.fill(0);
      overflow.set(payload.subarray(at, end), 4);
      // Pages are numbered as they are written, and none comes between.
      if (end < payload.length) putBigEndian(overflow, 0, following(next()), 4);
      write(overflow);
    }
    return first;
  };
  const flush = () => {
    current.close();
    leaves.push({ page: write(page), last });
    current = leaf(page, 0);
  };

  return {
    insert(id: number, values: readonly Value[]) {
      const payload = record(values);
      const local = localSize(payload.length);
      const spilt = local < payload.length ? spill(payload, local) : null;
      const kept = spilt === null ? payload : payload.subarray(0, local);
      if (!current.fits(id, payload.length, kept.length, spilt !== null)) flush();
      current.add(id, kept, spilt === null ? null : { page: spilt, size: payload.length });
      last = id;
    },
    finish(): number {
      flush();
      let level = leaves;
      while (level.length > 1) level = above(level, page, write);
      return level[0]!.page;
    },
  };
}

const following = (page: number): number => (page + 1 === LOCK_PAGE ? page + 2 : page + 1);

function localSize(size: number): number {
  if (size <= MOST_LOCAL) return size;
  const local = LEAST_LOCAL + ((size - LEAST_LOCAL) % (PAGE - 4));
  return local <= MOST_LOCAL ? local : LEAST_LOCAL;
}

/** A page that was written, and the last id in it. */
interface Child {
  readonly page: number;
  readonly last: number;
}

/** Fills a leaf from its end. */
function leaf(page: Uint8Array, start: number) {
  let content = PAGE;
  let cells = 0;
  page.fill(0);
  return {
    fits: (id: number, size: number, kept: number, isSpilt: boolean): boolean =>
      start + 8 + 2 * (cells + 1) + varintLength(size) + varintLength(id) + kept + (isSpilt ? 4 : 0) <= content,
    add(id: number, kept: Uint8Array, spilt: { readonly page: number; readonly size: number } | null) {
      const size = spilt?.size ?? kept.length;
      content -= varintLength(size) + varintLength(id) + kept.length + (spilt === null ? 0 : 4);
      let at = putVarint(page, content, size);
      at = putVarint(page, at, id);
      page.set(kept, at);
      if (spilt !== null) putBigEndian(page, at + kept.length, spilt.page, 4);
      putBigEndian(page, start + 8 + 2 * cells, content, 2);
      cells += 1;
    },
    close() {
      page[start] = LEAF;
      putBigEndian(page, start + 3, cells, 2);
      putBigEndian(page, start + 5, content, 2);
    },
  };
}

/** Children of one page: its cells of at most 4 + 9 + 2 bytes, and one to the right. */
const FANOUT = Math.floor((PAGE - 12) / 15) + 1;

/** Writes the pages over a level; each has at least two children. */
function above(children: readonly Child[], page: Uint8Array, write: (page: Uint8Array) => number): Child[] {
  const count = Math.ceil(children.length / FANOUT);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((children.length * i) / count);
    const to = Math.floor((children.length * (i + 1)) / count);
    const right = children[to - 1]!;
    page.fill(0);
    let content = PAGE;
    for (let at = from; at < to - 1; at += 1) {
      const child = children[at]!;
      content -= 4 + varintLength(child.last);
      putBigEndian(page, content, child.page, 4);
      putVarint(page, content + 4, child.last);
      putBigEndian(page, 12 + 2 * (at - from), content, 2);
    }
    page[0] = INTERIOR;
    putBigEndian(page, 3, to - 1 - from, 2);
    putBigEndian(page, 5, content, 2);
    putBigEndian(page, 8, right.page, 4);
    return { page: write(page), last: right.last };
  });
}

const HEADER = 100;

/** The first 100 bytes (SQLite file format, section 1.3). */
function withHeader(page: Uint8Array, pages: number): Uint8Array {
  page.set(utf8("SQLite format 3\0"));
  putBigEndian(page, 16, PAGE, 2);
  page.set([1, 1, 0, 64, 32, 32], 18);
  for (const [at, value] of [
    [24, 1], // change counter
    [28, pages],
    [40, 1], // schema cookie
    [44, 4], // schema format
    [56, 1], // UTF-8
    [92, 1], // the change that the number of pages was right for
    [96, 3_007_000], // the SQLite whose format this is
  ] as const)
    putBigEndian(page, at, value, 4);
  return page;
}
