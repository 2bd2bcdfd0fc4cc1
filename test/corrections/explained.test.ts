import { describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/load.js";
import { parseSource } from "../../src/reading/source.js";
import { compare } from "../../src/corrections/compare.js";
import type { ForeignNote } from "../../src/corrections/foreign.js";
import { knownNotes } from "../../src/corrections/known.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { exportedAs } from "./exported.js";
import { deckOf, shippedWords } from "../sample.js";
import type { Note } from "../../src/model/deck.js";

const yaml = `
bank: pier
title: Pier
language: en
updated: 2026-01-02
sources: { news: { title: News, publisher: P, published: 2026-01-01, licence: CC0-1.0 } }
`;
const common =
  "difficulty: easy, topics: [pier, harbour], evidence: [{ source: news, paragraph: 1, quote: q }], asOf: 2026-01-01, volatility: never";
const text = `${yaml}items:
  - { id: first, type: short, stem: Who opened the pier?, keys: [Ann Holm], explanation: Ann Holm did., cards: { reverse: true }, ${common} }
  - { id: second, type: short, stem: Who closed it?, keys: [Bob], ${common} }
  - { id: third, type: cloze, text: "It cost {{c1::5 crowns}} *then*.", ${common} }
`;
await loadMarkdown();
const parsed = parseSource("pier.yaml", text);
const loaded = loadBank("pier.yaml", text);
if (!parsed.ok || !loaded.ok) throw new Error(JSON.stringify([parsed, loaded]));
const [source, bank] = [parsed.value, loaded.value];
const known = knownNotes(bank, shippedWords, null);
const [first, second, third] = [...deckOf(bank).notes] as [Note, Note, Note];

const [asStock, asOwn] = await Promise.all([
  exportedAs["text for Anki's own note types"](bank),
  exportedAs["text for our note types"](bank),
]);
/** A note as Anki's own note types hold it (front, back), and as ours do. */
const stock = (note: Note): ForeignNote => asStock.find(({ guid }) => guid === note.guid)!;
const own = (note: Note): ForeignNote => asOwn.find(({ guid }) => guid === note.guid)!;
const edited = (note: ForeignNote, change: (field: string) => string, at = 0): ForeignNote => ({
  ...note,
  fields: note.fields.map((field, i) => (i === at ? change(field) : field)),
});
const compared = (...foreign: ForeignNote[]) => compare(source, bank, foreign, shippedWords);

describe("a note that comes back", () => {
  test("is known by its guid, in the layout that its number of fields tells", () => {
    const names = (guid: string, count: number) =>
      known({ guid, fields: Array.from({ length: count }, () => ""), tags: [] })?.names;
    expect(names(first.guid, 2)).toEqual(["Front", "Back"]);
    expect(names(first.guid, 0)).toEqual(["Front", "Back"]);
    expect(names(third.guid, 2)).toEqual(["Text", "Back Extra"]);
    expect(names(first.guid, 3)).toContain("Question");
    expect(names(third.guid, 3)).toContain("Text");
    expect(names("x", 2)).toBeUndefined();
    const reverse = first.kind === "basic" ? first.reverse! : "";
    expect(names(reverse, 2)).toEqual(["Front", "Back"]);
    expect(known({ guid: reverse, fields: [], tags: [] })!.fields[0]).toContain("Ann Holm");
    expect(known({ guid: second.guid, fields: [], tags: [] })).toMatchObject({ item: "second", index: 1 });
  });
  test("the same is unchanged, with the tags of its day or without any", () => {
    for (const note of [first, second, third])
      for (const foreign of [stock(note), own(note), { ...stock(note), tags: [] }])
        expect(compared(foreign)).toEqual({ corrections: [], differences: [], unchanged: 1, unknownNotes: [] });
    expect(compared(stock(first), own(second)).unchanged).toBe(2);
  });
  test("with another wording says which text of the bank it was, before and after", () => {
    const found = compared(edited(stock(second), (front) => front.replace("closed it", "shut it")));
    expect(found).toEqual({
      corrections: [
        {
          item: "second",
          path: ["items", 1, "stem"],
          before: "Who closed it?",
          after: "Who shut it?",
        },
      ],
      differences: [],
      unchanged: 0,
      unknownNotes: [],
    });
  });
  test("twice with the same wording says it once", () => {
    const one = edited(stock(second), (front) => front.replace("closed", "shut"));
    expect(compared(one, one)).toMatchObject({ corrections: [{ after: "Who shut it?" }], differences: [] });
  });
  test("with several texts worded anew says each", () => {
    const one = edited(
      edited(own(first), () => "Who built the pier?"),
      () => "Ann **Holmes**",
      own(first).fields.findIndex((field) => field === "Ann Holm"),
    );
    expect(compared(one).corrections.map(({ after }) => after)).toContain("Who built the pier?");
  });
  test("with a text taken away is for a person: no text may be empty", () => {
    const found = compared(edited(own(second), () => ""));
    expect(found.corrections).toEqual([]);
    expect(found.differences).toMatchObject([
      { item: "second", field: "Question", before: "Who closed it?", after: "" },
    ]);
  });
  test("with fewer fields than it had differs in those", () => {
    const { fields, ...rest } = own(second);
    const found = compared({ ...rest, fields: fields.slice(0, 3) });
    expect(found.unchanged).toBe(0);
    expect(found.differences.every(({ after }) => after === "")).toBe(true);
  });
  test("with words before or after is worded anew, whole", () => {
    expect(compared(edited(own(second), (one) => `Now: ${one}`)).corrections).toMatchObject([
      { after: "Now: Who closed it?" },
    ]);
    expect(compared(edited(own(second), (one) => `${one} Say.`)).corrections).toMatchObject([
      { after: "Who closed it? Say." },
    ]);
  });
  test("a cloze text keeps its emphasis, and its gaps as they are", () => {
    expect(compared(edited(own(third), (one) => one.replace("5 crowns", "6*7 crowns"))).corrections).toMatchObject([
      { path: ["items", 2, "text"], after: "It cost {{c1::6*7 crowns}} *then*." },
    ]);
  });
  test.each([
    ["topic::other", true],
    ["difficulty::hard", true],
    ["tag::mine", true],
    ["source::other", true],
    ["date::2020", true],
    ["state::stale", false],
    ["mine", false],
    ["my-topic::x", false],
    ["topics::x", false],
  ])("a tag %s is the bank's: %s", (tag, isOurs) => {
    const found = compared({ ...stock(second), tags: [...second.tags, tag] });
    expect(found.differences.map(({ field }) => field)).toEqual(isOurs ? ["Tags"] : []);
    expect(found.unchanged).toBe(isOurs ? 0 : 1);
  });
  test("the order of tags is nothing that differs; that one is gone is", () => {
    expect(compared({ ...stock(second), tags: second.tags.toReversed() }).unchanged).toBe(1);
    const [topic] = second.tags.filter((tag) => tag.startsWith("topic::"));
    const found = compared({ ...stock(second), tags: second.tags.filter((tag) => tag !== topic) });
    expect(found.differences).toMatchObject([{ field: "Tags", before: expect.stringContaining(topic!) }]);
  });
  test("that no bank made is a stranger, and is neither changed nor unchanged", () => {
    const stranger = { guid: "x", fields: ["a"], tags: [] };
    expect(compared(stranger, stock(second))).toEqual({
      corrections: [],
      differences: [],
      unchanged: 1,
      unknownNotes: [stranger],
    });
  });
});
