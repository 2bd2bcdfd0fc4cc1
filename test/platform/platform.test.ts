import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as here from "#platform";
import * as browser from "../../src/platform/browser.js";
import * as node from "../../src/platform/node.js";
import type { Platform } from "../../src/platform/platform.js";

const sides: Readonly<Record<string, Platform>> = { node, browser };
/** Half characters too: what reaches a digest is not always text that somebody checked. */
const text = fc.string({
  unit: fc.oneof(fc.string({ unit: "binary", minLength: 1 }), fc.constantFrom("\uD83D", "\uDE00", "\uFEFF")),
});

test("the tests run what is written for Node", () => {
  expect(here.sha256).toBe(node.sha256);
});

describe.each(Object.entries(sides))("%s", (_, side) => {
  test("hashes as FIPS 180-4 says", () => {
    expect(side.sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(side.sha256Base64(new Uint8Array([97, 98, 99]))).toBe("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    expect(side.sha1("abc")).toBe("a9993e364706816aba3e25717850c26c9cd0d89d");
  });

  test("writes and reads UTF-8 of one to four bytes", () => {
    const room = side.textRoom(64);
    expect(room.write("aé€😀", 3)).toBe(10);
    expect([...room.bytes.subarray(3, 13)]).toEqual([0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80]);
    expect(room.read(4, 9)).toBe("é€");
    expect(room.bytes.buffer.byteLength).toBe(64);
  });

  test("reads and writes base64 of any length, and any byte", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (const length of [0, 1, 2, 3, 256]) {
      const some = bytes.subarray(0, length);
      const written = Buffer.from(some).toString("base64");
      expect([...side.fromBase64(written)]).toEqual([...some]);
      expect(side.toBase64(some)).toBe(written);
    }
  });
});

test("both give the same of any text", () => {
  fc.assert(
    fc.property(text, (one) => {
      const of = ({ sha256, sha256Base64, sha1, utf8Length, utf8, utf8AsLatin1, latin1, textRoom }: Platform) => {
        const room = textRoom(3 * one.length + 1);
        const size = room.write(one, 1);
        const held = utf8AsLatin1(one);
        return [
          [sha256(one), sha256(utf8(one)), sha256Base64(one), sha1(one), utf8Length(one), [...utf8(one)], held],
          [[...latin1(held)], [...room.bytes.subarray(1, size + 1)], room.read(1, size + 1)],
        ];
      };
      expect(of(browser)).toEqual(of(node));
    }),
  );
});

test("a text longer than the arguments of one call becomes bytes and is held whole", () => {
  const long = "é".repeat(200_000);
  expect(browser.utf8AsLatin1(long) === node.utf8AsLatin1(long)).toBe(true);
});
