import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readRosterText } from "../../src/io/roster-text.js";

const folder = mkdtempSync(join(tmpdir(), "roster-text-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: Uint8Array) {
  const file = join(folder, "r.csv");
  writeFileSync(file, bytes);
  const text = readRosterText(file);
  return text.ok
    ? { text: text.value.replace(/^\uFEFF/, ""), said: text.warnings.map(({ code }) => code) }
    : { text: null, said: text.diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`) };
}
const wide = (text: string) => Buffer.from(text, "utf16le");
const swapped = (text: string) => wide(text).swap16();
const list = "id;name\n17;Anaïs Lefèvre\n";
const arabic = "id;name\n17;سميرة حداد\n";

describe("roster: encodings", () => {
  test.each([
    ["UTF-8", Buffer.from(list), list, []],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${list}`), list, []],
    ["UTF-16 with a mark", wide(`\uFEFF${arabic}`), arabic, []],
    ["UTF-16 with a mark, big end first", swapped(`\uFEFF${arabic}`), arabic, []],
    ["UTF-16 without", wide(arabic), arabic, ["roster/guessed-encoding"]],
    ["UTF-16 without, big end first", swapped(arabic), arabic, ["roster/guessed-encoding"]],
    ["Latin-1", Buffer.from(list, "latin1"), list, ["roster/guessed-encoding"]],
    [
      "Latin-1 with a þ first",
      Buffer.from("þ;name\n1;Ann\n", "latin1"),
      "þ;name\n1;Ann\n",
      ["roster/guessed-encoding"],
    ],
    [
      "Latin-1 with a ÿ first",
      Buffer.from("ÿ;name\n1;Ann\n", "latin1"),
      "ÿ;name\n1;Ann\n",
      ["roster/guessed-encoding"],
    ],
    ["a name that begins like markup", Buffer.from("id;name\n1;<table>\n"), "id;name\n1;<table>\n", []],
    ["a cell in pointed brackets", Buffer.from("<id>;name\n1;Ann\n"), "<id>;name\n1;Ann\n", []],
    [
      "Windows-1252",
      Buffer.from("id\n\x80 5\nM\xfcller \x96 A\n", "latin1"),
      "id\n€ 5\nMüller – A\n",
      ["roster/guessed-encoding"],
    ],
  ])("%s", (_, bytes, text, said) => expect(read(bytes)).toEqual({ text, said }));

  test.each([
    ["Cyrillic", [0xcc, 0xe0, 0xf0, 0xe8, 0xff], "2:1"],
    ["a byte that Windows-1252 leaves free", [0x41, 0x81], "2:2"],
    ["UTF-8 that is broken elsewhere", [0x41, 0xc3, 0xa9, 0x42, 0xff, 0x43], "2:2"],
  ])("refused at its place: %s", (_, bytes, place) =>
    expect(read(Uint8Array.from([0x69, 0x64, 0x0a, ...bytes]))).toEqual({
      text: null,
      said: [`${place} roster/unknown-encoding`],
    }),
  );
  test.each([
    ["a workbook", Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000")],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["a PDF", Buffer.from("%PDF-1.7\n")],
    ["a page", Buffer.from("<!DOCTYPE html><table>")],
    ["a page below an empty line", Buffer.from("\n  <TABLE><tr>")],
    ["a page below an empty line, with a mark", Buffer.from("\uFEFF\r\n<meta charset=utf-8>")],
    ["XML", Buffer.from('<?xml version="1.0"?>')],
    ["a page that is named .xls", Buffer.from("\uFEFF<html><table><tr><td>id</td></tr></table></html>")],
  ])("what is no CSV is refused by name: %s", (_, bytes) =>
    expect(read(bytes)).toEqual({ text: null, said: ["1:1 roster/no-csv"] }),
  );
  test("half a character of UTF-16 is refused", () =>
    expect(read(Buffer.concat([wide("\uFEFFid\n1"), Buffer.from([0x41])])).said).toEqual([
      "1:1 roster/unknown-encoding",
    ]));

  test("what a guess reads is what was written, and the guess is said", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "B", "é", "ü", "ñ", " ", "1"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = `id\n${words.join("\n")}\n`;
        const { text: found, said } = read(Buffer.from(text, "latin1"));
        const isPlain = /^[\u0000-\u007F]*$/.test(text);
        const remarks = found === null ? ["unknown-encoding"] : isPlain ? [] : ["guessed-encoding"];
        expect([found ?? text, said.map((code) => code.split("/")[1])]).toEqual([text, remarks]);
      }),
      { numRuns: 300 },
    );
  });
});
