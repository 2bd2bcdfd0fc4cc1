import { describe, expect, test } from "vitest";
import type { DeckSetting } from "../../src/deck/deck.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { guid } from "../../src/deck/guid.js";
import type { Bank, Cards, Item } from "../../src/model/bank.js";
import type { BasicNote, ClozeNote, Note } from "../../src/model/deck.js";
import { bankFile, bankOf, choice, deckOf } from "../sample.js";

await loadMarkdown();

const notesOf = (bank: Bank, setting: DeckSetting = {}): Note[] => [...deckOf(bank, setting).notes];
const all = bankFile("fixtures/all-types.yaml");
/** The notes of one item of the fixture, with cards of its own. */
const notesFor = (id: string, cards: Partial<Cards> = {}, more: Partial<Item> = {}): Note[] => {
  const item = all.items.find((one) => one.id === id)!;
  return notesOf({ ...all, items: [{ ...item, cards: { ...item.cards, ...cards }, ...more } as Item] });
};
const basic = (...given: Parameters<typeof notesFor>) => notesFor(...given)[0] as BasicNote;
const cloze = (...given: Parameters<typeof notesFor>) => notesFor(...given)[0] as ClozeNote;

describe("the guid of a note", () => {
  test("is letters and digits, and stays for ever", () =>
    expect(guid("sochi-2019", "host-city", "basic")).toBe("BHgvMgXHaE0HM"));
  test("depends on bank, item and kind, not on the wording", () => {
    const [before] = notesOf(bankOf([choice("a")]));
    const [after] = notesOf(bankOf([choice("a", undefined, { stem: "Corrected?" })]));
    expect(after!.guid).toBe(before!.guid);
    expect(after).not.toEqual(before);
    const others = [guid("b", "i", "basic"), guid("bi", "", "basic"), guid("b", "i", "cloze"), guid("c", "i", "basic")];
    expect(new Set(others).size).toBe(4);
  });
});

describe("a note is known by the ids under which it was first given out", () => {
  const guidOf = (item: object, bank: object = {}) =>
    notesOf({ ...bankOf([choice("b", undefined, item)]), ...bank })[0]!.guid;
  test.each([
    [{}, {}, guid("bank", "b", "basic")],
    [{ formerly: "a" }, {}, guid("bank", "a", "basic")],
    [{ formerly: "old/a" }, {}, guid("old", "a", "basic")],
    [{}, { formerly: "old" }, guid("old", "b", "basic")],
    [{ formerly: "a" }, { formerly: "old" }, guid("old", "a", "basic")],
    [{ formerly: "older/a" }, { formerly: "old" }, guid("older", "a", "basic")],
  ])("%j in a bank with %j", (item, bank, known) => expect(guidOf(item, bank)).toBe(known));

  test("of whatever kind, and names itself as it is now", () => {
    const all = bankFile("fixtures/all-types.yaml");
    const renamed = { ...all, items: all.items.map((item) => ({ ...item, id: `${item.id}-2`, formerly: item.id })) };
    const [before, after] = [notesOf(all), notesOf(renamed)];
    expect(after.map((one) => one.guid)).toEqual(before.map((one) => one.guid));
    expect(after.map(({ item }) => item)).toEqual(before.map(({ item }) => `${item}-2`));
  });
});

