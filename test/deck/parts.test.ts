import { describe, expect, test } from "vitest";
import { secondsTo } from "../../src/deck/days.js";
import type { DeckSetting } from "../../src/deck/deck.js";
import { mediaOf } from "../../src/deck/shared-parts.js";
import { tagsOf } from "../../src/deck/tags.js";
import type { Bank, Evidence, Item } from "../../src/model/bank.js";
import type { BasicNote } from "../../src/model/deck.js";
import { loadMarkdown } from "../../src/text/inline.js";
import { bankOf, choice, deckOf } from "../sample.js";

await loadMarkdown();

const note = (more: object, setting: DeckSetting = {}, around: Partial<Bank> = {}): BasicNote => {
  const item = choice("a", undefined, more);
  return [...deckOf({ ...bankOf([item]), ...around }, setting).notes][0]! as BasicNote;
};

describe("when a note last changed", () => {
  const stale = { day: "2026-06-30", count: 86_399 };
  const cases: [string, { reviewBy?: string; today?: string; changed?: string }, object][] = [
    ["the bank's day, where no lock says more", {}, { day: "2026-01-01", count: 0 }],
    ["the lock's day", { changed: "2026-02-01" }, { day: "2026-02-01", count: 3 }],
    [
      "on its day of review it is not stale yet",
      { reviewBy: "2026-06-30", today: "2026-06-30" },
      { day: "2026-01-01", count: 0 },
    ],
    ["the day after, it went stale at the end of that day", { reviewBy: "2026-06-30", today: "2026-07-01" }, stale],
    [
      "stale on the very day of its last change: that is later still",
      { reviewBy: "2026-06-30", today: "2026-07-01", changed: "2026-06-30" },
      stale,
    ],
    [
      "changed since, and stale as before: the change counts",
      { reviewBy: "2026-06-30", today: "2026-08-01", changed: "2026-07-01" },
      { day: "2026-07-01", count: 3 },
    ],
  ];
  test.each(cases)("%s", (_, { reviewBy = null, today = null, changed }, change) => {
    const changes = new Map(changed === undefined ? [] : [["a", { day: changed, count: 3 }]]);
    expect(note({ reviewBy }, { today, changes }).changed).toEqual(change);
  });

  test("is still that day, however often it changed", () =>
    expect(secondsTo("2026-06-30") + 86_399).toBe(secondsTo("2026-07-01") - 1));
});

describe("as of when, and whether it still holds", () => {
  test.each([
    [null, null, "As of 1 January 2026.", ""],
    ["2026-06-30", null, "As of 1 January 2026. Check again after 30 June 2026.", ""],
    ["2026-06-30", "2026-06-30", "As of 1 January 2026. Check again after 30 June 2026.", ""],
    [
      "2026-06-30",
      "2026-07-01",
      "As of 1 January 2026.",
      "Perhaps out of date: it was to be checked again by 30 June 2026.",
    ],
  ])("review by %s, on %s", (reviewBy, today, asOf, notice) =>
    expect(note({ reviewBy }, { today })).toMatchObject({ asOf, notice }),
  );

  test("what has been superseded says that, stale or not", () =>
    expect(note({ supersededBy: "b", reviewBy: "2026-06-30" }, { today: "2027-01-01" }).notice).toBe(
      "Out of date: another card has taken its place.",
    ));
});

test("what is asked no more keeps its card, which says so", () => {
  const { notice, tags } = note({ retired: true, reviewBy: "2026-06-30" }, { today: "2027-01-01" });
  expect(notice).toBe("Withdrawn: this question is asked no more.");
  expect(tags).toContain("state::retired");
  expect(note({ retired: true, supersededBy: "b" }).notice).toBe("Out of date: another card has taken its place.");
});

