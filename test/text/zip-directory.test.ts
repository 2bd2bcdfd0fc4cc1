import { describe, expect, test } from "vitest";
import { crc32, joinedCrc32 } from "../../src/text/checksum.js";
import { joinedBytes } from "../../src/text/joined-bytes.js";
import { type ZipEntry, zipEntries } from "../../src/text/zip-directory.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Numbers of so many bytes each, lowest byte first. */
const bytesOf = (...numbers: readonly (readonly [width: number, value: number])[]): Uint8Array =>
  joinedBytes(
    numbers.map(([width, value]) =>
      Uint8Array.from({ length: width }, (_, i) => (i < 6 ? Math.floor(value / 256 ** i) % 256 : 0)),
    ),
  );
const WIDE = 0xffffffff;

interface Made {
  readonly name: string;
  readonly text: string;
  readonly flags?: number;
  readonly method?: number;
  /** Which numbers stand in the extra field of zip64: size, packed size, place. */
  readonly wide?: readonly [boolean, boolean, boolean];
  /** An extra field of another kind in front of it. */
  readonly before?: Uint8Array;
  readonly comment?: string;
}

function archive(
  files: readonly Made[],
  { comment = "", end = "narrow" }: { comment?: string; end?: "narrow" | "wide" } = {},
) {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const push = (...more: readonly Uint8Array[]) => {
    parts.push(...more);
    for (const { length } of more) at += length;
  };
  for (const {
    name,
    text,
    flags = 0,
    method = 0,
    wide = [false, false, false],
    before = utf8(""),
    comment: note = "",
  } of files) {
    const content = utf8(text);
    const numbers = [content.length + 100, content.length, at];
    const extra = joinedBytes([
      before,
      ...(wide.includes(true)
        ? [
            bytesOf([2, 1], [2, 8 * wide.filter(Boolean).length]),
            ...numbers.flatMap((one, i) => (wide[i] ? [bytesOf([8, one])] : [])),
          ]
        : []),
    ]);
    const [size, packed, start] = numbers.map((one, i) => (wide[i] ? WIDE : one));
    directory.push(
      bytesOf([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, crc32(content)], [4, packed!]),
      bytesOf(
        [4, size!],
        [2, utf8(name).length],
        [2, extra.length],
        [2, note.length],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, start!],
      ),
      utf8(name),
      extra,
      utf8(note),
    );
    push(
      bytesOf(
        [4, 0x04034b50],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, 0],
        [4, 0],
        [4, 0],
        [2, utf8(name).length],
        [2, 3],
      ),
    );
    push(utf8(name), utf8("xyz"), content);
  }
  const from = at;
  push(...directory);
  const record = at;
  if (end === "wide") {
    push(
      bytesOf(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, 1],
        [8, 1],
        [8, record - from],
        [8, from],
      ),
    );
    push(bytesOf([4, 0x07064b50], [4, 0], [8, record], [4, 1]));
  }
  push(bytesOf([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, record - from]));
  push(bytesOf([4, end === "wide" ? WIDE : from], [2, comment.length]), utf8(comment));
  return joinedBytes(parts);
}

const read = (bytes: Uint8Array): ZipEntry[] => [...zipEntries(bytes)];
const textOf = ({ packed }: ZipEntry): string => new TextDecoder().decode(packed);
const A: Made = { name: "a", text: "first" };
const B: Made = { name: "bé/b", text: "second", method: 8, comment: "on b" };

