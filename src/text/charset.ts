/** The characters of bytes from a number on; U+FFFD for a byte that stands for nothing. */
type Row = readonly [from: number, characters: string];

const NOTHING = "\uFFFD";

/** Bytes from 0x80 to 0x9F. Five are free, and stay what they are. */
const WINDOWS_1252: Row = [0x80, "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"];

/**
 * Encodings of one byte that Node 20 or 22 reads otherwise than the Encoding Standard and browsers do: the bytes that
 * it gets wrong. A test compares all of them.
 */
const CORRECTED: ReadonlyMap<string, readonly Row[]> = new Map([
  ["windows-1252", [WINDOWS_1252]],
  // Three control characters change places there, below 0x80.
  ["ibm866", []],
  [
    "iso-8859-16",
    [
      [
        0xa0,
        "\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ",
      ],
    ],
  ],
  [
    "koi8-u",
    [
      [0xae, "ў"],
      [0xbe, "Ў"],
    ],
  ],
  [
    "windows-874",
    [
      [0xdb, NOTHING.repeat(4)],
      [0xfc, NOTHING.repeat(4)],
    ],
  ],
  ["windows-1253", [[0xaa, NOTHING]]],
  ["windows-1255", [[0xca, "\u05BA"]]],
]);

/** What no text of two-byte encodings holds. Node gives it for bytes that it doesn't know, such as rarer Hangul. */
const MISREAD = /[\u0080-\u009F\uE000-\uF8FF]/;
const OF_TWO_BYTES = new Set(["gbk", "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"]);

/** The name in the Encoding Standard of what a label says, such as `windows-1252` of `latin1`; null where it says nothing. */
export function charsetOf(label: string): string | null {
  const name = label.trim().toLowerCase();
  // Some versions of Node don't know all of them.
  if (CORRECTED.has(name)) return name;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/**
 * The text of bytes, the same in every version of Node and in browsers; null where they are no text in that charset,
 * or none that every one of them can read. A byte order mark stays.
 *
 * @param charset as `charsetOf` gives it
 */
export function textIn(charset: string, bytes: Uint8Array): string | null {
  const rows = CORRECTED.get(charset);
  if (rows !== undefined) return ofSingleBytes(tableOf(charset, rows), bytes);
  try {
    const text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
    return OF_TWO_BYTES.has(charset) && MISREAD.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Windows-1252, in which every byte is a character. */
export const windows1252 = (bytes: Uint8Array): string => textIn("windows-1252", bytes)!;

/** Each byte as the character of its number. */
export function bytesAsText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** What bytes from 0x80 on stand for. */
function tableOf(charset: string, rows: readonly Row[]): readonly string[] {
  const table = readableHalf(charset);
  for (const [from, characters] of rows) for (const [i, one] of [...characters].entries()) table[from - 0x80 + i] = one;
  return table;
}

function readableHalf(charset: string): string[] {
  const numbers = Array.from({ length: 0x80 }, (_, i) => 0x80 + i);
  try {
    const decoder = new TextDecoder(charset);
    return numbers.map((number) => decoder.decode(Uint8Array.of(number)));
  } catch {
    return numbers.map((number) => String.fromCharCode(number));
  }
}

function ofSingleBytes(table: readonly string[], bytes: Uint8Array): string | null {
  const text = bytesAsText(bytes).replace(/[\u0080-\u00FF]/g, (one) => table[one.charCodeAt(0) - 0x80]!);
  return text.includes(NOTHING) ? null : text;
}
