/** A file in a zip archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  /** How many bytes it claims to have when it is unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** Where its own header starts in the archive. */
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Stands where the extra field of zip64 says the number. */
const ELSEWHERE = 0xffffffff;

/**
 * The directory of an archive (PKWARE APPNOTE 6.3.10, sections 4.3.12, 4.3.16 and 4.5.3). Nothing is unpacked, and entries
 * may claim the same bytes: who unpacks one has to bound it.
 *
 * @throws RangeError for an archive that is cut off or has no directory
 */
export function* zipEntries(bytes: Uint8Array): Iterable<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest) throw new RangeError("no directory");
  let at = directoryAt(view, end);
  // Without its first bytes, or with others before them, an archive's directory isn't where it says.
  if (view.getUint16(end + 10, true) > 0 && view.getUint32(at, true) !== CENTRAL) throw new RangeError("no directory");
  // Where there are more entries than its count can say, they still end where something else begins.
  while (view.getUint32(at, true) === CENTRAL) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
    const [size, packedSize, start] = wideNumbers(view, sizes, at + 46 + nameLength, extraLength);
    if (view.getUint32(start!, true) !== LOCAL) throw new RangeError("an entry that is not there");
    const data = start! + 30 + view.getUint16(start! + 26, true) + view.getUint16(start! + 28, true);
    if (data + packedSize! > bytes.length) throw new RangeError("an entry that is cut off");
    yield {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      size: size!,
      packed: bytes.subarray(data, data + packedSize!),
      start: start!,
    };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

/** Where the directory starts: the record of zip64 says it where the end has no room for it. */
function directoryAt(view: DataView, end: number): number {
  const at = view.getUint32(end + 16, true);
  if (at !== ELSEWHERE) return at;
  if (view.getUint32(end - 20, true) !== 0x07064b50) throw new RangeError("no directory");
  const record = wideNumber(view, end - 12);
  if (view.getUint32(record, true) !== 0x06064b50) throw new RangeError("no directory");
  return wideNumber(view, record + 48);
}

/** The numbers of an entry, each from the extra field of zip64 where it has no room in its own. */
function wideNumbers(view: DataView, numbers: readonly number[], extra: number, length: number): readonly number[] {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  let at = extra;
  while (at + 4 <= extra + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE) return number;
    if (at + 8 > extra + length) throw new RangeError("a size that is not there");
    at += 8;
    return wideNumber(view, at - 8);
  });
}

/** Any number that is no place in an array of bytes is too large to be read, and that is found where it is used. */
const wideNumber = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
