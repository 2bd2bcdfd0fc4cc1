import { describe, expect, test } from "vitest";
import { sha256 } from "#platform";
import { charsetOf, textIn } from "../../src/text/charset.js";

/** What each byte stands for in Chromium's decoders, one a line, U+FFFD for nothing: the first digits of its SHA-256. */
const AS_BROWSERS_READ = [
  ["ibm866", "e4d6ff5ca5ad"],
  ["iso-8859-2", "f06000761c8b"],
  ["iso-8859-3", "202a1b363622"],
  ["iso-8859-4", "f7076eceae60"],
  ["iso-8859-5", "93b826201406"],
  ["iso-8859-6", "7bd8ab9b93da"],
  ["iso-8859-7", "6990b4f2c0f4"],
  ["iso-8859-8", "3fece254a648"],
  ["iso-8859-8-i", "3fece254a648"],
  ["iso-8859-10", "4f9e6ea68a80"],
  ["iso-8859-13", "e0dc2e83c460"],
  ["iso-8859-14", "cc0467a122c6"],
  ["iso-8859-15", "02da73e6cb68"],
  ["iso-8859-16", "1695e6848a2f"],
  ["koi8-r", "4864274e1181"],
  ["koi8-u", "0fdfdda8e926"],
  ["macintosh", "07da6af6067c"],
  ["windows-874", "17408160a539"],
  ["windows-1250", "01dd09bae2d2"],
  ["windows-1251", "64bc96a197c7"],
  ["windows-1252", "d486335e5257"],
  ["windows-1253", "9e4c70ccbbd0"],
  ["windows-1254", "390edd6fb037"],
  ["windows-1255", "eb0725777360"],
  ["windows-1256", "5526d72d1fce"],
  ["windows-1257", "6df262bb978f"],
  ["windows-1258", "4744ca2fc1f4"],
  ["x-mac-cyrillic", "ce302a812a98"],
] as const;

describe("bytes are read as browsers read them, in every version of Node", () => {
  test.each(AS_BROWSERS_READ)("%s", (charset, expected) => {
    const bytes = Array.from({ length: 256 }, (_, i) => textIn(charset, Uint8Array.of(i)) ?? "\uFFFD");
    expect(sha256(bytes.join("\n")).slice(0, 12)).toBe(expected);
  });

  test.each(["latin1", "iso-8859-1", "ISO_8859-1", " cp1252 ", "us-ascii", "ascii", "x-cp1252", "l1"])(
    "%j is Windows-1252",
    (label) => {
      expect(charsetOf(label)).toBe("windows-1252");
      expect(textIn("windows-1252", Uint8Array.of(0x93, 0x80, 0x20, 0x96, 0xe9, 0x94, 0x81))).toBe("“€ –é”\u0081");
    },
  );

  test.each([
    ["gbk", [0xa2, 0xe3], ["€", null]],
    ["gbk", [0xb8, 0xdb], ["港"]],
    ["big5", [0x87, 0x40], ["䏰", null]],
    ["big5", [0xb4, 0xe4], ["港"]],
    ["euc-kr", [0x81, 0x41], ["갂", null]],
    ["euc-kr", [0xc7, 0xd7], ["항"]],
    ["euc-jp", [0xb9, 0xc1], ["港"]],
    ["euc-jp", [0x80, 0x41], [null]],
    ["shift_jis", [0x8d, 0x60], ["港"]],
  ] as const)("%s, %j: or not at all, but never as something else", (charset, bytes, expected) =>
    expect(expected).toContain(textIn(charset, Uint8Array.from(bytes))),
  );

  test.each(["", "klingon", "replacement", "utf-7"])("%j is no charset", (label) =>
    expect(charsetOf(label)).toBe(null),
  );
});
