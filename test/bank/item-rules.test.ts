import { describe, expect, test } from "vitest";
import { isDay } from "../../src/text/days.js";
import { codes, complaints, head, item, json, plain } from "./banks.js";

/** Rows of: what differs from a sound item, and the codes that come of it. */
type Rows = readonly (readonly [Readonly<Record<string, unknown>>, readonly string[]])[];

const each = (name: string, rows: Rows, of: (more: Readonly<Record<string, unknown>>) => Record<string, unknown>) =>
  describe(`${name}:`, () => void test.each(rows)("%j", (more, found) => expect(codes(of(more))).toEqual(found)));

const early = ["bank/review-too-early"];
each(
  "a review comes after the fact",
  [
    [{ reviewBy: "2025-12-31" }, early],
    [{ reviewBy: "2026-01-01" }, early],
    [{ reviewBy: "2026-01-02" }, []],
    [{ reviewBy: undefined }, []],
    [{ reviewBy: "2027-01-01", volatility: "slow" }, []],
    [{ volatility: "slow" }, ["bank/missing-review-date"]],
    [{ volatility: "fast" }, ["bank/missing-review-date"]],
    [{ volatility: "never" }, []],
  ],
  (more) => item("a", more),
);

each(
  "evidence is in the source",
  [
    [{ source: "news", paragraph: 8 }, []],
    [{ source: "news", paragraph: 9 }, []],
    [{ source: "news", paragraph: 10 }, ["bank/unknown-paragraph"]],
    [{ source: "nwes", paragraph: 1 }, ["bank/unknown-source"]],
    [{ source: "nwes", paragraph: 10 }, ["bank/unknown-source"]],
    [{ source: "news", paragraph: 0 }, ["bank/out-of-range"]],
  ],
  (more) => item("a", { evidence: [{ source: "news", paragraph: 1 }, more] }),
);

test("a source without a text has as many paragraphs as are named", () => {
  const { sources } = head() as { sources: { news: object } };
  const around = head({ sources: { news: { ...sources.news, text: undefined } } });
  expect(codes(item("a", { evidence: [{ source: "news", paragraph: 100_000 }] }), around)).toEqual([]);
});

test.each([
  [undefined, "story", ["bank/unknown-passage"]],
  [{ story: { text: "Long ago." } }, "story", []],
  [{ story: { text: "Long ago." } }, "stroy", ["bank/unknown-passage"]],
  [{ story: { text: "Long ago." } }, undefined, []],
])("of the passages %j one is %j", (passages, group, found) =>
  expect(codes(item("a", { group }), head({ passages }))).toEqual(found),
);

const same = ["bank/duplicate-answer"];
each(
  "accepted answers differ",
  [
    [{ keys: ["Sochi", "sochi"] }, same],
    [{ keys: ["Sochi", "Sotschi", "SOCHI", " Sochi"] }, [...same, ...same]],
    [{ keys: ["Sochi", "sochi"], match: { case: "exact" } }, []],
    [{ keys: ["Sochi", "sochi"], match: { case: "ignore" } }, same],
    [{ keys: ["Sochi", "Sotschi"] }, []],
    [{ keys: ["Sochi"] }, []],
  ],
  (more) => plain("a", "short", more),
);

each(
  "a number has one reading",
  [
    [{ key: "7.50" }, []],
    [{ key: "7,50" }, ["bank/number"]],
    [{ key: "7.50", decimal: "comma" }, ["bank/number"]],
    [{ key: "7,50", decimal: "comma" }, []],
    [{ key: 7.5, decimal: "comma" }, []],
    [{ key: "750" }, []],
  ],
  (more) => plain("a", "numeric", more),
);

const many = (count: number, name = "Option"): string[] =>
  Array.from({ length: count }, (_, i) => `${name} ${String.fromCharCode(97 + i)}`);
const pairs = (count: number) => many(count).map((right, i) => ({ left: `Left ${i}x`, right }));
const tooMany = ["bank/too-many"];

