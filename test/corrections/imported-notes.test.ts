import { expect, test } from "vitest";
import type { ForeignNote } from "../../src/corrections/foreign.js";
import { importedNotes } from "../../src/corrections/imported-notes.js";

const note = (fields: readonly string[], more: Partial<ForeignNote> = {}): ForeignNote => ({
  guid: "",
  tags: [],
  ...more,
  fields,
});
const PNG = Uint8Array.of(1);

test("a short answer is typed, a long one written, and gaps stay gaps", () => {
  const { items } = importedNotes(
    [note(["Which port?", "Northwick"]), note(["Why?", "So. ".repeat(100)]), note(["{{c1::Northwick}} is a port"])],
    new Map(),
  );
  expect(items.map(({ fields }) => Object.keys(fields))).toEqual([
    ["stem", "keys"],
    ["type", "stem", "answer"],
    ["text"],
  ]);
});

test("what stands in a gap is text as it is, and around it is Markdown", () => {
  const { items } = importedNotes([note(["2*3*4 is {{c1::2*12* <br>{b}}}, {{c2::a_b_c::d*e*f}}"])], new Map());
  expect(items[0]!.fields["text"]).toMatch(/^2\\\*3\\\*4 is \{\{c1::2\*12\*\s\{b\}\}\}, \{\{c2::a_b_c::d\*e\*f\}\}$/);
});

test("an answer of 300 characters is typed, and a longer one written", () => {
  const keys = (length: number) =>
    Object.keys(importedNotes([note(["Q?", "x".repeat(length)])], new Map()).items[0]!.fields);
  expect([keys(300), keys(301)]).toEqual([
    ["stem", "keys"],
    ["type", "stem", "answer"],
  ]);
});

test("which field asks and which answers is told by the note type", () => {
  const { items } = importedNotes([note(["hint", "Q?", "A"], { type: { asked: [1], answered: [2] } })], new Map());
  expect(items).toMatchObject([{ fields: { stem: "Q?", keys: ["A"] }, lost: ['another field: "hint"'] }]);
});

test("the question's picture comes along with what it shows, and is not lost", () => {
  const { items, pictures } = importedNotes(
    [note(['What is this? <img src="a b.png" alt="A &quot;pier&quot;"><img src="c.png">', "A pier"])],
    new Map([["a b.png", PNG]]),
  );
  expect(items[0]!.fields["media"]).toEqual({ image: "images/a b.png", alt: 'A "pier"' });
  expect(items[0]!.lost).toEqual(['the picture "c.png"']);
  expect([...pictures.keys()]).toEqual(["images/a b.png"]);
});

test("what is no question is named with its place", () => {
  const { left, lost } = importedNotes(
    [note(["Q?"]), note(["", "A"]), note(["{{c1::image-occlusion:rect:left=.1}}"])],
    new Map(),
  );
  expect(left.map(({ where, why }) => `${where.label}: ${why}`)).toEqual([
    "note 1: it has nothing to answer",
    "note 2: it has nothing to ask",
    "note 3: it asks for a part of a picture",
  ]);
  expect(lost).toHaveLength(1);
});

test("tags become topics, difficulty and tags, and what does not is named", () => {
  const { items } = importedNotes([note(["Q?", "A"], { tags: ["topic::arms", "difficulty::hard", "C++"] })], new Map());
  expect(items).toMatchObject([{ fields: { topics: ["arms"], difficulty: "hard" }, lost: ['the tag "C++"'] }]);
});
