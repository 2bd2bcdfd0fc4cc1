import { describe, expect, test } from "vitest";
import { guid } from "../../src/deck/guid.js";
import { deckOf } from "../../src/deck/notes.js";
import { bankFile, bankOf, choice } from "../sample.js";

describe("the guid of a note", () => {
  test("is letters and digits, and stays for ever", () =>
    expect(guid("sochi-2019", "host-city", "basic")).toBe("BHgvMgXHaE0HM"));
  test("depends on bank, item and kind, not on the wording", () => {
    const before = deckOf(bankOf([choice("a")])).notes[0]!;
    const after = deckOf(bankOf([choice("a", undefined, { stem: "Corrected?" })])).notes[0]!;
    expect(after.guid).toBe(before.guid);
    expect(after.fields).not.toEqual(before.fields);
    const others = [guid("b", "i", "basic"), guid("bi", "", "basic"), guid("b", "i", "cloze"), guid("c", "i", "basic")];
    expect(new Set(others).size).toBe(4);
  });
});

test("every type makes a note that says as of when and where", () => {
  const { notes } = deckOf(bankFile("fixtures/all-types.yaml"));
  expect(notes.map(({ item, kind }) => `${item} ${kind}`)).toEqual([
    "ferry-port basic",
    "harbour-works basic",
    "opened-early basic",
    "harbour-master basic",
    "ferry-fare cloze",
    "passengers basic",
    "order-of-works basic",
    "who-runs-what basic",
  ]);
  for (const { fields } of notes) {
    expect(fields).toHaveLength(2);
    expect(fields[1]).toMatch(
      /As of 2026-01-01\.(?: Check again after \d{4}-\d\d-\d\d\.)? The Harbour News, 2026-01-01, paragraph \d/,
    );
  }
  expect(notes[4]!.fields[0]).toBe(
    "In January 2026 a crossing cost {{c1::12 crowns::price}} &amp; took {{c2::forty}} minutes.",
  );
});

test.each([
  ["News::2019:: ", "News:2019"],
  [": Talks ", "Talks"],
  ["1234", "Deck 1234"],
  ["a\u00a0 b", "a b"],
])("the deck of a bank called %j is %j", (title, name) =>
  expect(deckOf({ ...bankOf([choice("a")]), title }).title).toBe(name),
);

test("tags have no space and none is Anki's own", () => {
  const [note] = deckOf(bankOf([choice("a", undefined, { tags: ["marked", "leech"], topics: ["a/b-c"] })])).notes;
  expect(note!.tags).toEqual(["topic::a::b-c", "difficulty::easy", "tag::marked", "tag::leech", "as-of::2026-01-01"]);
});
