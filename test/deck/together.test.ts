import { describe, expect, test } from "vitest";
import { loadMarkdown } from "../../src/text/inline.js";
import { updatedLock } from "../../src/deck/lock.js";
import type { Cards, Evidence, Item, Source } from "../../src/model/bank.js";
import { bankOf, choice, deckOf, shippedWords } from "../sample.js";

await loadMarkdown();

const { options: _options, placement: _placement, ...base } = choice("a");
const match = { case: "ignore", diacritics: "ignore", punctuation: "ignore" } as const;
const noteOf = (item: Item, sources: readonly Source[] = []) => [...deckOf({ ...bankOf([item]), sources }).notes][0]!;
const asked = (stem: string, key: string, cards: Partial<Cards> = {}) =>
  noteOf(choice("a", [key, "x"], { stem, asOf: "2026-01-01", cards: { ...base.cards, ...cards } }));

/** Where a question names a year, or the answer that of the fact or its month, the context would be said twice. */
test.each<[stem: string, key: string, cards: Partial<Cards>, context: string]>([
  ["Which port opened?", "Northwick", {}, "January 2026"],
  ["Which port opened?", "In 1997", {}, "January 2026"],
  ["Which port opened?", "In 2026", {}, ""],
  ["Which port opened?", "In January 1997", {}, ""],
  ["Which port opened in 1997?", "Northwick", {}, ""],
  ["Which port opened in 1997?", "In 1998", {}, ""],
  ["Which port opened?", "In 2026", { context: "Here" }, "Here"],
  ["Which port opened in 1997?", "Northwick", { context: "Here" }, "Here"],
  ["Which port opened?", "Northwick", { context: "" }, ""],
  ["Which port opened in 1997?", "Northwick", { front: "Which one?" }, "January 2026"],
  ["Which port opened?", "Northwick", { front: "Which one in 1997?" }, ""],
  ["Which port opened?", "Northwick", { back: "In 2026" }, ""],
  ["Which port opened?", "In 2026", { back: "Early" }, "January 2026"],
])("%j, answered %j, with cards %j, stands below %j", (stem, key, cards, context) =>
  expect(asked(stem, key, cards).context).toBe(context),
);

test.each<[segments: Extract<Item, { type: "cloze" }>["segments"], context: string]>([
  [["The ", { gap: 1, answer: "pier", hint: null }, " opened."], "January 2026"],
  [["The ", { gap: 1, answer: "pier", hint: null }, " opened in 1997."], ""],
  [["It opened in ", { gap: 1, answer: "1997", hint: null }, "."], ""],
  [["It opened in ", { gap: 1, answer: "spring", hint: "of 1997" }, "."], ""],
  [["It opened in ", { gap: 1, answer: "January", hint: null }, "."], ""],
])("a text with gaps %j stands below %j", (segments, context) =>
  expect(noteOf({ ...base, type: "cloze", segments, stem: "____" }).context).toBe(context),
);

describe("typed answers are plain text, and options are Markdown", () => {
  test("on cards", () => {
    expect(noteOf({ ...base, type: "short", keys: ["*Yalta*", "`Jalta`"], match })).toMatchObject({
      answer: "*Yalta*",
      detail: "Also right: `Jalta`",
      typed: "",
    });
    expect(asked("Q?", "*Yalta*", { typed: true })).toMatchObject({ answer: "<em>Yalta</em>", typed: "Yalta" });
  });
  test.each<[Partial<Cards>, answer: string, typed: string, detail: string]>([
    [{}, "*Yalta*", "", "Also right: x"],
    [{ typed: true }, "*Yalta*", "*Yalta*", "Also right: x"],
    [{ back: "*There*" }, "<em>There</em>", "", ""],
    [{ back: "*There*", typed: true }, "<em>There</em>", "There", ""],
  ])("worded by the bank or not: %j", (cards, answer, typed, detail) =>
    expect(
      noteOf({ ...base, type: "short", keys: ["*Yalta*", "x"], match, cards: { ...base.cards, ...cards } }),
    ).toMatchObject({ answer, typed, detail }),
  );
});

describe("sources", () => {
  const source = (id: string, url: string | null): Source => ({
    id,
    title: `Title ${id}`,
    publisher: "P",
    published: "2026-01-01",
    licence: "CC0-1.0",
    url,
    text: null,
  });
  const sources = [source("a", null), source("b", "https://b.example/"), source("c", "https://c.example/")];
  const at = (id: string, paragraph: number): Evidence => ({
    source: id,
    paragraph,
    quote: null,
    hash: null,
    prefix: null,
    suffix: null,
  });
  test.each<[Evidence[], titles: string[], link: string]>([
    [[], [], ""],
    [[at("a", 1)], ["a"], ""],
    [[at("b", 1)], ["b"], "https://b.example/"],
    [[at("a", 1), at("b", 1)], ["a", "b"], ""],
    [[at("c", 1), at("b", 1), at("c", 2)], ["c", "b"], "https://c.example/"],
  ])("%#: each is named, and the first is where it can be read", (evidence, titles, link) => {
    const note = noteOf(choice("a", undefined, { evidence }), sources);
    expect([...note.source.matchAll(/Title (\w)/g)].map(([, title]) => title)).toEqual(titles);
    expect(note.sourceLink).toBe(link);
  });
  test("are what a deck says it is based on, in the bank's language, whatever those of its items", () => {
    const bank = { ...bankOf([choice("a", undefined, { lang: "fr" })]), language: "de", sources: sources.slice(0, 2) };
    expect(deckOf(bank).description).toBe(["a", "b"].map((id) => `Nach „Title ${id}“, P, 1. Januar 2026`).join("<br>"));
  });
});

/** What lock files of years ago hold: another print of the same item would call every card changed. */
test("the print of an item of several notes stays what it is", () => {
  const option = (text: string) => ({ text, role: "key" as const, why: null, pin: null });
  const [oslo, rome] = [option("Oslo"), option("Rome")];
  const pairs = [
    { left: "Norway", right: oslo },
    { left: "Italy", right: rome },
  ];
  const item: Item = { ...base, type: "matching", pairs, options: [oslo, rome], placement: null, coded: null };
  const [entry] = updatedLock(bankOf([item, choice("b")]), new Map(), shippedWords).values();
  expect(entry!.print).toMatchInlineSnapshot(`"d9a17fb1991044f4"`);
});
