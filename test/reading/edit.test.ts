import { describe, expect, test } from "vitest";
import type { Path } from "../../src/reading/finding.js";
import { type Edit, Uneditable, edited } from "../../src/reading/edit.js";
import { type SourceText, parseSource } from "../../src/reading/source.js";

function sourceOf(text: string, file = "a.yaml"): SourceText {
  const read = parseSource(file, text);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}
const changed = (text: string, ...edits: Edit[]): string => edited(sourceOf(text), edits);
const add = (path: Path, field = "id", value = '"a-1"'): Edit => ({ kind: "add", path, field, value });
const replace = (path: Path, value: string | number): Edit => ({ kind: "replace", path, value });
const KEY = ["items", 0, "key"];

describe("a new field stands as those beside it do", () => {
  test.each<[layout: string, before: string, after: string]>([
    ["on a line of its own", "items:\n  - key: A\n    x: 1\n", "items:\n  - key: A\n    id: a-1\n    x: 1\n"],
    ["behind a note", "items:\n  - key: A # so\n", "items:\n  - key: A # so\n    id: a-1\n"],
    ["at the end of a file without one", "items:\n  - key: A", "items:\n  - key: A\n    id: a-1"],
    [
      "below a block of lines",
      "items:\n  - key: |\n      A\n      B\n\n    x: 1\n",
      "items:\n  - key: |\n      A\n      B\n    id: a-1\n\n    x: 1\n",
    ],
    ["in braces", "items:\n  - { key: A, x: 1 }\n", "items:\n  - { key: A, id: a-1, x: 1 }\n"],
    ["at the end of braces", "items:\n  - { x: 1, key: A }\n", "items:\n  - { x: 1, key: A, id: a-1 }\n"],
    [
      "in braces over several lines",
      "items:\n  - {\n      key: A,\n      x: 1\n    }\n",
      "items:\n  - {\n      key: A, id: a-1,\n      x: 1\n    }\n",
    ],
    [
      "at the end of braces over several lines",
      "items:\n  - {\n      x: 1,\n      key: A\n    }\n",
      "items:\n  - {\n      x: 1,\n      key: A, id: a-1\n    }\n",
    ],
    [
      "behind a note in braces",
      "items:\n  - {\n      key: A # so\n      , x: 1\n    }\n",
      "items:\n  - {\n      key: A, id: a-1 # so\n      , x: 1\n    }\n",
    ],
    ["in JSON on one line", '{"items":[{"key":"A","x":1}]}', '{"items":[{"key":"A", "id": "a-1","x":1}]}'],
    [
      "in JSON on several",
      '{\n  "items": [\n    {\n      "key": "A",\n      "x": 1\n    }\n  ]\n}\n',
      '{\n  "items": [\n    {\n      "key": "A",\n      "id": "a-1",\n      "x": 1\n    }\n  ]\n}\n',
    ],
    [
      "in JSON on several, as the last",
      '{\n  "items": [\n    {\n      "key": "A"\n    }\n  ]\n}\n',
      '{\n  "items": [\n    {\n      "key": "A",\n      "id": "a-1"\n    }\n  ]\n}\n',
    ],
  ])("%s", (_, before, after) => expect(changed(before, add(KEY))).toBe(after));

  test.each<[layout: string, before: string, after: string]>([
    ["lines", "items:\n  - key: [A]\n    x: 1\n", "items:\n  - id: a-1\n    key: [A]\n    x: 1\n"],
    ["braces", "items:\n  - { key: [A], x: 1 }\n", "items:\n  - { id: a-1, key: [A], x: 1 }\n"],
    ["braces behind a comma", "items:\n  - { x: 1, key: [A] }\n", "items:\n  - { x: 1, id: a-1, key: [A] }\n"],
    ["JSON", '{"items":[{"key":["A"]}]}', '{"items":[{"id": "a-1", "key":["A"]}]}'],
  ])("before one that holds others, in %s", (_, before, after) => expect(changed(before, add(KEY))).toBe(after));

  test.each([
    ['"a-1"', "a-1"],
    ['"a"', '"a"'],
    ['"yes"', '"yes"'],
    ["3", "3"],
    ['{"a": "b"}', '{a: "b"}'],
  ])("%s is written as %s", (value, written) =>
    expect(changed("items:\n  - key: A\n", add(KEY, "more", value))).toBe(`items:\n  - key: A\n    more: ${written}\n`),
  );
});

describe("another value stands in quotation marks where it needs them, or the old one did", () => {
  test.each<[before: string, value: string | number, after: string]>([
    ["A", "B", '"B"'],
    ["A", "Bo", "Bo"],
    ["A", "Bo # no", '"Bo # no"'],
    ["A", "Bo: no", '"Bo: no"'],
    ["A", "Bo:", '"Bo:"'],
    ["A", "true", '"true"'],
    ["A", "7 boats", '"7 boats"'],
    ["A # note", "Bo", "Bo # note"],
    ['"A"', "Bo", '"Bo"'],
    ["'A'", "Bo", '"Bo"'],
    ["1", 2, "2"],
    ["7", "Bo", "Bo"],
  ])("key: %s, now %j", (before, value, after) =>
    expect(changed(`items:\n  - key: ${before}\n`, replace(KEY, value))).toBe(`items:\n  - key: ${after}\n`),
  );

  test("and always in braces", () =>
    expect(changed("items:\n  - { key: A, x: 1 }\n", replace(KEY, "Bo"))).toBe('items:\n  - { key: "Bo", x: 1 }\n'));
});

test("another field stands in the place of one", () =>
  expect(
    changed("items:\n  - key: A # so\n    x: 1\n", { kind: "exchange", path: KEY, field: "keys", value: '["A","B"]' }),
  ).toBe('items:\n  - keys: ["A","B"] # so\n    x: 1\n'));

test("several changes are made in the order of the file, however they are told", () => {
  const text = "items:\n  - key: A\n    x: 1\n  - key: C\n";
  const edits = [replace(["items", 1, "key"], "Da"), add(KEY), replace(["items", 0, "x"], 2)];
  const after = "items:\n  - key: A\n    id: a-1\n    x: 2\n  - key: Da\n";
  expect(changed(text, ...edits)).toBe(after);
  expect(changed(text, ...edits.toReversed())).toBe(after);
});

test("a value that another one repeats is left to a person", () =>
  expect(() => changed("items:\n  - key: &a A\n  - key: *a\n", replace(["items", 1, "key"], "Bo"))).toThrow(
    Uneditable,
  ));

describe("in JSON Lines", () => {
  const source = sourceOf('{"bank":"a"}\n{"key":"A"}\n{"key":"B","x":{}}\n', "a.jsonl");

  test("items get new fields, at their beginning", () =>
    expect(edited(source, [add(["items", 1, "key"]), add(["items", 0, "key"], "n", "3")])).toBe(
      '{"bank":"a"}\n{"n":3,"key":"A"}\n{"id":"a-1","key":"B","x":{}}\n',
    ));

  test.each<[string, Edit]>([
    ["a value", replace(["items", 0, "key"], "B")],
    ["the head", add(["bank"])],
    ["what is deeper", add(["items", 1, "x", "y"])],
  ])("%s is left to the program that wrote it", (_, edit) => expect(() => edited(source, [edit])).toThrow(Uneditable));
});
