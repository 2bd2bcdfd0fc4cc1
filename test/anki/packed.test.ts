import { strToU8, zipSync } from "fflate";
import initSqlJs from "sql.js";
import { describe, expect, test } from "vitest";
import { notesInFile } from "../../src/anki/notes-in-file.js";
import { atOnce } from "../../src/anki/pause.js";
import { ankiPictures } from "../../src/anki/pictures.js";
import { unpackedEntry } from "../../src/anki/zip-entry.js";
import { unpackedZstd } from "../../src/anki/zstd.js";
import { zipEntries } from "../../src/text/zip-directory.js";

const sqlite = await initSqlJs();

/** Zstandard that packs nothing: one frame, one block (RFC 8878, section 3.1.1), the size in as many bytes as are asked for. */
function stored(bytes: Uint8Array, sizeBytes: 1 | 2 | 4 = 1): Uint8Array {
  const flags = 0x20 | ({ 1: 0, 2: 1, 4: 2 }[sizeBytes] << 6);
  const size = bytes.length - (sizeBytes === 2 ? 256 : 0);
  const sizes = Array.from({ length: sizeBytes }, (_, i) => Math.floor(size / 256 ** i) & 0xff);
  const header = (bytes.length << 3) | 1;
  return Uint8Array.from([
    0x28,
    0xb5,
    0x2f,
    0xfd,
    flags,
    ...sizes,
    header & 0xff,
    (header >> 8) & 0xff,
    (header >> 16) & 0xff,
    ...bytes,
  ]);
}
const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString());

describe("Zstandard", () => {
  test("is unpacked, however its size is written, several frames and skippable ones too", async () => {
    expect(text(await unpackedZstd(stored(strToU8("harbour")), 100))).toBe("harbour");
    const long = strToU8("x".repeat(300));
    expect(text(await unpackedZstd(stored(long, 2), 1000))).toBe(text(long));
    expect(text(await unpackedZstd(stored(long, 4), 1000))).toBe(text(long));
    const skipped = Uint8Array.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9]);
    const both = Buffer.concat([stored(strToU8("a")), skipped, stored(strToU8("b"))]);
    expect(text(await unpackedZstd(both, 100))).toBe("ab");
  });
  test("of as many bytes as are allowed, and no more", async () => {
    expect(text(await unpackedZstd(stored(strToU8("harbour")), 7))).toBe("harbour");
    expect(await unpackedZstd(stored(strToU8("harbour")), 6)).toBeNull();
  });
  test("is refused where it is none, or cut off", async () => {
    await expect(unpackedZstd(strToU8("no Zstandard at all"), 100)).rejects.toThrow(RangeError);
    await expect(unpackedZstd(stored(strToU8("harbour")).subarray(0, 8), 100)).rejects.toThrow(RangeError);
  });
  test("may ask for a window of 8 MB, by any of its signs, and for no more", async () => {
    const frame = (descriptor: number) => Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, descriptor, 1, 0, 0]);
    expect(await unpackedZstd(frame(13 << 3), 100)).toHaveLength(0);
    expect(await unpackedZstd(frame((13 << 3) | 1), 100)).toBeNull();
    const whole = (size: number) =>
      Uint8Array.from([
        0x28,
        0xb5,
        0x2f,
        0xfd,
        0xa0,
        ...[0, 1, 2, 3].map((i) => Math.floor(size / 256 ** i) & 0xff),
        1,
        0,
        0,
      ]);
    expect(await unpackedZstd(whole(8 * 1024 * 1024 + 1), 100)).toBeNull();
  });
});

describe("a file in a package", () => {
  const entry = (bytes: Uint8Array, level: 0 | 6) => [...zipEntries(zipSync({ a: [bytes, { level }] }))][0]!;
  test.each([0, 6] as const)("packed by %i is unpacked, of as many bytes as are allowed", async (level) => {
    const bytes = strToU8("harbour ".repeat(50));
    expect(text(await unpackedEntry(entry(bytes, level), 400, atOnce))).toBe(text(bytes));
    expect(await unpackedEntry(entry(bytes, level), 399, atOnce)).toBeNull();
    expect(await unpackedEntry(entry(new Uint8Array(), level), 0, atOnce)).toHaveLength(0);
  });
  test("is refused where it is cut off, damaged, or packed in another way", async () => {
    const one = entry(strToU8("harbour ".repeat(50)), 6);
    await expect(unpackedEntry({ ...one, packed: one.packed.subarray(0, 3) }, 400, atOnce)).rejects.toThrow(RangeError);
    await expect(unpackedEntry({ ...one, packed: Uint8Array.of(7, 7, 7) }, 400, atOnce)).rejects.toThrow(
      "no deflated bytes",
    );
    await expect(unpackedEntry({ ...one, method: 9 }, 400, atOnce)).rejects.toThrow("packed in an unknown way");
  });
});

/** A field of protobuf that holds bytes. */
const field = (tag: number, bytes: Uint8Array): Uint8Array => {
  const length: number[] = [];
  for (let left = bytes.length; ; left >>= 7) {
    length.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
    if (left <= 0x7f) break;
  }
  return Uint8Array.from([tag, ...length, ...bytes]);
};

