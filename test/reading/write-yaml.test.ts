import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { yamlEntry, yamlFields, yamlInline, yamlScalar } from "../../src/reading/write-yaml.js";

const long = (length: number): string => "w".repeat(length);

describe("a field is written as people write it", () => {
  test.each<[what: string, value: unknown, lines: readonly string[]]>([
    ["nothing", undefined, []],
    ["none", null, ["  a: null"]],
    ["a text without words", "", ['  a: ""']],
    ["an empty list", [], ["  a: []"]],
    ["an empty group", {}, ["  a: {}"]],
    ["words", ["x", "y z"], ["  a: [x, y z]"]],
    ["other values", [true, 5, null], ["  a: [true, 5, null]"]],
    ["lists in a list", [["p", "q"], "r"], ["  a: [[p, q], r]"]],
    ["a group", { b: null, c: undefined }, ["  a: { b: null }"]],
    ["a group that holds another", { b: { c: 1 } }, ["  a:", "    b: { c: 1 }"]],
    ["a group that holds a list", { b: [1] }, ["  a:", "    b: [1]"]],
    ["one group in a list", [{ b: 1 }], ["  a: [{ b: 1 }]"]],
    ["two of them", [{ b: 1 }, { c: 2 }], ["  a:", "    - { b: 1 }", "    - { c: 2 }"]],
    ["one that holds another", [{ b: { c: 1 } }], ["  a:", "    - b: { c: 1 }"]],
    ["one that holds a list", [{ b: [1], c: 2 }], ["  a:", "    - b: [1]", "      c: 2"]],
    ["a group beside a word", ["x", { b: 1 }], ["  a:", "    - x", "    - { b: 1 }"]],
  ])("%s", (_, value, lines) => expect(yamlFields({ a: value }, 2)).toEqual(lines));

  test("and the lines of several follow each other", () =>
    expect(yamlFields({ a: 1, b: undefined, c: { d: [1] } }, 0)).toEqual(["a: 1", "c:", "  d: [1]"]));
});

describe("what is too long for one line gets lines of its own", () => {
  test.each<[what: string, value: unknown, width: number, isOnOne: boolean]>([
    ["words in 80 columns", [long(23), long(23), long(23)], 80, true],
    ["words in 81", [long(23), long(23), long(24)], 81, false],
    ["a word of 28 letters", [long(28)], 35, true],
    ["one of 29, which is a sentence", [long(29)], 36, false],
    ["a group in 120 columns", { b: long(108) }, 120, true],
    ["a group in 121", { b: long(109) }, 121, false],
    ["a group with a digest, which does not count", { b: long(90), c: "f".repeat(64) }, 171, true],
    ["a list of one group in 120", [{ b: long(106) }], 120, true],
    ["a list of one group in 121", [{ b: long(107) }], 121, false],
  ])("%s", (_, value, width, isOnOne) => {
    expect(`  a: ${yamlInline(value)}`).toHaveLength(width);
    expect(yamlFields({ a: value }, 2).length === 1).toBe(isOnOne);
  });

  test.each([
    [107, true],
    [108, false],
  ])("an entry with a text of %i letters", (length, isOnOne) =>
    expect(yamlFields({ a: [{ b: long(length) }, {}] }, 2)).toEqual([
      "  a:",
      `    - ${isOnOne ? `{ b: ${long(length)} }` : `b: ${long(length)}`}`,
      "    - {}",
    ]),
  );
});

test.each<[value: unknown, lines: readonly string[]]>([
  ["x", ["  - x"]],
  ["x, y", ['  - "x, y"']],
  [[1, 2], ["  - [1, 2]"]],
  [{}, ["  - {}"]],
  [{ a: 1 }, ["  - a: 1"]],
  [{ a: 1, b: [{ c: [1] }] }, ["  - a: 1", "    b:", "      - c: [1]"]],
])("the entry %j begins behind a hyphen", (value, lines) => expect(yamlEntry(value, 2)).toEqual(lines));

