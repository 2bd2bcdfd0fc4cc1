import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readAnkiFile } from "../../src/io/anki-file.js";
import { readImportFile } from "../../src/io/import-file.js";
import { complaintIn, retryAfter, whyUnreachable } from "../../src/io/model-refusal.js";
import type { Checked } from "../../src/model/diagnostic.js";

const folder = mkdtempSync(join(tmpdir(), "refusals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** A file of a size, with holes. */
const sized = (name: string, bytes: number): string => {
  writeFileSync(join(folder, name), "");
  truncateSync(join(folder, name), bytes);
  return join(folder, name);
};
const MB = 1024 * 1024;

describe("a file to be read whole", () => {
  const said = ({ ok, ...rest }: Checked<unknown>) => {
    if (ok || !("diagnostics" in rest)) return "read";
    const [{ severity, code, message, hint, place }] = rest.diagnostics as [
      Checked<never> extends infer _
        ? { severity: string; code: string; message: string; hint?: string; place?: object }
        : never,
    ];
    expect([severity, code, place]).toEqual([
      "error",
      "import/unreadable",
      expect.objectContaining({ line: 1, column: 1 }),
    ]);
    return `${message} ${hint}`;
  };
  const imported = async (file: string) => said(await readImportFile(file, new AbortController().signal));
  const anki = async (file: string) => said(await readAnkiFile(file));

  test("of another tool", async () => {
    expect(await imported(sized("a.xml", 100 * MB))).toBe("read");
    expect(await imported(sized("a.xml", 100 * MB + 1))).toBe(
      "It has 101 MB; the limit is 100 MB. export fewer questions, or without films and recordings",
    );
    expect(await imported(folder)).toBe("It is a folder or a device, not a file. name the files in it");
    expect(await imported(join(folder, "none.xml"))).toBe(
      "There is no such file. name a file as it is called in its folder",
    );
    expect(await imported(join(sized("b.xml", 1), "c.xml"))).toBe(
      "There is no such file. name a file as it is called in its folder",
    );
    expect(await imported("HTTPS://example.org/a.xml")).toBe(
      "There is no such file. nothing is fetched from the web: save it, and name that file",
    );
    expect(await imported("a\0b")).toMatch(/^It can't be read: .* copy it to this computer, and name the copy$/s);
  });
  test("unless somebody wants to stop", async () => {
    const stopped = AbortSignal.abort(new Error("stopped"));
    await expect(readImportFile(sized("a.xml", 1), stopped)).rejects.toThrow();
  });
  test("of Anki", async () => {
    expect(await anki(sized("a.apkg", 256 * MB + 1))).toBe(
      "It has 257 MB; the limit is 256 MB. export fewer decks, or without media",
    );
    expect(await anki(folder)).toBe("It is a folder or a device, not a file. name the exported file itself");
    expect(await anki(join(folder, "none"))).toBe("There is no such file. export it in Anki with File > Export");
    expect(await anki("a\0b")).toMatch(/^It can't be read: .* export it from Anki again$/s);
  });
});

test.each([
  ["5", 5000],
  ["999999", 999_999_000],
  ["1000000", null],
  ["soon", null],
  ["5.5", null],
  [null, null],
])("to wait %j is %j milliseconds", (written, wait) =>
  expect(retryAfter(new Headers(written === null ? {} : { "retry-after": written }))).toBe(wait),
);

describe("what a server complains of", () => {
  const said = (body: BodyInit | null, key: string | null = null) => complaintIn(new Response(body), key);
  test.each<[BodyInit | null, string]>([
    ['{"error":{"message":"Busy"}}', "It says: Busy"],
    ['{"error":"Busy"}', "It says: Busy"],
    ["{}", ""],
    ["<html><b>Busy</b></html>", "It says:   Busy  "],
    [" ", ""],
    [null, ""],
  ])("%j", async (body, words) =>
    expect((await said(body)).replace(/\s+/g, " ").trim()).toBe(words.replace(/\s+/g, " ").trim()),
  );
  test("never repeats the key, and is cut", async () => {
    expect(await said('{"error":"no s3cret, s3cret"}', "s3cret")).toBe("It says: no …, …");
    expect(await said('{"error":"no s3cret"}')).toBe("It says: no s3cret");
    expect((await said("x".repeat(10_000))).length).toBe("It says: ".length + 300);
  });
});

test.each([
  ["ECONNREFUSED", "Nothing answers there: is the server running?"],
  ["ENOTFOUND", "There is no such host."],
  ["EAI_AGAIN", "There is no such host."],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "Its certificate can't be trusted (DEPTH_ZERO_SELF_SIGNED_CERT)."],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "Its certificate can't be trusted (ERR_TLS_CERT_ALTNAME_INVALID)."],
  ["ECONNRESET", "It can't be reached (ECONNRESET)."],
  [undefined, "It can't be reached."],
])("%s: %s", (code, why) =>
  expect(whyUnreachable(new Error("x", { cause: code === undefined ? undefined : { code } }))).toBe(why),
);