describe("by rule", () => {
  test("every type makes notes that say as of when and where", () => {
    const notes = notesOf(all);
    expect(notes.map(({ item, kind }) => `${item} ${kind}`)).toEqual([
      "ferry-port basic",
      "harbour-works cloze",
      "opened-early basic",
      "harbour-master basic",
      "ferry-fare cloze",
      "passengers basic",
      "order-of-works cloze",
      "who-runs-what basic",
      "who-runs-what basic",
      "who-runs-what basic",
      "harbour-facts cloze",
      "harbour-facts cloze",
      "harbour-facts basic",
      "why-delayed cloze",
      "why-delayed cloze",
      "why-delayed cloze",
      "why-delayed basic",
      "works-and-weeks basic",
      "works-and-weeks basic",
      "works-and-weeks basic",
      "works-and-weeks basic",
      "ferry-day cloze",
    ]);
    expect(new Set(notes.map((note) => note.guid)).size).toBe(notes.length);
    for (const { asOf, source } of notes) {
      expect(asOf).toMatch(/^As of 1 January 2026\.(?: Check again after \d{1,2} [A-Z][a-z]+ \d{4}\.)?$/);
      expect(source).toMatch(/^“Harbour opens a week early”, The Harbour News, 1 January 2026, paragraphs? \d/);
    }
  });

  test("a choice is asked without its options", () =>
    expect(basic("ferry-port")).toMatchObject({
      question: expect.stringMatching(/^Which port .*\?$/) as string,
      answer: "Northwick",
      options: "",
    }));

  test.each([
    ["In May 2019, which of these was a port?", "en"],
    ["Welche der folgenden Städte liegt am Meer?", "de"],
    ["Parmi ces villes, laquelle est un port ?", "fr"],
    ["¿Cuál de las siguientes es un puerto?", "es"],
    ["इनमें से बंदरगाह कौन-सा है?", "hi"],
    ["أيّ مما يلي ميناء؟", "ar"],
  ])("%j can't be asked without them", (stem, language) => {
    const bank = { ...bankOf([choice("a", ["One", "Three", "Two"], { stem })]), language };
    expect(notesOf(bank)[0]).toMatchObject({ options: "<ul><li>One</li><li>Three</li><li>Two</li></ul>" });
  });

  test("nor can a key such as “None of these”", () => {
    const options = choice("a").options.map((one) => ({ ...one, pin: one.role === "key" ? ("last" as const) : null }));
    const [note] = notesOf(bankOf([choice("a", undefined, { options })]));
    expect(note).toMatchObject({ options: "<ul><li>four</li><li>three</li><li>two</li><li>one</li></ul>" });
  });

  test("of a set each member is asked for among the others, without telling how to mark", () => {
    expect(cloze("harbour-works").text).toBe(
      "Which two works delayed the harbour in 2025?<ul><li>{{c1::Dredging}}</li><li>{{c2::New piers}}</li></ul>",
    );
    expect(cloze("order-of-works").text).toMatch(
      /^Put the works [^<]*<ol><li>\{\{c1::Dredging\}\}<\/li>.*\{\{c4::Opening/,
    );
  });

  test.each([
    ["Which two? Choose two.", "en"],
    ["Welche zwei? Kreuze zwei an.", "de"],
    ["Lesquels ? Cochez toutes les bonnes réponses.", "fr"],
    ["¿Cuáles? Marque dos.", "es"],
  ])("%j loses its last sentence", (stem, language) => {
    const item = { ...all.items.find(({ id }) => id === "harbour-works")!, stem };
    const [note] = notesOf({ ...all, language, items: [item] });
    expect((note as ClozeNote).text).toMatch(/^[^.<]*\?<ul>/);
  });

  test.each([
    "Name the two parties that voters did not pick twice.",
    "Name the two states whose currency is the mark or the franc.",
    "Choose the two works that delayed the harbour.",
    "Two works delayed the harbour. Choose them.",
  ])("%j says what is asked, and loses nothing", (stem) => {
    const item = { ...all.items.find(({ id }) => id === "harbour-works")!, stem };
    expect((notesOf({ ...all, items: [item] })[0] as ClozeNote).text).toContain(`${stem}<ul>`);
  });

  test("pairs are asked for one by one", () =>
    expect(notesFor("who-runs-what").map((note) => note.kind === "basic" && [note.question, note.answer])).toEqual([
      ["Who ran what in January 2026?<br><br>The harbour", "Inés O'Hara"],
      ["Who ran what in January 2026?<br><br>The ferry company", "Kofi Asante"],
      ["Who ran what in January 2026?<br><br>The customs office", "Inés O'Hara"],
    ]));

  test("the answer stands alone, and what else is right beside it", () => {
    expect(basic("opened-early")).toMatchObject({
      question: "True or false? In January 2026 the harbour opened a week late.",
      answer: "False",
      detail: "It opened a week early.",
    });
    expect(basic("harbour-master")).toMatchObject({ answer: "Inés O'Hara", detail: "Also right: O'Hara" });
    expect(basic("passengers")).toMatchObject({
      answer: "1250 passengers",
      detail: "1250 ± 50 passengers<br>Also right: twelve hundred and fifty",
    });
  });

  test("a gap keeps its number and its hint", () =>
    expect(cloze("ferry-fare").text).toBe(
      "In January 2026 a crossing cost {{c1::12 crowns::price}} &amp; took {{c2::forty}} minutes.",
    ));

  test("emphasis may begin before a gap and end behind it", () => {
    const gap = (number: number, answer: string) => ({ gap: number, answer, hint: null });
    const text = (...segments: unknown[]) => cloze("ferry-fare", {}, { segments } as never).text;
    expect(text("It was **open for ", gap(1, "nine"), " days** and *", gap(2, "two"), "* nights.")).toBe(
      "It was <strong>open for {{c1::nine}} days</strong> and <em>{{c2::two}}</em> nights.",
    );
    expect(text(gap(1, "*nine*"), gap(2, "2 * 3"), " * 4")).toBe("{{c1::*nine*}}{{c2::2 * 3}} * 4");
  });

  test("a question without a year is given the month of its fact, unless that is the answer", () => {
    const context = (stem: string, key: string, language = "en") =>
      notesOf({ ...bankOf([choice("a", [key, "x"], { stem })]), language })[0]!.context;
    expect(context("Which port opened?", "Northwick")).toBe("January 2026");
    expect(context("Welcher Hafen öffnete?", "Northwick", "de")).toBe("Januar 2026");
    expect(context("¿Qué puerto abrió?", "Northwick", "es-MX")).toBe("enero de 2026");
    expect(context("Which port opened in 2026?", "Northwick")).toBe("");
    expect(context("متى افتُتح الرصيف عام ٢٠٢٦؟", "x", "ar")).toBe("");
    expect(context("When did it open?", "In January")).toBe("");
    expect(context("When did it open?", "In 2026")).toBe("");
  });
});

describe("cards in the bank", () => {
  test("have the last word", () => {
    expect(
      basic("ferry-port", { front: "From where?", back: "*There*", context: "Northwick", hint: "a port" }),
    ).toMatchObject({
      question: "From where?",
      answer: "<em>There</em>",
      context: "Northwick",
      hint: "a port",
    });
    expect(basic("ferry-port", { options: true }).options).toMatch(/^<ul><li>Easthaven<\/li>/);
    expect(notesFor("ferry-port", { type: "none" })).toEqual([]);
    expect(basic("harbour-master", { typed: true }).typed).toBe("Inés O'Hara");
    expect(basic("passengers", { typed: true }).typed).toBe("1250");
  });

  test("turn a set into one question, and pairs into one set", () => {
    expect(basic("harbour-works", { type: "basic" }).answer).toBe("<ul><li>Dredging</li><li>New piers</li></ul>");
    expect(basic("order-of-works", { type: "basic" }).options).toBe(
      "<ul><li>Dredging</li><li>New piers</li><li>Opening</li><li>Painting</li></ul>",
    );
    expect(cloze("who-runs-what", { type: "cloze" }).text).toContain(
      "<li>The ferry company → {{c2::Kofi Asante}}</li>",
    );
  });

  test("number keys, steps and pairs, so that one may stand among others", () => {
    expect(cloze("order-of-works", { numbers: [1, 7, 2, 3] }).text).toMatch(
      /<ol><li>\{\{c1::Dredging\}\}<\/li><li>\{\{c7::New piers\}\}<\/li><li>\{\{c2::Painting\}\}<\/li><li>\{\{c3::Opening/,
    );
    expect(cloze("harbour-works", { numbers: [2, 1] }).text).toContain("{{c2::Dredging}}</li><li>{{c1::New piers}}");
    expect(cloze("who-runs-what", { type: "cloze", numbers: [1, 9, 2] }).text).toContain("{{c9::Kofi Asante}}");
    const [first, , third] = notesFor("who-runs-what");
    expect(notesFor("who-runs-what", { numbers: [3, 9, 1] }).map((note) => note.guid)).toEqual([
      third!.guid,
      guid("all-types", "who-runs-what", "basic-9"),
      first!.guid,
    ]);
  });

  test("ask the other way round under a guid of its own", () => {
    const note = basic("ferry-port", { reverse: true });
    expect(note.reverse).toMatch(/^[0-9A-Za-z]{13}$/);
    expect(note.reverse).not.toBe(note.guid);
  });
});

describe("the deck", () => {
  test.each([
    ["News::2019:: ", "News:2019"],
    [": Talks ", "Talks"],
    ["1234", "Deck 1234"],
    ["a\u00a0 b", "a b"],
    ["a\u0000b", "a b"],
  ])("of a bank called %j is %j", (title, name) =>
    expect(deckOf({ ...bankOf([choice("a")]), title }).title).toBe(name),
  );

  test("can be split by topic and by month", () => {
    const bank = bankOf([choice("a", undefined, { topics: ["diplomacy/us-russia", "b"] })]);
    expect(notesOf(bank)[0]!.deck).toBe("Bank");
    expect(notesOf(bank, { decks: "topic" })[0]!.deck).toBe("Bank::diplomacy::us-russia");
    expect(notesOf(bank, { decks: "date" })[0]!.deck).toBe("Bank::2026-01");
  });

  test("says what it is based on", () =>
    expect(deckOf(all).description).toBe("Based on “Harbour opens a week early”, The Harbour News, 1 January 2026"));
});

test("tags have no space and none is Anki's own", () => {
  const tags = (more: Partial<Item>) => notesOf(bankOf([choice("a", undefined, more as object)]))[0]!.tags;
  expect(tags({ tags: ["marked", "leech"], topics: ["a/b-c"] })).toEqual([
    "topic::a::b-c",
    "difficulty::easy",
    "tag::marked",
    "tag::leech",
    "date::2026-01",
  ]);
  expect(tags({ tags: ["Middle East", "a,\u3000b", "::x", "é", ":"], topics: [] }).slice(1, -1)).toEqual([
    "tag::Middle-East",
    "tag::a-b",
    "tag::x",
    "tag::é",
    "tag::blank",
  ]);
});

describe("a note whose item has gone stale became another one on the day of its review", () => {
  const item = choice("a", undefined, { reviewBy: "2026-07-01" });
  const changedOn = (day: string, today: string) => {
    const changes = new Map([["a", { day, count: 3 }]]);
    return notesOf(bankOf([item]), { today, changes })[0]!.changed;
  };
  const stale = { day: "2026-07-01", count: 86_399 };

  test.each([
    ["the day before", "2026-06-30", stale],
    ["on the very day", "2026-07-01", stale],
    ["the day after", "2026-07-02", { day: "2026-07-02", count: 3 }],
  ])("though it was changed %s, if not later", (_, day, changed) =>
    expect(changedOn(day, "2026-08-01")).toEqual(changed),
  );

  test("not before that day is over", () => {
    expect(changedOn("2026-01-01", "2026-07-01")).toEqual({ day: "2026-01-01", count: 3 });
    expect(changedOn("2026-01-01", "2026-07-02")).toEqual(stale);
  });
});
