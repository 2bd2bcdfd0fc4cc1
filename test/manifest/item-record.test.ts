import { describe, expect, test } from "vitest";
import { changedParts, isSame, paperDifference } from "../../src/manifest/differences.js";
import { itemRecord } from "../../src/manifest/item-record.js";
import type { Item, Media, Option, Passage, Statement } from "../../src/model/bank.js";
import { choice } from "../sample.js";

const { options: _, placement: __, ...base } = choice("item");
const distractor = (text: string, pin: Option["pin"] = null): Option => ({ text, role: "distractor", why: null, pin });
const key = (text: string): Option => ({ ...distractor(text), role: "key" });
const picture: Media = { image: "a.png", alt: "A pier", credit: "Ann", licence: "CC0-1.0", content: null };
const content = { mediaType: "image/png", base64: "", sha256: "1" } as const;
const options = [key("one"), distractor("two"), distractor("three", "last")];
const [left, right, extra] = [distractor("Oslo"), distractor("Rome"), distractor("Bern", "last")];

const statement = (id: string, right: string, ...wrong: string[]): Statement => ({
  id,
  wordings: [{ text: right, isTrue: true, why: null }, ...wrong.map((text) => ({ text, isTrue: false, why: null }))],
  card: null,
  evidence: [],
  asOf: null,
  volatility: null,
  reviewBy: null,
});
const [early, full] = [statement("early", "It was early.", "It was late."), statement("full", "It was full.")];
const swapped = statement("early", "It was late.", "It was early.");

const whole = {
  choice: { ...base, type: "choice", options, placement: null },
  multiple: { ...base, type: "multiple", options: [key("one"), ...options.slice(1), key("four")], placement: null },
  ordering: {
    ...base,
    type: "ordering",
    options: options.map(({ text }) => distractor(text)),
    placement: null,
    coded: false,
  },
  matching: {
    ...base,
    type: "matching",
    pairs: [
      { left: "Norway", right: left },
      { left: "Italy", right },
    ],
    options: [left, right, extra],
    placement: null,
    coded: null,
  },
  numeric: {
    ...base,
    type: "numeric",
    key: 5,
    shown: "5",
    tolerance: 0,
    unit: "km",
    decimal: "point",
    accept: ["five"],
  },
  cloze: { ...base, type: "cloze", segments: ["The ", { gap: 1, answer: "pier", hint: "a place" }, " opened."] },
  "true-false": { ...base, type: "true-false", key: false, correction: "It closed." },
  short: {
    ...base,
    type: "short",
    keys: ["Ann"],
    match: { case: "ignore", diacritics: "ignore", punctuation: "ignore" },
  },
  statements: {
    ...base,
    type: "statements",
    statements: [early, full],
    asks: ["which"],
    truth: "drawn",
    shows: 2,
    order: "drawn",
    numbering: null,
  },
  explains: {
    ...base,
    type: "explains",
    statement: early,
    reasons: [{ ...full, explains: true }],
    shows: 1,
    style: "statements",
  },
  open: { ...base, type: "open", lines: 8, answer: "It was old.", rubric: [{ points: 1, for: "its age" }] },
} as const satisfies { readonly [T in Item["type"]]: Extract<Item, { type: T }> };

/** What of an item differs from what it was: never the digest, which is given. */
const parts = (old: Item, now: Item, passages: readonly Passage[] = []) =>
  changedParts(itemRecord(old, { passages }), itemRecord(now, { passages }));
type Row<T extends Item["type"]> = [
  type: T,
  what: string,
  change: Partial<(typeof whole)[T]> | object,
  parts: ("wording" | "key" | "points")[],
];

