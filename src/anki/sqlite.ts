import { type Pause, atOnce } from "./pause.js";

/** A value as it is stored; blobs as they are. */
export type Stored = string | number | bigint | Uint8Array | null;

/** A table as its database describes it. */
export interface Table {
  readonly root: number;
  readonly sql: string;
}

/** So often somebody may interrupt us. */
const PAGES_BETWEEN_PAUSES = 256;

/**
 * Reads the tables of an SQLite database, and nothing else of it (sqlite.org/fileformat2.html, sections 1 and 2): no
 * SQL runs, so that views, triggers, generated columns and virtual tables do nothing. Each page is read once, and no
 * table holds more than the file does: time and memory are bounded by its size.
 */
export class SqliteFile {
  private readonly view: DataView;
  private readonly pageSize: number;
  /** Bytes of a page without those that are reserved. */
  private readonly usable: number;

  /** @throws RangeError for what is no database in UTF-8 */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly pause: Pause = atOnce,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const magic = new TextDecoder("latin1").decode(bytes.subarray(0, 16));
    const written = this.view.getUint16(16);
    this.pageSize = written === 1 ? 65_536 : written;
    this.usable = this.pageSize - this.view.getUint8(20);
    if (magic !== "SQLite format 3\0" || this.usable < 480 || this.view.getUint32(56) > 1) {
      throw new RangeError("no database in UTF-8");
    }
  }

  async tables(): Promise<ReadonlyMap<string, Table>> {
    const tables = new Map<string, Table>();
    for await (const [type, name, , root, sql] of this.rows(1)) {
      if (type === "table") tables.set(String(name), { root: Number(root), sql: String(sql) });
    }
    return tables;
  }

  /**
   * The rows of a table, with or without a rowid, by its first page. A column that is the rowid comes as that.
   *
   * @throws RangeError for what is damaged
   */
  async *rows(root: number): AsyncIterable<readonly Stored[]> {
    const seen = new Set<number>();
    const waiting = [root];
    let left = this.bytes.length;
    while (waiting.length > 0) {
      const number = waiting.pop()!;
      this.visit(number, seen);
      if (seen.size % PAGES_BETWEEN_PAUSES === 0) await this.pause();
      const page = (number - 1) * this.pageSize;
      const header = page + (number === 1 ? 100 : 0);
      const type = this.view.getUint8(header);
      if (![2, 5, 10, 13].includes(type)) throw new RangeError("a page of no table");
      const isInner = type === 2 || type === 5;
      const isIndex = type === 2 || type === 10;
      const count = this.view.getUint16(header + 3);
      const children: number[] = [];
      for (let i = 0; i < count; i += 1) {
        let at = page + this.view.getUint16(header + (isInner ? 12 : 8) + i * 2);
        if (isInner) {
          children.push(this.view.getUint32(at));
          at += 4;
        }
        if (type === 5) continue;
        const [size, afterSize] = this.varint(at);
        const [rowid, start] = isIndex ? [0n, afterSize] : this.varint(afterSize);
        // Each row has a place in its page's list, too.
        left -= Number(size) + 2;
        if (size < 0n || left < 0) throw new RangeError("more rows than bytes");
        const row = this.record(this.payload(start, Number(size), isIndex, seen));
        // Nothing else of Anki's that comes first is ever null.
        yield !isIndex && row[0] === null ? [rowid, ...row.slice(1)] : row;
      }
      if (isInner) children.push(this.view.getUint32(header + 8));
      waiting.push(...children.toReversed());
    }
  }

  private visit(page: number, seen: Set<number>): void {
    if (page < 1 || page * this.pageSize > this.bytes.length || seen.has(page)) throw new RangeError("a wrong page");
    seen.add(page);
  }

  /** A row's bytes, and those that overflow its page (sections 1.6 and 1.7). */
  private payload(start: number, size: number, isIndex: boolean, seen: Set<number>): Uint8Array {
    const share = (of: number) => Math.floor(((this.usable - 12) * of) / 255) - 23;
    const most = isIndex ? share(64) : this.usable - 35;
    const least = share(32);
    const wanted = least + ((size - least) % (this.usable - 4));
    const here = size <= most ? size : wanted <= most ? wanted : least;
    if (start + here > this.bytes.length) throw new RangeError("a row that is cut off");
    if (here === size) return this.bytes.subarray(start, start + size);
    const whole = new Uint8Array(size);
    whole.set(this.bytes.subarray(start, start + here));
    let next = this.view.getUint32(start + here);
    for (let done = here; done < size;) {
      this.visit(next, seen);
      const page = (next - 1) * this.pageSize;
      const part = this.bytes.subarray(page + 4, page + Math.min(this.usable, 4 + size - done));
      whole.set(part, done);
      done += part.length;
      next = this.view.getUint32(page);
    }
    return whole;
  }

  /** The columns of a row (section 2.1). */
  private record(bytes: Uint8Array): Stored[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [headerSize, first] = varintIn(view, 0);
    const values: Stored[] = [];
    let value = Number(headerSize);
    for (let at = first; at < Number(headerSize);) {
      const [type, next] = varintIn(view, at);
      const [read, size] = columnAt(view, value, Number(type));
      values.push(read);
      value += size;
      at = next;
    }
    return values;
  }

  private varint(at: number): readonly [bigint, number] {
    return varintIn(this.view, at);
  }
}

const INTEGERS = [0, 1, 2, 3, 4, 6, 8];

function columnAt(view: DataView, at: number, type: number): readonly [Stored, number] {
  if (type === 0) return [null, 0];
  if (type <= 6) {
    const size = INTEGERS[type]!;
    let value = BigInt(view.getInt8(at));
    for (let i = 1; i < size; i += 1) value = (value << 8n) | BigInt(view.getUint8(at + i));
    return [value, size];
  }
  if (type === 7) return [view.getFloat64(at), 8];
  if (type === 8 || type === 9) return [BigInt(type - 8), 0];
  if (type < 12) throw new RangeError("a column of no type");
  const size = Math.floor((type - 12) / 2);
  if (at + size > view.byteLength) throw new RangeError("a column that is cut off");
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, size);
  return [type % 2 === 0 ? bytes : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), size];
}

/** Seven bits a byte, and eight of the ninth (section 1.6). */
function varintIn(view: DataView, start: number): readonly [bigint, number] {
  let value = 0n;
  for (let i = 0; i < 8; i += 1) {
    const byte = view.getUint8(start + i);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return [value, start + i + 1];
  }
  return [BigInt.asIntN(64, (value << 8n) | BigInt(view.getUint8(start + 8))), start + 9];
}

/**
 * The names of a table's columns, in the order that they are stored in; null for a table that is stored in any other
 * way than its columns say.
 */
export function columnsIn({ sql }: Table): readonly string[] | null {
  const plain = sql.replace(/\/\*.*?\*\/|--[^\n]*/gs, " ");
  const body = /^\s*create\s+table\b[^(]*\((.*)\)([^)]*)$/is.exec(plain);
  if (body === null || /\bas\s*\(|\bgenerated\b/i.test(plain)) return null;
  const names: string[] = [];
  let depth = 0;
  let part = "";
  for (const one of `${body[1]!},`) {
    if (one === "(") depth += 1;
    else if (one === ")") depth -= 1;
    if (one !== "," || depth > 0) part += one;
    else {
      const name = /^\s*["'`[]?(\w+)/.exec(part)?.[1]?.toLowerCase();
      if (name !== undefined && !/^\s*(?:primary\s+key|unique|check|foreign\s+key|constraint)\b/i.test(part))
        names.push(name);
      part = "";
    }
  }
  return names;
}
