import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadPlan } from "../../src/io/load.js";

const folder = mkdtempSync(join(tmpdir(), "read-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
async function complaint(path: string): Promise<string> {
  const plan = await loadPlan(path);
  return plan.ok ? "no complaint" : plan.diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n");
}

test.each([
  ["missing", () => join(folder, "nowhere.yaml"), "io/unreadable There is no such file."],
  ["a folder", () => folder, "io/unreadable It is a folder or a device, not a file."],
  ["a device", () => "/dev/zero", "io/unreadable It is a folder or a device, not a file."],
  ["binary", () => file("a.yaml", new Uint8Array([0x89, 0x50, 0xff, 0xfe])), "io/unreadable It is not UTF-8 text."],
  ["UTF-16", () => file("b.yaml", Buffer.from("\uFEFFbank: x", "utf16le")), "io/unreadable It is not UTF-8 text."],
  [
    "a document of Word",
    () => file("e.yaml", new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 0xff])),
    "io/unreadable This is a packed file, as Word, Excel and LibreOffice save them, not plain text.",
  ],
  [
    "a PDF",
    () => file("f.yaml", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")),
    "io/unreadable This is a PDF, not plain text.",
  ],
  ["NUL bytes", () => file("c.yaml", "bank: \0"), "bank/syntax The file holds binary data, not text."],
  [
    "UTF-16 without a mark",
    () => file("g.yaml", Buffer.from("bank: x", "utf16le")),
    "bank/syntax The file holds binary data, not text.",
  ],
  [
    "JSON Lines in UTF-16 without a mark",
    () => file("h.jsonl", Buffer.from('{"bank":"x"}\n{"id":"a"}\n', "utf16le")),
    "io/unreadable It holds binary data, or UTF-16 text, not UTF-8.",
  ],
  ["empty", () => file("d.yaml", ""), "bank/syntax The file is empty."],
])("%s", async (_, path, expected) => expect(await complaint(path())).toBe(expected));

test("50 MB are refused before they are read", async () => {
  const path = file("large.yaml", "");
  truncateSync(path, 50 * 1024 * 1024);
  expect(await complaint(path)).toBe("io/unreadable It has 50 MB; the limit is 32 MB.");
});