test("in brackets everything stands on one line, but for what is not said", () =>
  expect(yamlInline({ a: [1, { b: "x, y" }], c: undefined, d: {}, e: [], f: { g: undefined } })).toBe(
    '{ a: [1, { b: "x, y" }], d: {}, e: [], f: {} }',
  ));

test("a name is in quotation marks where it begins with no letter, or could be read as something else", () =>
  expect(yamlFields({ "no-x": 1, "1a": 2, "": 3, "a: b": 4, "-a": 5, "a b": 6 }, 0)).toEqual([
    "no-x: 1",
    '"1a": 2',
    '"": 3',
    '"a: b": 4',
    '"-a": 5',
    "a b: 6",
  ]));

describe("a text is in quotation marks where a reader of YAML could read something else", () => {
  test.each(["a", "a:b", "a#b", "é", `a"b`, "a'b", "only", "nota", "2019-05-14", "x [y]", "a, b", "a{b"])(
    "%s stands without",
    (text) => expect(yamlScalar(text)).toBe(text),
  );
  test.each(["a:b", "x [y", "x y]", "a, b", "a{b", "a}"])("%s needs them in brackets alone", (text) => {
    expect(yamlScalar(text)).toBe(text);
    expect(yamlScalar(text, true)).toBe(JSON.stringify(text));
  });
  const WORDS = ["y", "Y", "n", "yes", "NO", "on", "Off", "true", "False", "null", "None", "nan", "Inf", "~", ""];
  const SIGNS = ["a:", "a: b", "a #b", "#a", "- a", "1", "1a", "2019-5-14", "2019-05-14x", "a ", " a", "a\nb"];
  test.each([...WORDS, ...SIGNS])("%j", (text) => {
    expect(yamlScalar(text)).toBe(JSON.stringify(text));
    expect(yamlScalar(text, true)).toBe(JSON.stringify(text));
  });
  test.each([
    ["a\u0085b", '"a\\u0085b"'],
    ["a\u2028b", '"a\\u2028b"'],
    ["a\u2029b", '"a\\u2029b"'],
    ["\uFEFFa", '"\\ufeffa"'],
    ["\u007F", '"\\u007f"'],
    ["a\uFFFEb", '"a\\ufffeb"'],
    ["ab\uFFFF", '"ab\\uffff"'],
    ["a\uD800b", '"a\\ud800b"'],
    ["ab\uDC00", '"ab\\udc00"'],
  ])("what can't be seen is spelt out: %j", (text, written) => expect(yamlScalar(text)).toBe(written));
  test.each([
    [5, "5"],
    [true, "true"],
    [null, "null"],
    [undefined, "null"],
  ])("and what is no text stands as it is: %j", (value, written) => expect(yamlScalar(value)).toBe(written));
});

describe("any text is read as it was", () => {
  const pieces = ["a", "Z", "ä", "7", "-", "- ", ":", ": ", " ", "#", " #", "\t", "\n", "\r", "'", '"', "\\", "[", "]"];
  const rare = [
    "{",
    "}",
    ",",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "~",
    "=",
    "<<",
    "...",
    "---",
    "😀",
    "\u0085",
  ];
  const unseen = ["\u00A0", "\u200B", "\u2028", "\uFEFF", "\uFFFE", "\uFFFF", "\u0000", "null", "yes", "2024-05-01"];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces, ...rare, ...unseen), { maxLength: 8 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 20 }),
  );

  test("as a value, in a list, in brackets and in braces", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(load(`v: ${yamlScalar(one)}\n`)).toEqual({ v: one });
        expect(load(yamlInline([one, { v: one }]))).toEqual([one, { v: one }]);
        const group = { name: one, list: [one, one], inner: { text: one, more: [{ v: one, w: one }] } };
        expect(load(yamlFields(group, 0).join("\n"))).toEqual(group);
        expect(load(yamlEntry(group, 2).join("\n"))).toEqual([group]);
      }),
    );
  });
});
