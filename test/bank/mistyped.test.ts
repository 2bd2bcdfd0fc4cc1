import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fixedBank } from "../../src/bank/fix.js";
import { loadCopied } from "../../src/bank/copied/load.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { changed } from "../../src/typing/changes.js";
import { parseCopied } from "../../src/bank/copied/parse.js";
import { printed } from "./printed.js";

const folder = new URL("../fixtures/mistyped/", import.meta.url).pathname;
const files = readdirSync(folder).filter((file) => /\.(yaml|json)$/.test(file));
const textOf = (file: string) => readFileSync(`${folder}${file}`, "utf8");

function complaints(file: string, text: string): readonly Diagnostic[] {
  const bank = loadCopied(file, text);
  return bank.ok ? bank.warnings : bank.diagnostics;
}
const called = ({ code, message }: Diagnostic) => `${code} ${message}`;
const count = (found: readonly Diagnostic[], one: Diagnostic) =>
  found.filter((other) => called(other) === called(one)).length;

describe("what people mistype is found where it stands, all at once and in file order", () => {
  test.each(files)("%s", async (file) => {
    const found = complaints(file, textOf(file));
    await expect(`${printed(found)}\n`).toMatchFileSnapshot(`${folder}${file}.diagnostics.txt`);
    const places = found.map(({ place }) => place!.line * 10_000 + place!.column);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("a hint that is followed leaves a better bank", () => {
  const cases = files.flatMap((file) =>
    complaints(file, textOf(file)).flatMap((one) => (one.fix === undefined ? [] : [{ file, one, fix: one.fix }])),
  );
  test("nearly every mistake has a hint that can be followed without thinking", () =>
    expect(cases.length).toBeGreaterThan(150));
  test.each(cases)("$file: $one.message", ({ file, one, fix }) => {
    const text = textOf(file);
    const found = complaints(file, text);
    const after = changed(text, fix.changes);
    const left = complaints(file, after);
    expect(left.length).toBeLessThan(found.length);
    expect(count(left, one)).toBeLessThan(count(found, one));
    // What the hint says is to be written is what the fix writes.
    const write = /^write: (.*?)(?: \(|, or |, and |; | if |…$|…?, in the place of |$)/.exec(one.hint!)?.[1] ?? "";
    const [changedLine] = fix.changes.map(({ start }) => text.slice(0, start).split("\n").length - 1);
    expect(after.split("\n").slice(changedLine).join("\n")).toContain(write);
  });
});

describe("what is certain is put right by itself", () => {
  test.each(files)("%s", (file) => {
    const text = textOf(file);
    const { text: fixed, done } = fixedBank(file, text);
    const certain = complaints(file, text).filter(({ fix }) => fix?.isCertain);
    expect(done.length).toBeGreaterThanOrEqual(certain.length);
    expect(complaints(file, fixed).filter(({ fix }) => fix?.isCertain)).toEqual([]);
    const fewer = complaints(file, text).length - complaints(file, fixed).length;
    expect([fewer > 0, fixed !== text]).toEqual(done.length > 0 ? [true, true] : [false, false]);
    expect(fixedBank(file, fixed)).toEqual({ text: fixed, done: [] });
  });
});

/** None of them ends a line as a text between straight quotation marks does. */
const STRAY = ['key: Northwick"', '"key": Northwick"', 'key: North\n      wick"', 'key:\n      Northwick" '];

describe("a quotation mark that opens nowhere is found, whatever else its line holds", () => {
  const bank = textOf("quote-not-opened.yaml");
  test.each(STRAY)("%s", (line) => {
    const text = bank.replace('key: Northwick"', line);
    expect(complaints("bank.yaml", text).map(({ code }) => code)).toContain("bank/stray-quote");
  });
  test("one that closes is let be", () => {
    const text = bank.replace('key: Northwick"', 'key: "North\\"wick\\""');
    expect(complaints("bank.yaml", text).map(({ code }) => code)).not.toContain("bank/stray-quote");
  });
});

test("options that may hold the key are left to a person, unless the key is one of them word for word", () => {
  const left = (file: string) => complaints(file, fixedBank(file, textOf(file)).text);
  expect(left("answer-by-letter.yaml")).not.toEqual([]);
  expect(left("question-answer-options.yaml")).toEqual([]);
});

const GOOD = [
  "fixtures/all-types.yaml",
  "fixtures/rich.yaml",
  "fixtures/card-types.yaml",
  "../questions/sochi-2019.yaml",
  "../questions/starter/first.yaml",
  "../questions/showcase/showcase.yaml",
].map((file) => ({ file, text: readFileSync(new URL(`../${file}`, import.meta.url), "utf8") }));

test.each(GOOD)("nothing is said of $file", ({ file, text }) => {
  expect(complaints(file, text)).toEqual([]);
  expect(fixedBank(file, text)).toEqual({ text, done: [] });
});

test("nothing is said of what only looks like a slip", () => {
  const text = `bank: odd # the name
title: The harbour's "opening" – a note   # it has one
language: en
updated: 2026-01-02
sources:
  news: { title: "“Open at last”: the harbour", publisher: The News, published: 2026-01-01, licence: CC0-1.0, url: https://example.org/#top }
passages:
  list:
    text: |
      • not:a field
      – nor – this
      "nor this
      * id: x #1
items:
  - id: sharp
    type: choice
    stem: Which language is C# like? #not sure
    key: Java # 1
    distractors: ["“Lisp”", F#, 'Bell''s "own"', l'Hôpital's]
    difficulty: easy #todo
    topics: [harbour] #todo
    evidence: [{ source: news, paragraph: 2 }]
    asOf: 2026-01-01
    volatility: never
    explanation: >
      “One” and “two”
      go on here #1
  - { id: inches, type: choice, stem: “A” or “B”?, key: 12", distractors: [B, C, "A"], difficulty: easy, topics: [a],
      evidence: [{ source: news, paragraph: 2 }], asOf: 2026-01-01, volatility: never }
  - id: letters
    type: choice
    stem: Which vitamin is
      in oranges?
    key: A
    distractors: [B, C]
    difficulty: easy
    topics: [harbour]
    evidence: [{ source: news, paragraph: 2 }]
    asOf: 2026-01-01
    volatility: never
`;
  expect(complaints("a.yaml", text)).toEqual([]);
});

/** A slip on one line; the same line where it can't be made there. */
const SLIPS: Readonly<Record<string, (line: string) => string>> = {
  "no space after the colon": (line) => line.replace(/^(\s*(?:- )?\w+): (?=\S)/, "$1:"),
  "a no-break space after the colon": (line) => line.replace(/^(\s*(?:- )?\w+): (?=\S)/, "$1:\u00A0"),
  "a dash for the hyphen": (line) => line.replace(/^(\s*)- /, "$1– "),
  "a bullet for the hyphen": (line) => line.replace(/^(\s*)- /, "$1• "),
  "no space after the hyphen": (line) => line.replace(/^(\s*)- /, "$1-"),
  "a quotation mark that is not closed": (line) => line.replace(/^(\s*(?:- )?(?:\w+: )?"[^"]*)"$/, "$1"),
  "a full-width colon": (line) => line.replace(/^(\s*(?:- )?\w+): (?=\S)/, "$1："),
  "an equals sign": (line) => line.replace(/^(\s*(?:- )?\w+): (?=\S)/, "$1 = "),
  "a bracket that is not closed": (line) => line.replace(/^(\s*(?:- )?\w+: \[.*)\]$/, "$1"),
  "a space too many": (line) => line.replace(/^ {4}(?=\w+:)/, "     "),
  "an item without a hyphen": (line) => line.replace(/^ {2}- (?=\w+:)/, "    "),
};

describe("a slip on any line of a bank with all types is found on that line, and its hint mends the bank", () => {
  const { text } = GOOD[0]!;
  const lines = text.split("\n");
  test.each(Object.entries(SLIPS))("%s", (_, slip) => {
    let tried = 0;
    for (const [i, line] of lines.entries()) {
      const mistyped = slip(line);
      if (mistyped === line || /^\s*#/.test(line)) continue;
      tried += 1;
      const broken = lines.with(i, mistyped).join("\n");
      const [first, ...more] = complaints("a.yaml", broken).filter(({ fix }) => fix !== undefined);
      expect([first?.place?.line, mistyped]).toEqual([i + 1, mistyped]);
      expect(more).toEqual([]);
      expect(complaints("a.yaml", changed(broken, first!.fix!.changes))).toEqual([]);
    }
    expect(tried).toBeGreaterThan(4);
  });
});

test.each(["– ", "• ", "-", "1. "])("a list with %j for hyphens is one, whatever its first entry holds", (sign) => {
  const of = (mark: string) =>
    GOOD[0]!.text.replace(
      /^( *)distractors: \[.*\]$/m,
      `$1distractors:\n$1  ${mark}Rome: a town\n$1  ${mark}Paris\n$1  ${mark}Oslo`,
    );
  const [first, ...more] = complaints("a.yaml", of(sign));
  expect(first).toMatchObject({ code: "bank/syntax", hint: "write: - Rome: a town (and so for every entry)" });
  expect(more.map(({ hint }) => hint)).toEqual(['put the text in quotation marks: "Rome: a town"']);
  expect(changed(of(sign), first!.fix!.changes).replaceAll("-  ", "- ")).toBe(of("- "));
});

test("an id that is too long and malformed is one mistake", () => {
  const id = "Harbour_".repeat(20);
  const found = complaints("a.yaml", GOOD[0]!.text.replace(/^( *- id: ).*$/m, `$1${id}`)).filter(({ message }) =>
    message.startsWith('Field "id"'),
  );
  expect(found.map(({ code }) => code)).toEqual(["bank/malformed"]);
});

test("a long text that can't be read is given up in time", () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `  - id: a${i}\n    stem: x: y: z\n`);
  const started = performance.now();
  const source = parseCopied("a.yaml", `bank: a\nitems:\n${lines.join("")}`);
  expect(source.ok).toBe(false);
  expect(performance.now() - started).toBeLessThan(20_000);
});
