import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Uneditable } from "../../src/reading/edit.js";
import { type Rearrangement, rearranged } from "../../src/reading/rearrange.js";
import { type SourceText, parseSource } from "../../src/reading/source.js";
import { bankTexts, banksOfRepository, isInLines, word } from "./bank-texts.js";

function sourceOf(text: string, file = "a.yaml"): SourceText {
  const read = parseSource(file, text);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

const changed = (text: string, change: Rearrangement, file?: string): string =>
  rearranged(sourceOf(text, file), change).text;
const insert = (at: number, value: unknown = { id: "new", stem: "What is new?" }): Rearrangement => ({
  kind: "insert",
  path: ["items", at],
  value,
});
const remove = (at: number): Rearrangement => ({ kind: "remove", path: ["items", at] });

/** Whether the lines of a text are those of another, with some put in between at one place. */
function isInserted(before: string, after: string): boolean {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let same = 0;
  while (same < old.length && old[same] === now[same]) same += 1;
  const rest = old.length - same;
  return rest === 0 || now.slice(-rest).join("\n") === old.slice(-rest).join("\n");
}

/** In and out again; what can't be edited in place is left alone. */
function inAndOut(source: SourceText, at: number, value?: unknown): "same" | "uneditable" {
  let now: SourceText;
  try {
    now = rearranged(source, insert(at, value));
  } catch (cause) {
    if (cause instanceof Uneditable) return "uneditable";
    throw cause;
  }
  expect(isInserted(source.text, now.text)).toBe(true);
  expect(rearranged(now, remove(at)).text).toBe(source.text);
  return "same";
}

describe("an item that goes in and out again leaves every bank of the repository as it was", () => {
  test("there are banks", () => expect(banksOfRepository.length).toBeGreaterThan(5));
  test.each(banksOfRepository)("%s", (_, source) => {
    const { items } = source.value as { items: unknown[] };
    const places = [0, Math.floor(items.length / 2), items.length];
    const ways = places.map((at) => inAndOut(source, at));
    expect(isInLines(source) ? [...new Set(ways)] : ["same"]).toEqual(["same"]);
  });
});

describe("of banks that were generated", () => {
  test("an item goes in and out again, and nothing else moves", () => {
    let [edited, tried] = [0, 0];
    fc.assert(
      fc.property(bankTexts, fc.nat({ max: 4 }), (text, at) => {
        tried += 1;
        const source = sourceOf(text);
        const { items } = source.value as { items: unknown[] };
        if (inAndOut(source, Math.min(at, items.length)) === "same") edited += 1;
      }),
      { numRuns: 1000 },
    );
    // Few tries, as for planted bugs, say less.
    expect(edited).toBeGreaterThan((tried < 100 ? 0.8 : 0.9) * tried);
  });

  test("an item that moves and moves back leaves the values as they were", () => {
    fc.assert(
      fc.property(bankTexts, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (text, one, other) => {
        const source = sourceOf(text);
        const { length } = (source.value as { items: unknown[] }).items;
        const [from, to] = [one % length, other % length];
        if (from === to) return;
        try {
          const moved = rearranged(source, { kind: "move", path: ["items", from], to });
          const back = rearranged(moved, { kind: "move", path: ["items", to], to: from });
          expect(back.value).toEqual(source.value);
        } catch (cause) {
          if (!(cause instanceof Uneditable)) throw cause;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("what a text says, YAML says again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), word, (one, other, third) => {
        const value = { one: one.toWellFormed(), other: other.toWellFormed(), list: [third, one.toWellFormed()] };
        const text = changed("items:\n  - id: a\n", insert(1, { ...value, group: { third } }));
        expect((sourceOf(text).value as { items: unknown[] }).items[1]).toEqual({ ...value, group: { third } });
      }),
      { numRuns: 500 },
    );
  });
});

describe("an item goes in as its neighbours stand", () => {
  test("with an empty line between, where these have one", () =>
    expect(changed("items:\n- id: a\n\n- id: b\n", insert(2, { id: "c" }))).toBe(
      "items:\n- id: a\n\n- id: b\n\n- id: c\n",
    ));
  test("in front of notes on the next", () =>
    expect(changed("items:\n  - id: a\n  # on b\n  - id: b\n", insert(1, { id: "c" }))).toBe(
      "items:\n  - id: a\n  - id: c\n  # on b\n  - id: b\n",
    ));
  test("behind notes within the one before", () =>
    expect(changed("items:\n  - id: a\n    # of a\n", insert(1, { id: "c" }))).toBe(
      "items:\n  - id: a\n    # of a\n  - id: c\n",
    ));
  test.each(["items: [] # none yet\n", "items: []"])("as the first: %j", (text) => {
    const now = changed(text, insert(0, { id: "a" }));
    expect(now).toBe(text.replace(" []", "").replace(/\n?$/, "\n  - id: a") + (text.endsWith("\n") ? "\n" : ""));
    expect(changed(now, remove(0))).toBe(text);
  });
  test("in JSON as a program writes it", () => {
    const text = `${JSON.stringify({ items: [{ id: "a" }] }, null, 2)}\n`;
    const now = changed(text, insert(1, { id: "b" }), "a.json");
    expect(now).toBe(`${JSON.stringify({ items: [{ id: "a" }, { id: "b" }] }, null, 2)}\n`);
    expect(changed(now, remove(1), "a.json")).toBe(text);
  });
});

test("an item goes with the notes directly above it", () =>
  expect(changed("items:\n  - id: a\n\n  # part two\n\n  # on b\n  - id: b\n  - id: c\n", remove(1))).toBe(
    "items:\n  - id: a\n\n  # part two\n  - id: c\n",
  ));

test("an item is written anew, and the notes around it stay", () =>
  expect(
    changed("items:\n  # on a\n  - id: a\n    key: 1\n    # of a\n  - id: b\n", {
      kind: "rewrite",
      path: ["items", 0],
      value: { id: "a", key: "two" },
    }),
  ).toBe("items:\n  # on a\n  - id: a\n    key: two\n    # of a\n  - id: b\n"));

test("a field goes to the end of its group, or behind another", () => {
  const text = "sources:\n  one: { title: A }\nitems:\n  - id: a\n";
  expect(changed(text, { kind: "insert", path: ["sources", "two"], value: { title: "B" } })).toBe(
    "sources:\n  one: { title: A }\n  two: { title: B }\nitems:\n  - id: a\n",
  );
  expect(changed(text, { kind: "insert", path: ["defaults"], value: { source: "one" }, after: "sources" })).toBe(
    "sources:\n  one: { title: A }\ndefaults: { source: one }\nitems:\n  - id: a\n",
  );
});

/** Two items with a note each, as a draft is saved. */
const append = (path: Rearrangement["path"] = ["items", 0]): Rearrangement => ({
  kind: "append",
  path,
  values: [{ id: "x" }, { id: "y" }],
  lines: (indent, isSpaced) =>
    ["x", "y"].flatMap((id, i) => [...(isSpaced && i > 0 ? [""] : []), `${" ".repeat(indent)}- id: ${id} # new`]),
});
const TWO = "  - id: x # new\n  - id: y # new\n";
const TWO_SPACED = "  - id: x # new\n\n  - id: y # new\n";

describe("several items come to the end of a list, with notes of their own", () => {
  test.each<[where: string, before: string, after: string]>([
    ["behind the last", "items:\n  - id: a\n", `items:\n  - id: a\n${TWO}`],
    [
      "with empty lines as the others",
      "items:\n  - id: a\n\n  - id: b\n",
      `items:\n  - id: a\n\n  - id: b\n\n${TWO_SPACED}`,
    ],
    [
      "behind its notes, before others",
      "items:\n  - a\n    # of a\n# end\nz: 1\n",
      `items:\n  - a\n    # of a\n${TWO}# end\nz: 1\n`,
    ],
    ["of nothing", "items:\nz: 1\n", `items:\n${TWO_SPACED}z: 1\n`],
    ["of nothing, with a note", "b: a\nitems: # none\n", `b: a\nitems: # none\n${TWO_SPACED}`],
    ["of an empty list", "items: [ ]\nz: 1\n", `items:\n${TWO_SPACED}z: 1\n`],
  ])("%s", (_, before, after) => expect(changed(before, append())).toBe(after));

  test.each(["items: {}\n", "items:\n  a: 1\n", "items: [a]\n", "items: 1\n", "z: 1\n"])("not of %j", (text) =>
    expect(() => changed(text, append())).toThrow(Uneditable),
  );
});

describe("fields of groups, and lists within items", () => {
  const text = "items:\n  - id: a\n    key: 1\n    some:\n      - p\n      - q\n  - id: b\n";
  test.each<[what: string, change: Rearrangement, from: string, to: string]>([
    ["a field goes", { kind: "remove", path: ["items", 0, "key"] }, "    key: 1\n", ""],
    [
      "another value",
      { kind: "rewrite", path: ["items", 0, "key"], value: { x: [1] } },
      "key: 1",
      "key:\n      x: [1]",
    ],
    [
      "behind the first",
      { kind: "insert", path: ["items", 0, "l"], value: "de", after: "id" },
      "id: a\n",
      "id: a\n    l: de\n",
    ],
    [
      "behind none: at the end",
      { kind: "insert", path: ["items", 1, "l"], value: "de", after: "z" },
      "id: b\n",
      "id: b\n    l: de\n",
    ],
    [
      "in a list of an item",
      { kind: "insert", path: ["items", 0, "some", 1], value: "m" },
      "- p\n",
      "- p\n      - m\n",
    ],
    ["out of it", { kind: "remove", path: ["items", 0, "some", 0] }, "      - p\n", ""],
    ["within it", { kind: "move", path: ["items", 0, "some", 1], to: 0 }, "- p\n      - q", "- q\n      - p"],
  ])("%s", (_, change, from, to) => expect(changed(text, change)).toBe(text.replace(from, to)));

  test.each<[before: string, change: Rearrangement, after: string]>([
    [
      "sources: {}\nz: 1\n",
      { kind: "insert", path: ["sources", "b"], value: { t: 1 } },
      "sources:\n  b: { t: 1 }\nz: 1\n",
    ],
    [
      "sources:\nz: 1\n",
      { kind: "insert", path: ["sources", "b"], value: { t: 1 } },
      "sources:\n  b: { t: 1 }\nz: 1\n",
    ],
    ["sources:\n  a: 1\nz: 1\n", { kind: "remove", path: ["sources", "a"] }, "sources: {}\nz: 1\n"],
    ["a: 1\nb: 2\n", { kind: "remove", path: ["a"] }, "b: 2\n"],
    ["- a\n- b\n", { kind: "insert", path: [1], value: "m" }, "- a\n- m\n- b\n"],
  ])("%j", (before, change, after) => expect(changed(before, change)).toBe(after));

  test.each<[what: string, text: string, change: Rearrangement]>([
    ["the field behind a hyphen", text, { kind: "rewrite", path: ["items", 0, "id"], value: "z" }],
    ["the only field of a file", "a: 1\n", { kind: "remove", path: ["a"] }],
    ["an entry that is not there", text, { kind: "remove", path: ["items", 2] }],
    ["one of an empty list", "items: []\n", { kind: "rewrite", path: ["items", 0], value: 1 }],
    ["a move of the only entry", "items:\n  - a\n", { kind: "move", path: ["items", 0], to: 0 }],
    [
      "a list that begins behind another's hyphen",
      "items:\n  - - a\n    - b\n",
      { kind: "insert", path: ["items", 0, 1], value: "m" },
    ],
    ["JSON Lines", '{"bank":"a"}\n{"key":"A"}\n', insert(0)],
  ])("%s is left to a person", (_, before, change) =>
    expect(() => changed(before, change, before.startsWith("{") ? "a.jsonl" : "a.yaml")).toThrow(Uneditable),
  );
});

test.each([
  [0, 1, "items:\n  - b\n\n  - a\n\n  # on c\n  - c\nend: 1\n"],
  [0, 2, "items:\n  - b\n\n  # on c\n  - c\n\n  - a\nend: 1\n"],
  [1, 2, "items:\n  - a\n\n  # on c\n  - c\n\n  - b\nend: 1\n"],
  [2, 0, "items:\n  # on c\n  - c\n\n  - a\n\n  - b\nend: 1\n"],
  [2, 1, "items:\n  - a\n\n  # on c\n  - c\n\n  - b\nend: 1\n"],
])("entry %i goes to place %i, with its notes and an empty line", (from, to, after) =>
  expect(
    changed("items:\n  - a\n\n  - b\n\n  # on c\n  - c\nend: 1\n", { kind: "move", path: ["items", from], to }),
  ).toBe(after),
);

describe("JSON stays as the program writes it", () => {
  const change: Rearrangement = { kind: "append", path: ["items", 0], values: [2, 3], lines: () => [] };
  test.each([2, 4, "\t", 0])("indented with %j", (indent) =>
    expect(changed(JSON.stringify({ items: [1] }, null, indent), change, "a.json")).toBe(
      JSON.stringify({ items: [1, 2, 3] }, null, indent),
    ),
  );
  test("in another layout it is left to a person", () =>
    expect(() => changed(JSON.stringify({ items: [1] }, null, 3), change, "a.json")).toThrow(Uneditable));
  test.each<[before: string, change: Rearrangement, after: string]>([
    ['{"items":[1]}', { kind: "insert", path: ["more"], value: 5 }, '{"items":[1],"more":5}'],
    ['{"items":[1,2]}', { kind: "move", path: ["items", 0], to: 1 }, '{"items":[2,1]}'],
    ['{"items":[1,2]}', { kind: "remove", path: ["items", 0] }, '{"items":[2]}'],
    ['{"items":[1,2]}', { kind: "rewrite", path: ["items", 1], value: {} }, '{"items":[1,{}]}'],
    ['{"items":null}', { kind: "insert", path: ["items", 0], value: 1 }, '{"items":[1]}'],
    ['{"items":null}', { kind: "insert", path: ["items", "x"], value: 1 }, '{"items":{"x":1}}'],
    ['{"items":null}', change, '{"items":[2,3]}'],
    ['{"items":{"a":1}}', { kind: "remove", path: ["items", "a"] }, '{"items":{}}'],
  ])("%s", (before, one, after) => expect(changed(before, one, "a.json")).toBe(after));
});

test.each([
  ["in brackets", "items: [{ id: a }]\n"],
  ["that others repeat", "items:\n  - &a { id: a }\n  - *a\n"],
])("a list %s is left to a person", (_, text) => {
  expect(() => changed(text, remove(0))).toThrow("can't be edited in place");
});
