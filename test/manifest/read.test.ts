import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Format } from "../../src/formats/format.js";
import { formats } from "../../src/formats/index.js";
import { build } from "../../src/io/build.js";
import { loadPlan } from "../../src/io/load.js";
import { readManifest, usedItems } from "../../src/io/read-manifest.js";
import { BadManifest } from "../../src/manifest/bad-manifest.js";
import { manifestParts } from "../../src/manifest/read.js";
import type { Changes } from "../../src/model/manifest.js";

const fixture = new URL("../fixtures/all-types.yaml", import.meta.url).pathname;
let out: string;
let file: string;
let text: string;
let digest: string;

/** Builds the fixture; gives the manifest's file and the digest that the build told. */
async function manifestOf(changes: Changes, chosen: readonly Format[]) {
  const plan = await loadPlan(fixture, { changes });
  if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
  const built = await build(plan.value, { seed: "s", formats: chosen, theme: null, out, leaveOut: true });
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  return { file: join(built.value.folder, "teacher/manifest.json"), digest: built.value.manifest };
}

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "manifest-"));
  ({ file, digest } = await manifestOf({ forms: 3, pick: 6, today: "2026-01-02" }, formats));
  text = readFileSync(file, "utf8");
});
afterAll(() => rmSync(out, { recursive: true }));

const read = (written: string) => {
  const copy = join(out, "copy.json");
  writeFileSync(copy, written);
  return [...readManifest(copy)];
};
const complaints = (written: string): string[] => {
  try {
    read(written);
  } catch (cause) {
    if (!(cause instanceof BadManifest)) throw cause;
    return cause.diagnostics.map(({ code, message, place }) => `${place!.line}:${place!.column} ${code} ${message}`);
  }
  return [];
};

test("what was written is read: part by part the same as in one go", () => {
  const whole = JSON.parse(text) as Record<string, unknown>;
  const [head, ...rest] = read(text);
  const papers = rest.flatMap((part) => (part.kind === "paper" ? [part.paper] : []));
  const tail = rest.at(-1);
  expect({
    ...(head!.kind === "head" ? head!.head : {}),
    papers,
    ...(tail!.kind === "tail" ? tail!.tail : {}),
  }).toEqual(whole);
  expect(papers).toHaveLength(3);
});

test("the whole of it is what its schema says", () => {
  const schema = JSON.parse(readFileSync(new URL("../../src/schema/manifest.schema.json", import.meta.url), "utf8"));
  const validate = new Ajv2020.default({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);
  validate(JSON.parse(text));
  expect(validate.errors).toBe(null);
});

test("the digest that a build tells is that of the file", () => {
  expect(digest).toBe(hash("sha256", readFileSync(file), "hex"));
});

test("what a command changed is in it, as data", () => {
  const [head] = read(text);
  expect(head).toMatchObject({ head: { seed: "s", changes: { forms: 3, pick: 6, today: "2026-01-02" } } });
});

test("the items in use, by id", () => {
  const used = usedItems(file);
  expect(used.ok && used.value.size).toBe(6);
  expect(usedItems(join(out, "no-such-file")).ok).toBe(false);
});

test("a bank without papers has a manifest too", async () => {
  const anki = await manifestOf(
    {},
    formats.filter(({ name }) => name === "anki-csv"),
  );
  const parts = read(readFileSync(anki.file, "utf8"));
  expect(parts.map(({ kind }) => kind)).toEqual(["head", "tail"]);
});

describe("what is no manifest is refused, with its place", () => {
  const swap = (from: string | RegExp, to: string) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  };
  test.each<[string, () => string, RegExp]>([
    ["nothing", () => "", /^1:1 manifest\/unreadable It has no papers/],
    ["another file", () => "items: []\n", /It has no papers/],
    ["one laid out anew", () => JSON.stringify(JSON.parse(text)), /It has no papers/],
    ["half of one", () => text.slice(0, text.indexOf('  "shared"') - 20), /It ends in the middle|not JSON/],
    ["a later version", () => swap('"version": 1', '"version": 2'), /^3:\d+ manifest\/not-allowed .*"version"/],
    ["a number for a seed", () => swap('"seed": "s"', '"seed": 7'), /^6:\d+ manifest\/needs-quotes .*"seed"/],
    ["a path that leads out", () => swap("student/exam-A.html", "student/../../x"), /manifest\/malformed .*"path"/],
    ["an absolute path", () => swap("student/exam-A.html", "/etc/passwd"), /manifest\/malformed .*"path"/],
    ["a field from nowhere", () => swap('"seed": "s"', '"seed": "s", "x": 1'), /manifest\/unknown-field .*"x"/],
    ["a prototype", () => swap('"seed": "s"', '"seed": "s", "__proto__": {}'), /manifest\/unknown-field/],
    ["an item called __proto__", () => swap(/^ {4}"[a-z-]+": \{"sha/m, '"__proto__": {"sha'), /manifest\/malformed/],
    ["a paper without a code", () => swap('"code":', '"kode":'), /manifest\/(missing|unknown)-field/],
    ["a code that can't be one", () => swap(/"code":"...../, '"code":"OOOOO'), /manifest\/malformed .*"code"/],
    ["a paper that is a number", () => swap(/^ {4}\{"code".*$/m, "    7,"), /manifest\/wrong-type/],
    ["depth", () => swap(/^ {4}\{"code".*$/m, `${"[".repeat(20_000)}`), /not JSON/],
  ])("%s", (_, written, complaint) => {
    const found = complaints(written());
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((line) => complaint.test(line))).toBe(true);
  });

  test("a line without an end", () => {
    expect(complaints(`${"x".repeat(33 * 1024 * 1024)}`)[0]).toMatch(/32 MB/);
  });

  test("bytes that are no text", () => {
    const copy = join(out, "bytes.json");
    writeFileSync(copy, Buffer.from([0x7b, 0xff, 0xfe]));
    expect(() => [...readManifest(copy)]).toThrow(BadManifest);
  });
});

test("what stands around the papers is bounded: a file of line feeds is refused before it fills the memory", () => {
  const lines = function* (length: number) {
    const line = " ".repeat(1023);
    for (let at = 0; at < length; at += 1024) yield line;
  };
  const refusal = (length: number) => {
    try {
      return [...manifestParts("m.json", lines(length))];
    } catch (cause) {
      return cause instanceof BadManifest ? cause.diagnostics.map(({ message }) => message) : cause;
    }
  };
  expect(refusal(64 * 1024 * 1024)).toEqual(["It has no papers."]);
  expect(refusal(64 * 1024 * 1024 + 1)).toEqual([
    "It is not a manifest: too much stands before its papers, or after them.",
  ]);
});