describe("sources", () => {
  const source = (id: string, url: string | null) =>
    ({
      id,
      title: `T<${id}>`,
      publisher: `P&${id}`,
      published: "2026-01-01",
      licence: "",
      url,
      text: null,
    }) as unknown as Bank["sources"][number];
  const at = (id: string, paragraph: number) => ({ source: id, paragraph }) as Evidence;
  const sources = [source("x", "https://x.example/?a&b"), source("y", null)];

  test("are each named once, with their paragraphs in order of evidence, each once", () => {
    const { source: named, sourceLink } = note(
      { evidence: [at("x", 3), at("y", 1), at("x", 2), at("x", 3)] },
      {},
      { sources },
    );
    expect(named).toBe(
      "“T&lt;x&gt;”, P&amp;x, 1 January 2026, paragraphs 3, 2; “T&lt;y&gt;”, P&amp;y, 1 January 2026, paragraph 1",
    );
    expect(sourceLink).toBe("https://x.example/?a&amp;b");
  });

  test("may be unlinked, or none", () => {
    expect(note({ evidence: [at("y", 1)] }, {}, { sources }).sourceLink).toBe("");
    expect(note({}, {}, { sources })).toMatchObject({ source: "", sourceLink: "" });
  });

  test("from right to left, names, days and numbers keep a direction of their own", () =>
    expect(note({ evidence: [at("y", 4), at("y", 5)] }, {}, { sources, language: "ar" }).source).toBe(
      "«<bdi>T&lt;y&gt;</bdi>»، <bdi>P&amp;y</bdi>، <bdi>1 يناير 2026</bdi>، الفقرات <bdi>4, 5</bdi>",
    ));
});

describe("pictures", () => {
  const content = { mediaType: "image/png", base64: "AAAA", sha256: "0123456789abcdef0123456789abcdef" };
  const media = { image: "p.png", alt: `a "b"`, credit: "Me", licence: "CC0", content };
  const name = "broadsheet-0123456789abcdef0123.png";
  test("are named by their bytes", () => {
    expect(mediaOf(choice("a", undefined, { media } as object))).toEqual({
      name,
      mediaType: "image/png",
      base64: "AAAA",
    });
    expect(mediaOf(choice("a"))).toBeNull();
    expect(mediaOf(choice("a", undefined, { media: { ...media, content: null } } as object))).toBeNull();
  });
  test("have a credit, and are one file for however many items", () => {
    expect(note({ media })).toMatchObject({
      picture: `<img src="${name}" alt="a &quot;b&quot;">`,
      credit: "Picture: Me, CC0",
    });
    expect(note({ media: { ...media, content: null } })).toMatchObject({ picture: "", credit: "" });
    const items = ["a", "b"].map((id) => choice(id, undefined, { media } as object));
    expect(deckOf(bankOf([...items, choice("c")])).media).toEqual([{ name, mediaType: "image/png", base64: "AAAA" }]);
  });
});

test("a passage stands with its title, where it has one", () => {
  const passages = [
    { id: "p", title: "A & B", text: "One *two*" },
    { id: "q", title: null, text: "Three" },
  ] as unknown as Bank["passages"];
  expect(note({ group: "p" }, {}, { passages }).passage).toBe("<b>A &amp; B</b><br>One <em>two</em>");
  expect(note({ group: "q" }, {}, { passages }).passage).toBe("Three");
  expect(note({ group: null }, {}, { passages }).passage).toBe("");
});

test("hint and explanation are lines; an explanation may link", () =>
  expect(
    note({ explanation: "[x](https://e.org)", cards: { ...choice("a").cards, hint: "[x](https://e.org)" } }),
  ).toMatchObject({ explanation: `<a href="https://e.org">x</a>`, hint: "[x](https://e.org)" }));

describe("decks below the bank's", () => {
  test("an item without a topic stays in the bank's deck", () =>
    expect(note({ topics: [] }, { decks: "topic" }).deck).toBe("Bank"));
  test("every step of a topic is a deck", () =>
    expect(note({ topics: ["a/b/c", "d"] }, { decks: "topic" }).deck).toBe("Bank::a::b::c"));
});