describe("ten options have a letter", () => {
  test.each([
    [item("a", { distractors: many(8) }), []],
    [item("a", { distractors: many(9) }), []],
    [item("a", { distractors: many(10) }), tooMany],
    [item("a", { type: "multiple", key: undefined, keys: ["Right", "Straight"], distractors: many(8) }), []],
    [item("a", { type: "multiple", key: undefined, keys: ["Right", "Straight"], distractors: many(9) }), tooMany],
    [plain("a", "matching", { pairs: pairs(8), extras: many(2, "Extra") }), []],
    [plain("a", "matching", { pairs: pairs(8), extras: many(3, "Extra") }), tooMany],
    [plain("a", "ordering", { sequence: many(10) }), []],
    [plain("a", "ordering", { sequence: many(11) }), tooMany],
  ])("%#", (one, found) => expect(codes(one)).toEqual(found));
});

const isKey = ["bank/distractor-is-key"];
const twice = ["bank/duplicate-option"];

describe("options differ", () => {
  const multiple = (keys: string[], distractors: string[]) =>
    item("a", { type: "multiple", key: undefined, keys, distractors });
  test.each([
    [item("a", { distractors: ["Left", "Right"] }), isKey],
    [item("a", { distractors: ["Left", "right"] }), []],
    [item("a", { distractors: ["Left", "Left "] }), twice],
    [item("a", { distractors: ["Left", "Middle"] }), []],
    [multiple(["One", "One"], ["Two"]), twice],
    [multiple(["One", "Two"], ["Two"]), isKey],
    [multiple(["One", "Two"], ["One", "Three"]), isKey],
    [multiple(["One", "Two"], ["Three", "Three"]), twice],
    [plain("a", "ordering", { sequence: ["First", "First"] }), twice],
    [plain("a", "matching", { pairs: pairs(2), extras: ["Option a"] }), isKey],
    [plain("a", "matching", { pairs: pairs(2), extras: ["Extra", "Extra"] }), twice],
    [plain("a", "matching", { pairs: [...pairs(2), { left: "Third", right: "Option a" }] }), []],
    [plain("a", "matching", { pairs: [...pairs(2), { left: "Third", right: " Option a" }] }), []],
    [plain("a", "matching", { pairs: [...pairs(2), { left: "Third", right: "option A" }] }), []],
    [plain("a", "matching", { pairs: [...pairs(2), { left: "Left 1x ", right: "More" }] }), twice],
    [item("a", { distractors: [" ", "  "] }), ["bank/empty", "bank/empty"]],
  ])("%#", (one, found) => expect(codes(one)).toEqual(found));
});

const place = ["bank/key-place"];
each(
  "a fixed order says where the key stands, among three",
  [
    [{ order: "fixed" }, place],
    [{ order: "fixed", keyAt: 0 }, ["bank/out-of-range"]],
    [{ order: "fixed", keyAt: 1 }, []],
    [{ order: "fixed", keyAt: 3 }, []],
    [{ order: "fixed", keyAt: 4 }, place],
    [{ order: "fixed", keyAt: [2] }, []],
    [{ order: "fixed", keyAt: [1, 2] }, place],
    [{ keyAt: 2 }, place],
    [{ order: "shuffled", keyAt: 2 }, place],
    [{ order: "shuffled" }, []],
  ],
  (more) => item("a", more),
);
each(
  "and where each of two keys stands, among four",
  [
    [{ keyAt: [1, 4] }, []],
    [{ keyAt: [1, 5] }, place],
    [{ keyAt: 1 }, place],
    [{ keyAt: [1, 2, 3] }, place],
  ],
  (more) =>
    item("a", {
      type: "multiple",
      key: undefined,
      keys: ["One", "Two"],
      distractors: ["Three", "Four"],
      order: "fixed",
      ...more,
    }),
);

const unordered = ["bank/no-natural-order"];
each(
  "a natural order is there",
  [
    [{ key: "3 ships", distractors: ["1 ship", "2 ships"] }, []],
    [{ key: "3 ships", distractors: ["1 ship", "no ship"] }, unordered],
    [{ key: "3 ships", distractors: ["1 ship", { text: "No ship", pin: "last" }] }, []],
    [{ key: "May 2019", distractors: ["2 June 2018", "2020-01-01"] }, []],
    [{ key: "May", distractors: ["June", "July"] }, unordered],
  ],
  (more) => item("a", { order: "natural", ...more }),
);

