import { crc32 } from "./checksum.js";

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
export const stored = (name: string, bytes: Buffer): Entry => ({
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
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "latin1");
    const packed = entry.data.reduce((sum, { length }) => sum + length, 0);
    const facts = factsOf(entry, packed, name.length);
    const head = Buffer.concat([signature(0x04034b50), facts, name]);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 4);
    facts.copy(record, 6);
    record.writeUInt32LE(at, 42);
    directory.push(record, name);
    yield head;
    yield* entry.data;
    at += head.length + packed;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  yield central;
  yield end;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What an entry's own header and the directory both say. */
function factsOf({ method, crc, size }: Entry, packed: number, nameLength: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(method === "stored" ? 0 : 8, 4);
  bytes.writeUInt16LE(DAY, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(nameLength, 22);
  return bytes;
}