describe("the directory of an archive", () => {
  test("gives each entry, with its bytes as they are packed", () => {
    const [a, b, c] = read(archive([A, B, { name: "c", text: "", flags: 1 }]));
    expect(a).toMatchObject({
      name: "a",
      method: 0,
      isEncrypted: false,
      size: 105,
      start: 0,
      crc: crc32(utf8("first")),
    });
    expect(b).toMatchObject({ name: "bé/b", method: 8, isEncrypted: false, size: 106, start: 39 });
    expect(c).toMatchObject({ name: "c", isEncrypted: true, size: 100 });
    expect([a!, b!, c!].map(textOf)).toEqual(["first", "second", ""]);
  });

  test.each([
    [0, false],
    [1, true],
    [8, false],
    [9, true],
  ])("flags %i: encrypted is %s", (flags, isEncrypted) =>
    expect(read(archive([{ ...A, flags }]))[0]!.isEncrypted).toBe(isEncrypted),
  );

  test.each([0, 1, 300, 0xffff])("stands before a comment of %i bytes", (length) =>
    expect(read(archive([A, B], { comment: "-".repeat(length) })).map(textOf)).toEqual(["first", "second"]),
  );
  test("is found in bytes that stand within others", () => {
    const bytes = archive([A]);
    expect(read(joinedBytes([utf8("before"), bytes]).subarray(6)).map(textOf)).toEqual(["first"]);
  });
  test("may be empty", () => expect(read(archive([]))).toEqual([]));

  const ALL = [
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, true],
    [true, false, true],
  ] as const;
  test.each(ALL)("reads wide numbers: size %s, packed size %s, place %s", (...wide) => {
    const before = bytesOf([2, 0x5455], [2, 5], [4, 1], [1, 1]);
    for (const more of [{}, { before }]) {
      const found = read(archive([A, { ...B, wide, ...more }], { end: "wide" }));
      expect(found.map(textOf)).toEqual(["first", "second"]);
      expect(found[1]).toMatchObject({ size: 106, start: 36 + 3 });
    }
  });

  const cut = archive([A, B]);
  /** The same with another number at a place behind the mark of a record. */
  const spoilt = (bytes: Uint8Array, mark: number, offset: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    let at = 0;
    while (view.getUint32(at, true) !== mark) at += 1;
    view.setUint32(at + offset, value, true);
    return copy;
  };
  test.each<[what: string, bytes: Uint8Array, message: string]>([
    ["nothing", utf8(""), "no directory"],
    ["what is no archive", utf8("x".repeat(100)), "no directory"],
    ["the first half", cut.subarray(0, 60), "no directory"],
    ["a comment that is too long", archive([A], { comment: "-".repeat(0x10000) }), "no directory"],
    ["an entry that is elsewhere", spoilt(cut, 0x02014b50, 42, 5), "an entry that is not there"],
    ["an entry beyond the end", spoilt(cut, 0x02014b50, 20, 1_000_000), "an entry that is cut off"],
    ["a wide size that is not there", spoilt(cut, 0x02014b50, 24, WIDE), "a size that is not there"],
    ["a wide directory that nothing says", spoilt(cut, 0x06054b50, 16, WIDE), "no directory"],
    ["a wide directory in another place", spoilt(archive([A], { end: "wide" }), 0x07064b50, 8, 3), "no directory"],
  ])("%s is refused", (_, bytes, message) => {
    expect(() => read(bytes)).toThrow(RangeError);
    expect(() => read(bytes)).toThrow(message);
  });
  test("an entry may end where the archive does, and not a byte later", () => {
    const [{ packed, start }] = read(archive([A])) as [ZipEntry];
    const bytes = archive([A]);
    const room = bytes.length - (packed.byteOffset - bytes.byteOffset);
    expect(start).toBe(0);
    expect(read(spoilt(bytes, 0x02014b50, 20, room))[0]!.packed).toHaveLength(room);
    expect(() => read(spoilt(bytes, 0x02014b50, 20, room + 1))).toThrow("cut off");
  });
});

describe("checksums", () => {
  // The check value of CRC-32/ISO-HDLC is that of "123456789".
  test.each([
    ["", 0],
    ["a", 0xe8b7be43],
    ["abc", 0x352441c2],
    ["abcd", 0xed82cd11],
    ["123456789", 0xcbf43926],
  ])("of %j", (text, sum) => expect(crc32(utf8(text))).toBe(sum));

  const text = "What stands behind, in bytes of any length: é, 漢.".repeat(9);
  test.each([0, 1, 2, 3, 4, 5, 100, 255, 256, 400])("go on, and are joined, behind %i bytes", (at) => {
    const bytes = utf8(text);
    const [first, second] = [bytes.subarray(0, at), bytes.subarray(at)];
    expect(crc32(second, crc32(first))).toBe(crc32(bytes));
    expect(joinedCrc32(crc32(first), crc32(second), second.length)).toBe(crc32(bytes));
  });
  test("of nothing behind something is that of something", () =>
    expect(joinedCrc32(crc32(utf8("abc")), 0, 0)).toBe(0x352441c2));
});

test("bytes are joined in their order", () =>
  expect(joinedBytes([utf8("ab"), utf8(""), utf8("c"), utf8("de")])).toEqual(utf8("abcde")));