describe("cards are what the item can give", () => {
  const cloze = (cards: object) => plain("a", "cloze", { stem: undefined, text: "It is {{c1::so}}.", cards });
  const ordering = (cards: object) => plain("a", "ordering", { sequence: ["First", "Second"], cards });
  const truth = (cards: object) => plain("a", "true-false", { key: true, cards });
  const multiple = (cards: object) => item("a", { type: "multiple", key: undefined, keys: ["Right"], cards });
  const matching = (cards: object) => plain("a", "matching", { pairs: pairs(2), cards });
  const choice = (cards: object) => item("a", { cards });
  const asCloze = ["bank/cloze-cards"];
  test.each([
    [cloze({ type: "basic" }), asCloze],
    [cloze({ type: "cloze" }), []],
    [cloze({ type: "none" }), []],
    [cloze({ front: "What?" }), asCloze],
    [cloze({ back: "So." }), asCloze],
    [cloze({ reverse: true }), asCloze],
    [cloze({ reverse: false }), []],
    [cloze({ context: "Sochi" }), []],
    [choice({ type: "cloze" }), ["bank/card-type"]],
    [truth({ type: "cloze" }), ["bank/card-type"]],
    [ordering({ type: "cloze" }), []],
    [multiple({ type: "cloze" }), []],
    [matching({ type: "cloze" }), []],
    [ordering({ type: "cloze", reverse: true }), ["bank/card-type"]],
    [ordering({ type: "basic", reverse: true }), []],
    [choice({ options: true }), []],
    [multiple({ options: false }), []],
    [truth({ options: true }), ["bank/card-options"]],
    [ordering({ options: false }), ["bank/card-options"]],
    [truth({ typed: true }), ["bank/card-typed"]],
    [truth({ typed: false }), []],
    [truth({ typed: true, back: "Yes" }), []],
    [ordering({ typed: true }), []],
    [ordering({ typed: true, type: "basic" }), ["bank/card-typed"]],
    [ordering({ typed: true, type: "basic", back: "First" }), []],
    [choice({ typed: true, type: "basic" }), []],
  ])("%#", (one, found) => expect(codes(one)).toEqual(found));
});

describe("a day is in the calendar", () => {
  const none = ["bank/no-such-day"];
  const malformed = ["bank/malformed"];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["2024-02-29", []],
    ["2023-02-29", none],
    ["2023-02-28", []],
    ["2000-02-29", []],
    ["1900-02-29", none],
    ["2024-02-30", none],
    ["2026-04-30", []],
    ["2026-12-32", malformed],
    ["2026-13-01", malformed],
    ["2026-00-01", malformed],
    ...["01", "03", "05", "07", "08", "10", "12"].map((month) => [`2026-${month}-31`, []] as const),
    ...["04", "06", "09", "11"].map((month) => [`2026-${month}-31`, none] as const),
  ];
  test.each(rows)("%s", (asOf, found) => expect(codes(item("a", { asOf }))).toEqual(found));
});

describe("every character can be printed", () => {
  const shown = (text: string) => codes(item("a", { explanation: `a${text}b` }));
  const not = ["bank/unprintable"];
  test.each([
    [0x00, not],
    [0x08, not],
    [0x09, []],
    [0x0a, []],
    [0x0b, not],
    [0x0d, not],
    [0x1f, not],
    [0x20, []],
    [0x7e, []],
    [0x7f, not],
    [0x9f, not],
    [0xa0, []],
    [0xfdcf, []],
    [0xfdd0, not],
    [0xfdef, not],
    [0xfdf0, []],
    [0xfffd, []],
    [0xfffe, not],
    [0xffff, not],
    [0x1f600, []],
    [0xd800, not],
    [0xdfff, not],
  ])("U+%i", (code, found) => expect(shown(String.fromCodePoint(code))).toEqual(found));
  test.each([
    ["\u200B", ["bank/empty"]],
    [" \n", ["bank/empty"]],
    [".", []],
  ])("%j alone", (explanation, found) => expect(codes(item("a", { explanation }))).toEqual(found));
});

