import { utf8 } from "#platform";
import { joinedBytes } from "../../text/joined-bytes.js";
import { crc32 } from "../../text/checksum.js";
import { putLittleEndian } from "./integers.js";

/** A file of an archive, as it stands there. */
export interface Entry {
  /** ASCII. */
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly crc: number;
  readonly size: number;
  readonly data: readonly Uint8Array[];
}

/** A file that is not compressed. */
export const stored = (name: string, bytes: Uint8Array): Entry => ({
  name,
  method: "stored",
  crc: crc32(bytes),
  size: bytes.length,
  data: [bytes],
});

/** 1 January 1980, the first day there is: an archive says nothing of when and where it was made. */
const DAY = 0x21;

/** An archive (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), piece by piece. */
export function* archive(entries: Iterable<Entry>): Iterable<Uint8Array> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = utf8(entry.name);
    const packed = entry.data.reduce((sum, { length }) => sum + length, 0);
    const facts = factsOf(entry, packed, name.length);
    const head = joinedBytes([signature(0x04034b50), facts, name]);
    const record = new Uint8Array(46);
    putLittleEndian(record, 0, 0x02014b50, 4);
    putLittleEndian(record, 4, 20, 2);
    record.set(facts, 6);
    putLittleEndian(record, 42, at, 4);
    directory.push(record, name);
    yield head;
    yield* entry.data;
    at += head.length + packed;
  }
  const central = joinedBytes(directory);
  const end = new Uint8Array(22);
  putLittleEndian(end, 0, 0x06054b50, 4);
  putLittleEndian(end, 8, directory.length / 2, 2);
  putLittleEndian(end, 10, directory.length / 2, 2);
  putLittleEndian(end, 12, central.length, 4);
  putLittleEndian(end, 16, at, 4);
  yield central;
  yield end;
}

function signature(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  putLittleEndian(bytes, 0, value, 4);
  return bytes;
}

/** What an entry's own header and the directory both say. */
function factsOf({ method, crc, size }: Entry, packed: number, nameLength: number): Uint8Array {
  const bytes = new Uint8Array(26);
  putLittleEndian(bytes, 0, 20, 2);
  putLittleEndian(bytes, 4, method === "stored" ? 0 : 8, 2);
  putLittleEndian(bytes, 8, DAY, 2);
  putLittleEndian(bytes, 10, crc, 4);
  putLittleEndian(bytes, 14, packed, 4);
  putLittleEndian(bytes, 18, size, 4);
  putLittleEndian(bytes, 22, nameLength, 2);
  return bytes;
}
