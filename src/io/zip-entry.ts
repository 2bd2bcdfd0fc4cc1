import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

/** A file in a zip archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The directory of an archive (APPNOTE 4.3.12, 4.3.16). Nothing is unpacked, and entries may claim the same bytes:
 * who unpacks one has to bound it.
 *
 * @throws RangeError for an archive that is cut off or has no directory
 */
export function* zipEntries(bytes: Uint8Array): Iterable<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest) throw new RangeError("no directory");
  let at = view.getUint32(end + 16, true);
  // Where there are more entries than its count can say, they still end where something else begins.
  while (view.getUint32(at, true) === CENTRAL) {
    const [method, packedSize, size] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
    ];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new RangeError("an entry that is not there");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) throw new RangeError("an entry that is cut off");
    yield { name, method, size, packed: bytes.subarray(start, start + packedSize) };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

/**
 * The bytes of an entry, unpacked beside the main thread.
 *
 * @throws RangeError for more bytes than are allowed, and for a way of packing that no Anki uses
 */
export async function unpackedEntry({ method, packed }: ZipEntry, most: number): Promise<Uint8Array> {
  if (method === 0) return packed;
  if (method !== 8) throw new RangeError("packed in an unknown way");
  return promisify(inflateRaw)(packed, { maxOutputLength: most });
}