describe("tags", () => {
  const tags = (more: object, today: string | null = null) => tagsOf(choice("a", undefined, more), today);
  test("stand in an order, each once", () =>
    expect(
      tags(
        {
          topics: ["x", "x"],
          tags: ["t", "t"],
          evidence: [{ source: "s" }, { source: "s" }, { source: "u v" }] as unknown as Item["evidence"],
          supersededBy: "b",
          reviewBy: "2026-01-31",
          difficulty: "hard",
        },
        "2026-02-01",
      ),
    ).toEqual([
      "topic::x",
      "difficulty::hard",
      "tag::t",
      "source::s",
      "source::u-v",
      "date::2026-01",
      "state::expired",
      "state::superseded",
    ]));
  test.each([
    ["2026-01-31", false],
    ["2026-02-01", true],
    [null, false],
  ])("on %s, an item to be reviewed by 2026-01-31 is expired: %s", (today, isExpired) =>
    expect(tags({ reviewBy: "2026-01-31" }, today).includes("state::expired")).toBe(isExpired),
  );
  test.each([
    ["a b", "a-b"],
    ["A_b", "A_b"],
    ["--a--", "--a--"],
    ["-a b-", "a-b"],
    ["--a b--", "a-b"],
    ["e\u0301", "é"],
    ["   ", "blank"],
    ["९ ك", "९-ك"],
  ])("%j is tag::%s", (tag, slug) => expect(tags({ tags: [tag] })).toContain(`tag::${slug}`));
});

describe("the deck", () => {
  const published = (days: readonly string[]) =>
    deckOf({
      ...bankOf([]),
      sources: days.map((day) => ({ id: day, title: "T", publisher: "P", published: day })) as never,
    });
  test("is as old as its first source", () => {
    expect(published(["2026-02-01", "2026-01-01"]).published).toBe("2026-01-01");
    expect(published([]).published).toBeNull();
  });
  test("names all of them", () =>
    expect(published(["2026-02-01", "2026-01-01"]).description).toBe(
      "Based on “T”, P, 1 February 2026<br>Based on “T”, P, 1 January 2026",
    ));
  test.each([
    ['A "b" c', "A 'b' c"],
    ["a::b:::c", "a:b:c"],
    ["  :a:  ", "a"],
    ["2019", "Deck 2019"],
    ["::", "Deck"],
    ["a\t\nb", "a b"],
    ["2019 x", "2019 x"],
  ])("of a bank called %j is %j", (title, name) => expect(deckOf({ ...bankOf([]), title }).title).toBe(name));
});

describe("a passage that holds the answer stands behind it", () => {
  const passages = [{ id: "p", title: "Report", text: "The *pier* was closed for eleven weeks in Northwick." }];
  const parts = (more: object) => {
    const { passage, explanation } = note({ group: "p", explanation: "So it is.", ...more }, {}, { passages });
    return { passage, explanation };
  };
  const html = "<b>Report</b><br>The <em>pier</em> was closed for eleven weeks in Northwick.";
  const option = (text: string) => ({ text, role: "key", why: null, pin: null });
  test.each([
    [{ options: [option("Northwick")] }],
    [{ type: "numeric", key: 11, shown: "11", tolerance: 0, unit: "weeks", decimal: "point", accept: [] }],
    [{ type: "short", keys: ["Ashby", "northwick"] }],
    [{ type: "true-false", key: true, stem: "The pier was closed.", correction: null }],
    [{ type: "true-false", key: false, stem: "It was open.", correction: "The pier was closed for eleven weeks." }],
  ])("%j", (more) =>
    expect(parts(more)).toEqual({ passage: "", explanation: `So it is.<blockquote>${html}</blockquote>` }),
  );
  test.each([[{ options: [option("Southmere")] }], [{ type: "short", keys: ["North"] }]])("not for %j", (more) =>
    expect(parts(more)).toEqual({ passage: html, explanation: "So it is." }),
  );
});
