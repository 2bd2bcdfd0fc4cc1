import { parseEvents } from "js-yaml";
import { describe, expect, test } from "vitest";
import { type Finding, error } from "../../src/reading/finding.js";
import { loadBank } from "../../src/bank/load.js";
import { rangesOf } from "../../src/reading/ranges.js";
import { located, parseSource, placeAt, withPlainLines } from "../../src/reading/source.js";
import { subject } from "../../src/reading/subject.js";
import { limited } from "../../src/reading/limit.js";
import { listFirst } from "../../src/reading/suggest.js";
import { head, item, json, jsonLines, plain } from "../bank/banks.js";

type Path = readonly (string | number)[];

const sourceOf = (file: string, text: string) => {
  const source = parseSource(file, text);
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics));
  return source.value;
};
const refused = (file: string, text: string) => {
  const source = parseSource(file, text);
  if (source.ok) throw new Error("could be read");
  return source.diagnostics.map(({ message, hint, place }) => ({ message, hint, at: [place!.line, place!.column] }));
};

describe("a text that can't be read is refused where it goes wrong", () => {
  test.each([
    ["a.yaml", "", [1, 1], "The file is empty.", /./],
    ["a.yaml", " \n\t\n", [1, 1], "The file is empty.", /./],
    ["a.yaml", "a: 1\nb: x\0y\n", [2, 5], "The file holds binary data, not text.", "save it as UTF-8 text"],
    [
      "a.yaml",
      "a: 1\nb: 2\na: 3\n",
      [3, 1],
      "Not readable as YAML: this field is written twice.",
      "keep one of the two",
    ],
    ["a.json", '{"a": [}', [1, 8], /^Not readable as JSON: /, /^close each bracket/],
    ["a.json.yaml", "a: [}", [1, 5], /^Not readable as YAML: /, /^close each bracket/],
    ["a.yaml", "a:\n\t- b\n", [2, 1], /tab/, "indent with spaces"],
    ["a.yaml", "a: *x\n", [1, 4], /"\*"/, 'put the text in quotation marks: "*x"'],
    ["a.yaml", `a: &x 1\nb: [${Array(101).fill("*x").join(", ")}]\n`, [2, 406], /alias/, /use at most 100 aliases/],
    ["a.yaml", "a: b: c\n", [1, 5], /colon/, 'put the text in quotation marks: "b: c"'],
  ])("%s %j", (file, text, at, message, hint) => {
    const [found] = refused(file, text);
    expect(found!.at).toEqual(at);
    expect(found!.message).toMatch(message);
    expect(found!.hint ?? "none").toMatch(hint);
  });
  test.each([
    [100, true],
    [101, false],
  ])("%i aliases", (count, ok) =>
    expect(parseSource("a.yaml", `a: &x 1\nb: [${Array(count).fill("*x").join(", ")}]\n`).ok).toBe(ok),
  );
  test("under the code that is asked for", () =>
    expect(parseSource("a.yaml", "", "blueprint/syntax")).toMatchObject({
      diagnostics: [{ code: "blueprint/syntax" }],
    }));
});

test.each([
  ["\uFEFFa", "a"],
  ["a\uFEFF", "a\uFEFF"],
  ["a\r\nb\r\n", "a\nb\n"],
  ["a\rb", "a\rb"],
])("%j has the lines of %j", (written, text) => expect(withPlainLines(written)).toBe(text));

test.each([
  [0, 1, 1],
  [1, 1, 2],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [5, 3, 2],
])("offset %i is in line %i, column %i", (offset, line, column) =>
  expect(placeAt("f", "ab\n\nc", offset)).toEqual({ file: "f", line, column }),
);

