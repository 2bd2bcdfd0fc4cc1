import { textRoom } from "#platform";
import { putBigEndian } from "./integers.js";

/** What a column can hold. */
export type Value = null | number | bigint | string | { readonly real: number };

/** Bytes of a variable-length integer (SQLite file format, section 1.6), at most 49 bits. */
export function varintLength(value: number): number {
  let length = 1;
  for (let limit = 128; value >= limit; limit *= 128) length += 1;
  return length;
}

/** Writes one and gives the place behind it. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value < 128) {
    bytes[at] = value;
    return at + 1;
  }
  const end = at + varintLength(value);
  let rest = value;
  for (let i = end - 1; i >= at; i -= 1) {
    bytes[i] = (rest % 128) | (i === end - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return end;
}

/** Reused for each record; it grows with the longest. */
let room = textRoom(1 << 16);
let wide = new DataView(room.bytes.buffer);
/** Serial types of the columns. */
const types = new Float64Array(32);
/** Where values begin: the header before them has at most a size and 32 types, each of at most 9 bytes. */
const BODY = 33 * 9;

/**
 * A record (SQLite file format, section 2.1). The bytes are overwritten by the next call.
 *
 * @param values one per column, at most 32; null for the column that is the row's id
 */
export function record(values: readonly Value[]): Uint8Array {
  let most = BODY;
  for (const value of values) most += typeof value === "string" ? 3 * value.length : 8;
  if (room.bytes.length < most) {
    room = textRoom(2 * most);
    wide = new DataView(room.bytes.buffer);
  }
  let end = BODY;
  let header = 1;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (typeof value === "string") {
      const size = value === "" ? 0 : room.write(value, end);
      types[i] = 13 + 2 * size;
      end += size;
    } else {
      types[i] = serialType(value);
      end = putValue(end, value, types[i]!);
    }
    header += varintLength(types[i]!);
  }
  if (header > 127) header += 1;
  let at = putVarint(room.bytes, BODY - header, header);
  for (let i = 0; i < values.length; i += 1) at = putVarint(room.bytes, at, types[i]!);
  return room.bytes.subarray(BODY - header, end);
}

/** Widths in bytes of the types of smaller integers. */
const WIDTHS = [0, 1, 2, 3, 4, 6];

function serialType(value: Exclude<Value, string>): number {
  if (value === null) return 0;
  if (typeof value === "object") return 7;
  if (typeof value === "bigint") return 6;
  if (value === 0) return 8;
  if (value === 1) return 9;
  const bits = value < 0 ? -value - 1 : value;
  if (bits < 2 ** 31) return bits < 2 ** 7 ? 1 : bits < 2 ** 15 ? 2 : bits < 2 ** 23 ? 3 : 4;
  return bits < 2 ** 47 ? 5 : 6;
}

function putValue(at: number, value: Exclude<Value, string>, type: number): number {
  if (value === null || type === 8 || type === 9) return at;
  if (type < 6) return putBigEndian(room.bytes, at, value as number, WIDTHS[type]!);
  if (typeof value === "object") wide.setFloat64(at, value.real);
  else wide.setBigInt64(at, BigInt(value));
  return at + 8;
}