describe("pictures of the newest layout", () => {
  const list = (...names: readonly string[]) =>
    Buffer.concat(
      names.map((name) => field(0x0a, Buffer.concat([field(0x0a, strToU8(name)), Uint8Array.of(0x10, 5)]))),
    );
  const found = async (media: Uint8Array, wanted: readonly string[]) => {
    const zip = zipSync({
      "collection.anki21b": strToU8(""),
      media: stored(media, media.length > 255 ? 2 : 1),
      0: stored(Uint8Array.of(1)),
      1: stored(Uint8Array.of(2)),
      2: strToU8("no Zstandard"),
    });
    return [...(await ankiPictures(zip, new Set(wanted), atOnce))].map(([name, bytes]) => [name, ...bytes]);
  };
  test("are named in their order", async () => {
    expect(await found(list("a.png", "b.png"), ["b.png", "a.png"])).toEqual([
      ["a.png", 1],
      ["b.png", 2],
    ]);
    expect(await found(list("a.png", "b.png"), ["b.png"])).toEqual([["b.png", 2]]);
    expect(await found(list("x".repeat(200), "b.png"), ["b.png", "x".repeat(200)])).toEqual([
      ["x".repeat(200), 1],
      ["b.png", 2],
    ]);
    expect(await found(list("a.png", "a.png"), ["a.png"])).toEqual([["a.png", 1]]);
  });
  test("that can't be unpacked are left, and so is what can't be read of the list", async () => {
    expect(await found(list("a.png", "b.png", "c.png"), ["b.png", "c.png"])).toEqual([["b.png", 2]]);
    expect(
      await found(Buffer.concat([list("a.png"), Uint8Array.of(0x12, 0), list("b.png")]), ["a.png", "b.png"]),
    ).toEqual([["a.png", 1]]);
    expect(await found(Buffer.concat([field(0x0a, field(0x12, strToU8("x"))), list("b.png")]), ["b.png"])).toEqual([
      ["b.png", 2],
    ]);
    expect(await found(list(), ["a.png"])).toEqual([]);
    expect(await found(list("a.png"), [])).toEqual([]);
  });
  test("of 64 MB all together come along", async () => {
    const large = new Uint8Array(2 * 1024 * 1024);
    const names = Array.from({ length: 33 }, (_, i) => `${i}.png`);
    const zip = zipSync({
      media: strToU8(JSON.stringify(Object.fromEntries(names.map((name, i) => [i, name])))),
      ...Object.fromEntries(names.map((_, i) => [String(i), [large, { level: 0 }] as const])),
    });
    expect((await ankiPictures(zip, new Set(names), atOnce)).size).toBe(32);
  });
});

describe("note types as they were written before", () => {
  const typesIn = async (models: string) => {
    const database = new sqlite.Database();
    database.run(
      "create table col (id integer primary key, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)",
    );
    database.run("insert into col values (1, 0, 0, 0, 11, 0, 0, 0, '{}', ?, '{}', '{}', '{}')", [models]);
    database.run("create table notes (id integer primary key, guid text, mid integer, tags text, flds text)");
    database.run("insert into notes values (1, 'a', 7, '', 'x' || char(31) || 'y')");
    const read = await notesInFile("a.apkg", zipSync({ "collection.anki2": database.export() }), atOnce);
    return read.ok ? read.value[0]!.type : read.diagnostics[0]!.message;
  };
  const type = (more: object) =>
    JSON.stringify({
      7: {
        flds: [{ name: "A" }, { name: "B" }],
        tmpls: [
          { qfmt: "{{B}}", afmt: "{{A}}" },
          { qfmt: "{{A}}", afmt: "" },
        ],
        ...more,
      },
    });
  test("are those of the first card", async () =>
    expect(await typesIn(type({}))).toEqual({ asked: [1], answered: [0] }));
  test.each([
    ["no JSON"],
    ["null"],
    ["[]"],
    [type({ flds: 1 })],
    [type({ tmpls: [] })],
    [type({ tmpls: undefined })],
    ['{"7":null}'],
  ])("are none in %s", async (models) => expect(await typesIn(models)).toBeUndefined());
});

test("lines that Anki takes for comments are named, with the first of them", async () => {
  const remark = async (lines: string) => {
    const read = await notesInFile("a.txt", strToU8(`#separator:tab\n${lines}`), atOnce);
    return read.ok ? read.warnings.map(({ message, hint, place }) => [message, hint, place!.line]) : read.diagnostics;
  };
  expect(await remark("a\tb\n")).toEqual([]);
  expect(await remark("a\tb\n#c\td\n")).toEqual([
    [
      "A line is left out: Anki takes what begins with # for a comment.",
      'put a card that begins so in quotation marks, as "#c"',
      3,
    ],
  ]);
  expect(await remark("a\tb\n#c\td\n#e\tf\n")).toEqual([
    [
      "2 lines are left out: Anki takes what begins with # for comments.",
      'put a card that begins so in quotation marks, as "#c"',
      3,
    ],
  ]);
});

test("a note of a million characters is read, and a longer one named", async () => {
  const read = async (length: number) => {
    const database = new sqlite.Database();
    database.run("create table notes (id integer primary key, guid text, tags text, flds text)");
    database.run("insert into notes values (1, 'a', '', ?)", ["x".repeat(length)]);
    const found = await notesInFile(
      "a.apkg",
      zipSync({ "collection.anki2": [database.export(), { level: 0 }] }),
      atOnce,
    );
    return found.ok ? found.value[0]!.fields[0]!.length : found.diagnostics[0]!.message;
  };
  expect([await read(1_000_000), await read(1_000_001)]).toEqual([1_000_000, "A note has 1000001 characters."]);
});
