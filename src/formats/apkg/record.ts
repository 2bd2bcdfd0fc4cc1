/** What a column can hold. */
export type Value = null | number | bigint | string | { readonly real: number };

/** Bytes of a variable-length integer (SQLite file format, section 1.6), at most 56 bits. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

/** Writes one and gives the place behind it. */
export function putVarint(bytes: Buffer, at: number, value: number): number {
  const end = at + varintLength(value);
  let rest = value;
  for (let i = end - 1; i >= at; i -= 1) {
    bytes[i] = (rest % 128) | (i === end - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return end;
}

/** Reused for each record; it grows with the longest. */
let room = Buffer.allocUnsafeSlow(1 << 16);

/**
 * A record (SQLite file format, section 2.1). The bytes are overwritten by the next call.
 *
 * @param values one per column; null for the column that is the row's id
 */
export function record(values: readonly Value[]): Buffer {
  const sizes = values.map((value) => (typeof value === "string" ? Buffer.byteLength(value) : 8));
  const bound = sizes.reduce((sum, size) => sum + size + 5, 9);
  if (room.length < bound) room = Buffer.allocUnsafeSlow(2 * bound);
  const types = values.map((value, i) => serialType(value, sizes[i]!));
  let header = types.reduce((sum, type) => sum + varintLength(type), 1);
  if (header > 127) header += 1;
  let at = putVarint(room, 0, header);
  for (const type of types) at = putVarint(room, at, type);
  for (const [i, value] of values.entries()) at = putValue(at, value, types[i]!, sizes[i]!);
  return room.subarray(0, at);
}

/** Widths in bytes of the integer types 1 to 6. */
const WIDTHS = [0, 1, 2, 3, 4, 6, 8];

function serialType(value: Value, size: number): number {
  if (value === null) return 0;
  if (typeof value === "string") return 13 + 2 * size;
  if (typeof value === "object") return 7;
  if (typeof value === "bigint") return 6;
  if (value === 0) return 8;
  if (value === 1) return 9;
  const bits = value < 0 ? -value - 1 : value;
  return 1 + [2 ** 7, 2 ** 15, 2 ** 23, 2 ** 31, 2 ** 47].filter((limit) => bits >= limit).length;
}

function putValue(at: number, value: Value, type: number, size: number): number {
  if (typeof value === "string") return at + (size === 0 ? 0 : room.write(value, at));
  if (type === 0 || type === 8 || type === 9) return at;
  if (typeof value === "object") return room.writeDoubleBE(value!.real, at);
  if (typeof value === "bigint") return room.writeBigInt64BE(value, at);
  const width = WIDTHS[type]!;
  return width === 8 ? room.writeBigInt64BE(BigInt(value), at) : room.writeIntBE(value, at, width);
}