describe("a change of an item is one of wording, key or points", () => {
  test.each<Row<Item["type"]>>([
    ["choice", "its language", { lang: "fr" }, ["wording"]],
    ["choice", "its stem", { stem: "Another?" }, ["wording"]],
    ["choice", "its points", { points: 2 }, ["points"]],
    ["choice", "its options' order", { options: [options[0], options[2], options[1]] }, []],
    ["choice", "a pin", { options: [options[0], distractor("two", "last"), options[2]] }, ["wording"]],
    ["choice", "a reason", { options: [options[0], { ...options[1], why: "Too far." }, options[2]] }, []],
    ["choice", "a fixed order", { placement: [0, 1, 2] }, ["wording"]],
    ["choice", "how many are shown", { shows: 2 }, ["wording"]],
    ["choice", "the right one", { options: [key("two"), distractor("one"), options[2]] }, ["key"]],
    ["choice", "notes", { explanation: "So it was.", tags: ["x"], topics: ["y"] }, []],
    ["multiple", "one right one less", { options: [key("one"), ...options.slice(1), distractor("four")] }, ["key"]],
    ["multiple", "the order of the right ones", { options: [key("four"), ...options.slice(1), key("one")] }, []],
    ["multiple", "a wording", { options: [key("one"), distractor("2"), options[2], key("four")] }, ["wording"]],
    ["multiple", "the type", { type: "choice" }, ["wording"]],
    ["ordering", "the right order", { options: ["two", "one", "three"].map((text) => distractor(text)) }, ["key"]],
    ["ordering", "a step", { options: ["one", "two", "four"].map((text) => distractor(text)) }, ["wording", "key"]],
    [
      "ordering",
      "a pin",
      { options: [distractor("one"), distractor("two"), distractor("three", "last")] },
      ["wording"],
    ],
    [
      "matching",
      "a left side",
      { pairs: [{ left: "Sweden", right: left }, whole.matching.pairs[1]] },
      ["wording", "key"],
    ],
    [
      "matching",
      "what belongs together",
      {
        pairs: [
          { left: "Norway", right },
          { left: "Italy", right: left },
        ],
      },
      ["key"],
    ],
    ["matching", "an extra", { options: [left, right, distractor("Graz", "last")] }, ["wording"]],
    ["matching", "a pin", { options: [left, right, distractor("Bern")] }, ["wording"]],
    ["matching", "the order of right sides", { options: [right, left, extra] }, []],
    ["numeric", "its unit", { unit: "m" }, ["wording"]],
    ["numeric", "its key", { key: 6 }, ["key"]],
    ["numeric", "its tolerance", { tolerance: 1 }, ["key"]],
    ["numeric", "its decimal sign", { decimal: "comma" }, ["key"]],
    ["numeric", "what else is accepted", { accept: [] }, ["key"]],
    ["cloze", "an answer", { segments: ["The ", { gap: 1, answer: "port", hint: "a place" }, " opened."] }, ["key"]],
    ["cloze", "a hint", { segments: ["The ", { gap: 1, answer: "pier", hint: null }, " opened."] }, ["wording"]],
    ["cloze", "a text", { segments: ["The ", { gap: 1, answer: "pier", hint: "a place" }, " closed."] }, ["wording"]],
    ["true-false", "its key", { key: true }, ["key"]],
    ["true-false", "its correction", { correction: "It did not." }, []],
    ["statements", "what is true", { statements: [swapped, full] }, ["key"]],
    ["statements", "a wording", { statements: [early, statement("full", "It sank.")] }, ["wording", "key"]],
    [
      "statements",
      "a false wording",
      { statements: [statement("early", "It was early.", "It was on time."), full] },
      ["wording"],
    ],
    ["statements", "what is asked", { asks: ["which-not"] }, ["wording"]],
    ["statements", "how they are numbered", { numbering: "roman" }, ["wording"]],
    ["statements", "which are shown true", { truth: [true, true] }, ["key"]],
    ["statements", "the id of one, which candidates never see", { statements: [{ ...early, id: "x" }, full] }, []],
    ["explains", "whether it explains", { reasons: [{ ...full, explains: false }] }, ["key"]],
    ["explains", "what is true", { statement: swapped }, ["key"]],
    ["explains", "its style", { style: "assertion" }, ["wording"]],
    ["ordering", "codes in place of letters", { coded: true }, ["wording"]],
    ["matching", "codes in place of letters", { coded: { asks: ["codes"], shows: 2, alsoTrue: [] } }, ["wording"]],
    ["open", "its lines", { lines: 9 }, ["wording"]],
    ["open", "its model answer", { answer: null }, ["key"]],
    ["open", "its rubric", { rubric: [{ points: 1, for: "the storm" }] }, ["key"]],
    ["short", "an answer", { keys: ["Ann", "Anna"] }, ["key"]],
    ["short", "how it is compared", { match: { ...whole.short.match, case: "exact" } }, ["key"]],
  ])("%s: %s", (type, _what, change, expected) => {
    expect(parts(whole[type], { ...whole[type], ...change } as Item)).toEqual(expected);
  });

  test.each(["choice", "multiple"] as const)("%s: where its key stands among options that are drawn", (type) => {
    const drawn = (keyAt: readonly number[]): Item => ({ ...whole[type], shows: 2, keyAt }) as Item;
    expect(parts(drawn([1]), drawn([2]))).toEqual(["wording"]);
    expect(parts(drawn([1]), drawn([1]))).toEqual([]);
  });

  test("its picture: what it shows and what is said of it, and its name only until it has been read", () => {
    const withPicture = (media: Media | null): Item => ({ ...whole.choice, media });
    const read = { ...picture, content };
    expect(parts(withPicture(null), withPicture(picture))).toEqual(["wording"]);
    expect(parts(withPicture(picture), withPicture({ ...picture, image: "b.png" }))).toEqual(["wording"]);
    expect(parts(withPicture(read), withPicture({ ...read, image: "b.png" }))).toEqual([]);
    expect(parts(withPicture(read), withPicture({ ...read, content: { ...content, sha256: "2" } }))).toEqual([
      "wording",
    ]);
    expect(parts(withPicture(read), withPicture({ ...read, alt: "A ship" }))).toEqual(["wording"]);
    expect(parts(withPicture(read), withPicture({ ...read, credit: "Bob" }))).toEqual([]);
  });

  test("the text that it asks about, and no other", () => {
    const grouped: Item = { ...whole.choice, group: "tides" };
    const passage = (id: string, text: string): Passage => ({ id, title: null, text });
    const record = (item: Item, ...passages: Passage[]) => itemRecord(item, { passages });
    const old = record(grouped, passage("other", "x"), passage("tides", "High."));
    expect(changedParts(old, record(grouped, passage("other", "y"), passage("tides", "High.")))).toEqual([]);
    expect(changedParts(old, record(grouped, passage("other", "x"), passage("tides", "Low.")))).toEqual(["wording"]);
    expect(changedParts(old, record(whole.choice, passage("tides", "High.")))).toEqual(["wording"]);
  });
});