describe("a finding stands at what it is about", () => {
  const text = ["a: 1", 'b: { c: "x y", d: [p, q] }', "e:", "  - f: 'z'", "    g: &n w", "  - *n", ""];
  const source = () => sourceOf("a.yaml", text.join("\n"));
  test.each<[Path, boolean, number, number]>([
    [[], false, 1, 1],
    [["a"], false, 1, 4],
    [["a"], true, 1, 1],
    [["b"], false, 2, 4],
    [["b", "c"], false, 2, 9],
    [["b", "c"], true, 2, 6],
    [["b", "d", 0], false, 2, 20],
    [["b", "d", 1], false, 2, 23],
    [["b", "d", 2], false, 2, 19],
    [["e", 0], false, 4, 5],
    [["e", 0, "f"], false, 4, 8],
    [["e", 0, "g"], false, 5, 11],
    [["e", 1], false, 6, 6],
    [["e", 2, "f"], false, 4, 3],
    [["nowhere", "at", "all"], true, 1, 1],
  ])("%j, by its name: %j", (path, atKey, line, column) => {
    const [found] = located(source(), [{ ...error("x", path, "m"), atKey }]);
    expect(found).toEqual({ severity: "error", code: "x", message: "m", place: { file: "a.yaml", line, column } });
  });
  test("in the order of the file, each once", () => {
    const paths: Path[] = [["e", 1], ["a"], ["b", "d"], ["a"], ["b"]];
    const found = located(
      source(),
      paths.map((path, i) => error("x", path, String(i))),
    );
    expect(found.map(({ message }) => message)).toEqual(["1", "3", "4", "2", "0"]);
    expect(located(source(), [])).toEqual([]);
  });
  test.each<[Path, string]>([
    [["b", "c"], '"x y"'],
    [["e", 0, "f"], "'z'"],
    [["a"], "1"],
    [["b"], "{"],
    [["b", "d"], "["],
    [["e", 1], "n"],
  ])("and can show what is written at %j", (path, shown) =>
    expect(located(source(), [error("x", path, "is {written}", "not {written}")])).toMatchObject([
      { message: `is ${shown}`, hint: `not ${shown}` },
    ]),
  );
  test.each([[""], ["# nothing\n"]])("or at the top, where there is nothing: %j", (text) =>
    expect(rangesOf(text, parseEvents(text, {}), [error("x", ["a"], "m")])).toEqual([{ start: 0, end: 0 }]),
  );
  test("of a file of one value", () =>
    expect(located(sourceOf("a.yaml", "\n so\n"), [error("x", ["a"], "m")])).toMatchObject([
      { place: { line: 2, column: 2 } },
    ]));
});

