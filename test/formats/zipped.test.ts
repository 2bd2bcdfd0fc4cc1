import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { loadZip, zipped } from "../../src/formats/zipped.js";

beforeAll(loadZip);

const noise = Uint8Array.from({ length: 600 }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 255);
const files = [
  ["[Content_Types].xml", `<Types>${"<Default/>".repeat(100)}</Types>`],
  ["a/b.txt", "Grüße, \u{1F30D}"],
  ["a/noise.bin", noise],
  ["empty", ""],
] as const;

test("an archive holds its files in the order in which they are named", () => {
  const read = unzipSync(zipped(files));
  expect(Object.keys(read)).toEqual(files.map(([path]) => path));
  expect(Buffer.from(read["a/b.txt"]!).toString("utf8")).toBe("Grüße, \u{1F30D}");
  expect(Buffer.from(read["[Content_Types].xml"]!).toString("utf8")).toBe(files[0][1]);
  expect([...read["a/noise.bin"]!]).toEqual([...noise]);
  expect(read["empty"]).toHaveLength(0);
});

test("what gets smaller is compressed, what doesn't is stored", () => {
  const methods: Record<string, number> = {};
  unzipSync(zipped(files), { filter: ({ name, compression }) => ((methods[name] = compression), true) });
  expect(methods).toEqual({ "[Content_Types].xml": 8, "a/b.txt": 0, "a/noise.bin": 0, empty: 0 });
});

test("it has the same bytes wherever and whenever it is made", () => {
  expect(createHash("sha256").update(zipped(files)).digest("hex")).toMatchInlineSnapshot(
    `"3d161b9e3a31fe27a1ee8deb5c0d844ea42f34ad8ade39ce7015aa80c1fa804a"`,
  );
});

test("a path that is not ASCII is a mistake of the caller's", () => {
  expect(() => zipped([["Grüße.txt", ""]])).toThrow("not ASCII");
});