describe("what is said of a text tells which character it is", () => {
  const said = (explanation: string) => complaints("a.json", json({ ...head(), items: [item("a", { explanation })] }));
  test.each([
    ["a\uD800b", "U+D800"],
    ["\uFFFE", "U+FFFE"],
    ["a\u007F", "U+007F"],
    ["\u{1F600}\u0001", "U+0001"],
  ])("%j", (text, name) =>
    expect(said(text)).toEqual([
      `bank/unprintable Field "explanation" of item "a" holds the character ${name}, which can't be printed.`,
    ]),
  );
});

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-2-29", false],
  ["29 February 2024", false],
  ["", false],
])("%s is a day: %j", (text, is) => expect(isDay(text)).toBe(is));

describe("what is said of a value names it, but not at length", () => {
  const said = (more: Readonly<Record<string, unknown>>) =>
    complaints("a.json", json({ ...head(), items: [item("a", more)] }));
  test.each([
    [{ difficulty: "x".repeat(60) }, `is "${"x".repeat(60)}"; allowed:`],
    [{ difficulty: "x".repeat(61) }, `is "${"x".repeat(60)}…"; allowed:`],
    [{ difficulty: null }, "is empty; allowed:"],
    [{ difficulty: ["easy"] }, "is a list; allowed:"],
    [{ difficulty: { easy: 1 } }, "is a group of fields; allowed:"],
    [{ difficulty: 7 }, "is the number 7; allowed:"],
    [{ difficulty: true }, "is the truth value true; allowed:"],
    [{ topics: [] }, "needs at least 1 entry."],
    [plain("a", "ordering", { sequence: ["First"] }), "needs at least 2 entries."],
    [
      { media: { image: "a.png", alt: "A", credit: "x".repeat(301), licence: "CC0" } },
      "is longer than 300 characters.",
    ],
    [{ enemies: ["b", "c", "b"] }, "names the same thing twice (entries 1 and 3)."],
    [{ points: 0 }, "is the number 0; it must be"],
    [{ topics: "ports" }, 'is "ports"; allowed: a list.'],
  ])("%j", (more, words) => expect(said(more)[0]).toContain(words));
});

test("items without a readable id are named by their number", () => {
  const items = [item("A", { stem: "Who?" }), item("b"), item("C", { stem: "Who?" })];
  expect(complaints("a.json", json({ ...head(), items }))).toContain(
    "bank/duplicate-stem Item 3 asks the same question as item 1.",
  );
});

test("gaps with other hints ask something else; the same hints ask the same", () => {
  const text = (id: string, answer: string, hint: string) =>
    plain(id, "cloze", { stem: undefined, text: `{{c1::${answer}${hint}}}` });
  const asks = (...items: object[]) =>
    complaints("a.json", json({ ...head(), items })).filter((one) => one.includes("duplicate-stem"));
  expect(asks(text("a", "Easthaven", "::where it went"), text("b", "Northwick", "::where it came from"))).toEqual([]);
  expect(asks(text("a", "Easthaven", "::a port"), text("b", "Northwick", "::A  port"))).toHaveLength(1);
  expect(asks(text("a", "Easthaven", ""), text("b", "Northwick", ""))).toHaveLength(1);
});

test.each([
  [
    [item("a"), item("b", { formerly: "a" })],
    ['bank/same-cards Item "b" would take over the flashcards of item "a": those are known as "a".'],
  ],
  [
    [item("b", { formerly: "a" }), item("a")],
    ['bank/same-cards Item "a" would take over the flashcards of item "b": those are known as "a".'],
  ],
  [
    [item("b", { formerly: "a" }), item("c", { formerly: "a" })],
    ['bank/same-cards Item "c" would take over the flashcards of item "b": those are known as "a".'],
  ],
  [[item("b", { formerly: "x/a" }), item("a", { formerly: "a" })], []],
  [[item("b", { formerly: "A" })], ["bank/malformed"]],
])("cards belong to one item: %j", (items, found) => {
  const said = complaints("a.json", json({ ...head(), items })).filter((one) => !one.startsWith("bank/duplicate-stem"));
  expect(said).toEqual(found.map((one) => expect.stringContaining(one) as string));
});
