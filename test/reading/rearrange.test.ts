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

test.each([
  ["in brackets", "items: [{ id: a }]\n"],
  ["that others repeat", "items:\n  - &a { id: a }\n  - *a\n"],
])("a list %s is left to a person", (_, text) => {
  expect(() => changed(text, remove(0))).toThrow("can't be edited in place");
});
