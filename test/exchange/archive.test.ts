import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { isArchive, openArchive } from "../../src/exchange/archive.js";
import type { Checked } from "../../src/model/diagnostic.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const MB = 1024 * 1024;

function opened(bytes: Uint8Array) {
  const found = openArchive(bytes);
  if (!found.ok) throw new Error(found.diagnostics[0]!.message);
  return found.value;
}
const complaint = (found: Checked<unknown>) => (found.ok ? null : found.diagnostics[0]!.message);

/** Writes a number of two or four bytes over each record of the directory. */
function patched(bytes: Uint8Array, offset: number, value: number, width: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (width === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}

/** Names of one length in place of others, in headers and directory. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1").replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, "latin1"));
}

test("gives the names, and one file's bytes on demand, packed or not", () => {
  const bytes = zipSync({
    "a/deep.xml": utf8("x".repeat(5000)),
    "b.txt": [utf8("stored"), { level: 0 }],
    "c/": utf8(""),
  });
  const archive = opened(bytes);
  expect(archive.names).toEqual(["a/deep.xml", "b.txt"]);
  expect(archive.sizeOf("a/deep.xml")).toBe(5000);
  expect(archive.read("a/deep.xml")).toMatchObject({ ok: true, value: utf8("x".repeat(5000)) });
  expect(archive.read("b.txt")).toMatchObject({ ok: true, value: utf8("stored") });
  expect(complaint(archive.read("d"))).toBe('The archive holds no "d".');
});

test("unpacks files that are packed in several pieces", () => {
  const noise = Uint8Array.from({ length: 100_000 }, (_, i) => Math.imul(i, 2654435761) >>> 13);
  expect(opened(zipSync({ noise })).read("noise")).toEqual({ ok: true, value: noise, warnings: [] });
});

test("reads the wide numbers of zip64 that some programs always write", () => {
  // One entry "a" with "hi", sizes and place in the extra field, directory found by the record of zip64.
  const hex = [
    "504b0304 2d00 0000 0000 0000 2100 ac2a 93d8 ffffffff ffffffff 0100 1400 61 0100 1000 0200000000000000 0200000000000000 6869",
    "504b0102 2d00 2d00 0000 0000 0000 2100 ac2a 93d8 ffffffff ffffffff 0100 1c00 0000 0000 0000 00000000 ffffffff 61 0100 1800 0200000000000000 0200000000000000 0000000000000000",
    "504b0606 2c00000000000000 2d00 2d00 00000000 00000000 0100000000000000 0100000000000000 4b00000000000000 3500000000000000",
    "504b0607 00000000 8000000000000000 01000000",
    "504b0506 0000 0000 0100 0100 4b000000 ffffffff 0000",
  ];
  const bytes = new Uint8Array(Buffer.from(hex.join("").replaceAll(" ", ""), "hex"));
  expect(opened(bytes).read("a")).toMatchObject({ ok: true, value: utf8("hi") });
});

test("refuses names that lead out, and never uses them as paths", () => {
  for (const name of ["../a", "b/../../c", "/etc/x", "C:/x", "..\\a", "a\u0000b"]) {
    expect(complaint(openArchive(zipSync({ [name]: utf8("x") })))).toContain("leads out of it");
  }
  expect(opened(zipSync({ "quiz\\item.xml": utf8("x"), "a..b": utf8("y") })).names).toEqual(["quiz/item.xml", "a..b"]);
});

test("refuses two entries of one name, and entries that claim the same bytes", () => {
  const two = zipSync({ aa: utf8("1"), bb: utf8("2") });
  expect(complaint(openArchive(renamed(two, "bb", "aa")))).toBe('The archive holds "aa" twice.');
  expect(complaint(openArchive(patched(two, 42, 0)))).toBe("Files of the archive claim the same bytes.");
});

test("refuses what has a password, and unknown ways of packing", () => {
  const bytes = zipSync({ a: utf8("x") });
  expect(complaint(opened(patched(bytes, 8, 1, 2)).read("a"))).toContain("has a password");
  expect(complaint(opened(patched(bytes, 10, 99, 2)).read("a"))).toContain("packed in a way");
});

test("refuses bombs before memory is asked for", () => {
  const bomb = zipSync({ a: new Uint8Array(16 * MB) });
  expect(complaint(opened(bomb).read("a"))).toContain("unpacks to 16777216 bytes");
  // One that lies about its size.
  expect(complaint(opened(patched(bomb, 24, 100)).read("a"))).toBe('"a" in the archive is damaged.');
  expect(complaint(opened(patched(bomb, 24, 0xfffffff0)).read("a"))).toContain("unpacks to 4294967280 bytes");
});

test("bounds what all files unpack to", () => {
  const archive = openArchive(zipSync({ a: utf8("12345678"), b: utf8("12345678") }), { file: 10, all: 10, ratio: 9 });
  if (!archive.ok) throw new Error("not opened");
  expect(archive.value.read("a").ok).toBe(true);
  expect(complaint(archive.value.read("b"))).toContain("8 bytes; 2 are allowed");
});

test("feeds a file in pieces that are the whole, and says at their end that it is damaged", () => {
  const whole = new Uint8Array(3 * MB).map((_, i) => (i * 7919) >> 3);
  const bytes = zipSync({ packed: whole, plain: [whole, { level: 0 }] });
  for (const name of ["packed", "plain"]) {
    const pieces: Uint8Array[] = [];
    expect(complaint(opened(bytes).feed(name, (piece) => pieces.push(piece)))).toBeNull();
    expect(Buffer.concat(pieces).equals(whole)).toBe(true);
    let length = 0;
    const damaged = opened(patched(bytes, 16, 1)).feed(name, (piece) => (length += piece.length));
    expect([complaint(damaged), length]).toEqual([`"${name}" in the archive is damaged.`, whole.length]);
  }
});

test("says of a damaged file which it is, and of a cut archive that it is cut off", () => {
  const bytes = zipSync({ a: utf8("abcabcabcabcabcabcabc") });
  expect(complaint(opened(patched(bytes, 16, 1)).read("a"))).toBe('"a" in the archive is damaged.');
  expect(complaint(openArchive(bytes.subarray(0, bytes.length - 30)))).toBe("The archive is damaged or cut off.");
  expect(complaint(openArchive(utf8("PK\u0003\u0004")))).toBe("The archive is damaged or cut off.");
  expect(complaint(openArchive(bytes.subarray(10)))).toBe("The archive is damaged or cut off.");
  expect(complaint(openArchive(new Uint8Array([...utf8("before"), ...bytes])))).toBe(
    "The archive is damaged or cut off.",
  );
  expect([isArchive(bytes), isArchive(utf8("PK is a text"))]).toEqual([true, false]);
});

test("no bytes throw, and a damaged archive gives right bytes or none", () => {
  const good = zipSync({ "a.xml": utf8("<a>text</a>".repeat(30)), "b/c.png": [utf8("picture"), { level: 0 }] });
  const damaged = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const copy = good.slice();
      for (const [at, value] of changes) copy[at] = value;
      return copy;
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
      const found = openArchive(bytes);
      if (!found.ok) return true;
      const { names, read, sizeOf } = found.value;
      return names.every((name) => {
        const one = read(name);
        return !one.ok || one.value.length === sizeOf(name);
      });
    }),
    { numRuns: 500 },
  );
});
