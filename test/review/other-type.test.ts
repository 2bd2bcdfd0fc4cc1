import { expect, test } from "vitest";
import type { DraftFields } from "../../src/model/draft.js";
import { otherType } from "../../src/review/other-type.js";

const GAP = { stem: "It went to ____.", keys: ["Easthaven"] };

test.each<readonly [string, DraftFields, DraftFields | null]>([
  ["with options becomes typed", { stem: "Where?", key: "A", distractors: ["B"] }, { stem: "Where?", keys: ["A"] }],
  [
    "loses what only options have, its kind too, and keeps all else behind its answers",
    { type: "choice", id: "x", stem: "Where?", key: "A", distractors: ["B"], order: "natural", keyAt: 1, points: 2 },
    { stem: "Where?", keys: ["A"], id: "x", points: 2 },
  ],
  [
    "whose key says more keeps its words",
    { stem: "Q?", key: { text: "A", why: "so" }, distractors: ["B"] },
    { stem: "Q?", keys: ["A"] },
  ],
  ["whose key is no text stays", { stem: "Q?", key: 4, distractors: [5] }, null],
  ["without wrong answers is none with options", { stem: "Q?", key: true }, null],
  [
    "without a key is none with options",
    { stem: "Q ____?", keys: ["A", "B"], distractors: ["C"] },
    { text: "Q {{c1::A}}?", distractors: ["C"] },
  ],
  ["that is typed becomes a gap", GAP, { text: "It went to {{c1::Easthaven}}." }],
  [
    "loses what only typed ones have",
    { ...GAP, type: "short", match: "exact", says: "It went to Easthaven.", points: 2 },
    { text: "It went to {{c1::Easthaven}}.", points: 2 },
  ],
  ["has a gap of three strokes", { ...GAP, stem: "To ___." }, { text: "To {{c1::Easthaven}}." }],
  ["has no gap of two", { ...GAP, stem: "To __." }, null],
  ["whose answer would end its gap stays", { ...GAP, keys: ["a}}b"] }, null],
  ["without any answer stays", { stem: "To ____.", keys: [] }, null],
  [
    "with a gap becomes typed",
    { type: "cloze", text: "It went to {{c1::Easthaven}}.", points: 2 },
    { ...GAP, points: 2 },
  ],
  ["with two gaps stays", { text: "From {{c1::A}} to {{c2::B}}." }, null],
  ["with a broken gap stays", { text: "From {{c1::A}} to {{c2::B." }, null],
  ["without a gap stays", { text: "From A to B." }, null],
  ["that asks nothing stays", { head: "About:", statements: [] }, null],
])("a question %s", (_, item, other) => {
  const found = otherType(item);
  expect(found).toEqual(other);
  // Fields stand in the order in which they are read.
  expect(Object.keys(found ?? {})).toEqual(Object.keys(other ?? {}));
});