describe("in JSON Lines", () => {
  const source = () => sourceOf("a.jsonl", '\n{"bank":"b"}\n \n{"id":"one"}\n{"id":"two"}\n');
  test("the bank comes first, then an item a line; empty lines count as lines", () => {
    expect(source().value).toEqual({ bank: "b", items: [{ id: "one" }, { id: "two" }] });
    expect(source().itemLines).toEqual([4, 5]);
  });
  test("a finding has the line of its item, or the first", () => {
    const paths: Path[] = [["items", 1, "id"], ["items", 0], ["title"], ["items"], ["sources", 1], ["items", 2]];
    const found = located(
      source(),
      paths.map((path, i) => error("x", path, String(i), i === 0 ? "h" : undefined)),
    );
    expect(found.map(({ message, place }) => `${message}: ${place!.line}:${place!.column}`)).toEqual([
      "2: 1:1",
      "3: 1:1",
      "4: 1:1",
      "5: 1:1",
      "1: 4:1",
      "0: 5:1",
    ]);
    expect(found.at(-1)).toEqual({
      severity: "error",
      code: "x",
      message: "0",
      hint: "h",
      place: { file: "a.jsonl", line: 5, column: 1 },
    });
    expect(found[0]).not.toHaveProperty("hint");
  });
  test.each([["7"], ["null"], ["[1]"], ['"so"']])("a first line %s is read as it is", (line) => {
    const { value } = sourceOf("a.jsonl", `${line}\n{"id":"one"}\n`);
    expect(value).toEqual(line === "[1]" ? { 0: 1, items: [{ id: "one" }] } : JSON.parse(line));
    const bank = loadBank("a.jsonl", `${line}\n${JSON.stringify(item("a"))}\n`);
    expect(bank).toMatchObject({ ok: false, diagnostics: [{ code: "bank/wrong-type", place: { line: 1 } }] });
  });
  test("every line that can't be read is named", () => {
    expect(refused("a.jsonl", '{"a":1,"a":2}\n{}\n{"b":\n{"c\\"":1, "c\\"":2}\n')).toMatchObject([
      { message: 'This line holds the field "a" twice.', hint: "keep one of the two", at: [1, 1] },
      { message: "This line is not JSON.", at: [3, 1] },
      { message: 'This line holds the field "c\\"" twice.', at: [4, 1] },
    ]);
  });
  test("a line that can't be read counts as an item", () => {
    const text = [JSON.stringify(head()), "{", JSON.stringify(item("a", { kay: 1 })), ""].join("\n");
    const bank = loadBank("a.jsonl", text);
    const found = bank.ok ? [] : bank.diagnostics.map(({ code, place }) => `${place!.line} ${code}`);
    expect(found).toEqual(["2 bank/syntax", "3 bank/unknown-field"]);
  });
  test("lines that can't be read are shown up to a hundred, and the rest is counted", () => {
    const bad = (count: number) => loadBank("a.jsonl", `${JSON.stringify(head())}\n${"{\n".repeat(count)}`);
    expect(bad(100)).toMatchObject({ ok: false, diagnostics: { length: 100 } });
    expect(bad(102)).toMatchObject({ ok: false, diagnostics: { length: 101, 100: { message: /2 more were/ } } });
  });
  test("a sound bank is read whole", () => {
    const read = loadBank("a.jsonl", jsonLines({ ...head(), items: [item("a"), item("b")] }));
    expect(read).toMatchObject({
      ok: true,
      warnings: [],
      value: { title: "The harbour", items: [{ id: "a" }, { id: "b" }] },
    });
    expect(read.ok && read.value.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a mistake in an item points at", () => {
  const many = (count: number, name = "Option"): string[] => Array.from({ length: count }, (_, i) => `${name} ${i}x`);
  const pairs = (count: number) => many(count).map((right, i) => ({ left: `Left ${i}x`, right }));
  test.each([
    [item("a", { distractors: many(10) }), '"distractors": ['],
    [plain("a", "matching", { pairs: pairs(8), extras: many(3, "Extra") }), '"extras": ['],
    [item("a", { distractors: ["Left", " Right"] }), '" Right"'],
    [item("a", { type: "multiple", key: undefined, keys: ["One", "One "] }), '"One "'],
    [plain("a", "matching", { pairs: [...pairs(2), { left: "X", right: "Option  1x" }] }), '"right": "Option  1x"'],
    [plain("a", "matching", { pairs: [...pairs(2), { left: "Left  1x", right: "X" }] }), '"left": "Left  1x",'],
    [plain("a", "matching", { pairs: pairs(2), extras: ["New", "Option  0x"] }), '"Option  0x"'],
    [plain("a", "ordering", { sequence: ["First", "First "] }), '"First "'],
    [item("a", { order: "fixed" }), '"order": "fixed"'],
    [item("a", { order: "fixed", keyAt: 9 }), '"keyAt": 9'],
    [item("a", { order: "natural" }), '"order": "natural"'],
    [item("a", { type: "choise" }), '"type": "choise",'],
    [item("a", { evidence: [{ source: "news", paragraph: 99 }] }), '"paragraph": 99'],
    [item("a", { evidence: [{ source: "nwes", paragraph: 1 }] }), '"source": "nwes",'],
    [item("a", { enemies: ["nobody"] }), '"nobody"'],
    [item("a", { kay: 1 }), '"kay": 1'],
  ])("%#", (one, line) => {
    const text = json({ ...head(), items: [one] });
    const bank = loadBank("a.json", text);
    const found = bank.ok ? [] : bank.diagnostics.map(({ place }) => text.split("\n")[place!.line - 1]!.trim());
    expect(found).toEqual([line]);
  });
});

describe("a place in the author's words", () => {
  const root = {
    items: [{ id: "a", distractors: ["x", "y"] }, { id: 7 }, null],
    sources: { news: { title: "T" } },
    sections: [{ id: "s" }],
    odd: ["x"],
    constructor: ["x"],
  };
  test.each<[Path, string]>([
    [[], "the file"],
    [["title"], 'field "title"'],
    [["items", 0], 'item "a"'],
    [["items", 1], "item 2"],
    [["items", 2], "item 3"],
    [["items", 9, "stem"], 'field "stem" of item 10'],
    [["items", 0, "distractors", 1], 'distractor 2 of item "a"'],
    [["items", 0, "evidence", 0, "quote"], 'field "quote" of evidence 1 of item "a"'],
    [["sections", 0], "section 1"],
    [["odd", 0], 'entry of "odd", 1'],
    [["constructor", 0], 'entry of "constructor", 1'],
    [["sources"], 'field "sources"'],
    [["sources", "news"], 'source "news"'],
    [["sources", "news", "title"], 'field "title" of source "news"'],
    [["lint", "news"], 'field "news" of field "lint"'],
    [["a", "sources", "b"], 'field "b" of field "sources" of field "a"'],
  ])("%j", (path, words) => expect(subject(path, root)).toBe(words));
});

test.each([
  [[], undefined, ""],
  [["a"], undefined, "a"],
  [["a", "b", "c", "d", "e"], undefined, "a, b, c, d, e"],
  [["a", "b", "c", "d", "e", "f"], undefined, "a, b, c, d, e and 1 more"],
  [["a", "b", "c"], 1, "a and 2 more"],
])("%j, at most %j: %s", (names, most, text) => expect(listFirst(names, most)).toBe(text));

test.each([
  [99, 0, []],
  [100, 0, []],
  [101, 0, ["At least 1 more was found."]],
  [150, 2, ["At least 52 more were found."]],
  [3, 1, ["At least 1 more was found."]],
])("of %i complaints and %i uncounted ones a hundred are shown, and the rest is counted", (count, uncounted, last) => {
  const found = Array.from({ length: count }, (_, i) => ({ severity: "error", code: "a/b", message: `${i}` }) as const);
  const list = limited("room", found, uncounted);
  const rest = last.map((message) => ({ severity: "error", code: "room/more", message, hint: expect.any(String) }));
  expect(list).toEqual([...found.slice(0, 100), ...rest]);
});

test.each([
  [1999, 1999],
  [2000, 2000],
  [2001, 2000],
])("a message of %d characters shows %d of them, so that a name of megabytes fills no screen", (length, shown) => {
  const said = "x".repeat(length);
  const cut = (text: string | undefined) => text!.replace(/ … \(\d+ characters\)$/, "");
  const found = error("a", [], said, said);
  expect([cut(found.message), cut(found.hint)]).toEqual(["x".repeat(shown), "x".repeat(shown)]);
  expect(found.message.slice(shown)).toBe(length === shown ? "" : ` … (${length} characters)`);
});

test("a hundred slips in a long file cost little more than one: it is gone through once", () => {
  const items = Array.from({ length: 2000 }, (_, i) => `  - id: q${i}\n    evidence: { paragraph: 2 }\n`);
  const source = parseSource("a.yaml", `items:\n${items.join("")}`);
  if (!source.ok) throw new Error("it can be read");
  const slips = Array.from({ length: 100 }, (_, i): Finding => {
    const path = ["items", i, "evidence"];
    return { ...error("x", path, "It is no list."), fix: { edits: [{ kind: "list", path }], isCertain: false } };
  });
  const time = (some: readonly Finding[]): number => {
    const start = performance.now();
    expect(located(source.value, some).every(({ fix }) => fix?.changes[0]?.text === "[{ paragraph: 2 }]")).toBe(true);
    return performance.now() - start;
  };
  time(slips.slice(0, 1));
  expect(time(slips)).toBeLessThan(15 * time(slips.slice(0, 1)));
});