test("an item that changed otherwise has other notes; one that changed in its wording has no such part besides", () => {
  const record = (more: Partial<Item>) => itemRecord({ ...whole.short, ...more } as Item, { passages: [] });
  const old = record({});
  expect(changedParts(old, record({ digest: "other" }))).toEqual(["notes"]);
  expect(changedParts(old, record({ digest: "other", stem: "Another?", points: 2 }))).toEqual(["wording", "points"]);
});

test("two papers are the same where nothing of them differs", () => {
  const paper = (order: string) => ({ sections: [[{ item: "a", order, key: "A" }]] });
  expect(isSame(paperDifference(paper("01"), paper("01")))).toBe(true);
  expect(isSame(paperDifference(paper("01"), paper("10")))).toBe(false);
});

/** What manifests of years ago hold: another digest of the same item would call every item changed. */
test("records stay what they are", () => {
  const records = Object.values(whole).map((item) => itemRecord(item, { passages: [] }));
  const withPicture = itemRecord({ ...whole.choice, media: picture, placement: [2, 0, 1] }, { passages: [] });
  expect([...records, withPicture].map(({ wording, key: right }) => `${wording.slice(0, 12)} ${right.slice(0, 12)}`))
    .toMatchInlineSnapshot(`
      [
        "54a74eef8cda 79b2a602ceb4",
        "53b3d4f3a2d2 7b894acf7a1d",
        "e66dea3594ef 6cbcecd11182",
        "4f2e6aa81eec 1df11e7fa8a8",
        "c369386e8c9a 3d7306cb1e4f",
        "69a35eca082d 5187e64889be",
        "4859bb2f2ad9 fcbcf165908d",
        "6bb5cd46ae63 fd4702821af6",
        "5c9e51036a16 9993f62796e1",
        "54788d4f12a7 d1f9a373480e",
        "b207fbe04ba6 fc57dad063cc",
        "da8b24c4fb63 79b2a602ceb4",
      ]
    `);
});
