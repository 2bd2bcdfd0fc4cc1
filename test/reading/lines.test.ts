import { describe, expect, test } from "vitest";
import { parseHead, parseLine } from "../../src/reading/json-lines.js";
import { tooLarge } from "../../src/reading/too-large.js";

const told = (line: ReturnType<typeof parseLine>) =>
  line.ok ? line.value : `${line.finding.path.join(".")} ${line.finding.message}`;

describe("a line of JSON", () => {
  test.each<[string, unknown]>([
    ['{"a":1}', { a: 1 }],
    ["7", 7],
    ['{"a":"b\\":"}', { a: 'b":' }],
    ['{"a":"b: \\"c\\": d"}', { a: 'b: "c": d' }],
    ['{"a": [{"b" : 1}, {"b":2}]}', { a: [{ b: 1 }, { b: 2 }] }],
    ['{"a":{"a":{"a":null}}}', { a: { a: { a: null } } }],
    ['{"\\"":1}', { '"': 1 }],
    ['{"a":1,"a":2}', 'items.3 This line holds the field "a" twice.'],
    ['{"b":[{"a":1,"c":0,"a":1}]}', 'items.3 This line holds the field "a" twice.'],
    ['{"a\\"":1,"a\\"":2}', 'items.3 This line holds the field "a\\"" twice.'],
    ["{a:1}", "items.3 This line is not JSON."],
    ["", "items.3 This line is not JSON."],
  ])("%s", (text, expected) => expect(told(parseLine(text, ["items", 3]))).toEqual(expected));

  test.each([
    [1_000_000, true],
    [1_000_001, false],
  ])("of %i characters is one that a person may have written: %s", (length, isOne) =>
    expect(parseLine(`"${"x".repeat(length - 2)}"`, []).ok).toBe(isOne),
  );
});

describe("the first line", () => {
  test.each<[string, unknown]>([
    ['{"bank":"b"}', { bank: "b", items: [] }],
    ['{"items":[]}', "items The first line holds items; in JSON Lines each stands on a line of its own."],
    ["[1]", [1]],
    ["null", null],
    ["7", 7],
    ["{", " This line is not JSON."],
  ])("%s", (text, expected) => expect(told(parseHead(text))).toEqual(expected));
});

test.each([
  [32 * 1024 * 1024 + 1, 33],
  [33 * 1024 * 1024, 33],
  [33 * 1024 * 1024 + 1, 34],
])("a file of %i bytes has %i MB", (bytes, megabytes) =>
  expect(tooLarge(bytes).message).toBe(`It has ${megabytes} MB; the limit is 32 MB.`),
);
