import { describe, expect, test } from "vitest";
import { parseCloze } from "../../src/bank/cloze.js";
import { didYouMean, listed } from "../../src/reading/suggest.js";
import { mayQuote } from "../../src/bank/licence.js";
import { numberText, readNumber } from "../../src/text/numbers.js";
import { naturalPlaces } from "../../src/bank/placement.js";
import { folded } from "../../src/bank/repeats.js";
import type { Item, NumericItem } from "../../src/model/bank.js";
import { head, item, plain, sound } from "./banks.js";

type Fields = Readonly<Record<string, unknown>>;

const one = <T extends Item["type"]>(type: T, more: Fields): Extract<Item, { type: T }> => {
  const written = type === "choice" ? item("a", more) : plain("a", type, more);
  return sound([written]).items[0] as Extract<Item, { type: T }>;
};
const numeric = (more: Fields): NumericItem => one("numeric", { key: 7, ...more });

describe("a tolerance in percent is a distance, whatever the key's sign", () => {
  test.each([
    [10, "10%", 1],
    [-10, "10%", 1],
    [0, "10%", 0],
    [-200, "2.5%", 5],
    ["-10.0", "50%", 5],
    [80, 3, 3],
    [-80, 3, 3],
    [80, undefined, 0],
  ])("%j within %j", (key, tolerance, distance) => expect(numeric({ key, tolerance }).tolerance).toBe(distance));
});

describe("a number is shown as written", () => {
  test.each([
    [{ key: 7.5 }, "7.5"],
    [{ key: 7.5, decimal: "comma" }, "7,5"],
    [{ key: "7.50" }, "7.50"],
    [{ key: "7,50", decimal: "comma" }, "7,50"],
    [{ key: "7.50", unit: "%" }, "7.50 %"],
    [{ key: 90, unit: "minutes" }, "90 minutes"],
    [{ key: 90, unit: "minutes", tolerance: 5 }, "90 ± 5 minutes"],
    [{ key: 2.5, tolerance: 0.5 }, "2.5 ± 0.5"],
    [{ key: 2.5, tolerance: 0.5, decimal: "comma" }, "2,5 ± 0,5"],
  ])("%j", (more, text) => expect(numberText(numeric(more))).toBe(text));
  test.each([
    ["7.50", 7.5],
    ["-3", -3],
  ])("%s is %d", (key, value) => expect(numeric({ key }).key).toBe(value));
});

describe("numbers as people type them", () => {
  test.each([
    ["7.5", "point", 7.5],
    ["7,5", "point", null],
    ["1,234 567", "point", null],
    ["7,500", "point", 7500],
    ["7,5", "comma", 7.5],
    ["1.234,5", "comma", 1234.5],
    ["1,234.5", "point", 1234.5],
    ["1 234", "point", 1234],
    ["1\u202F234\u202F567", "point", 1_234_567],
    ["1\u00A0234\u202F567", "point", 1_234_567],
    ["1'234'567", "point", 1_234_567],
    ["12,34,567", "point", 1_234_567],
    [" 7 ", "point", 7],
    ["−5", "point", -5],
    ["–5", "point", -5],
    ["+5", "point", 5],
    [".5", "point", 0.5],
    ["5.", "point", 5],
    [".", "point", null],
    ["", "point", null],
    ["5a", "point", null],
    ["a5", "point", null],
    ["1.2.3", "point", null],
    ["--5", "point", null],
    ["٣٫", "point", null],
    ["٠١٢٣٤٥٦٧٨٩", "point", 123_456_789],
    ["९", "point", 9],
    ["०", "point", 0],
    ["𝟎𝟗", "point", 9],
    ["𝟘𝟗𝟣𝟫𝟶𝟿", "point", 91_909],
    ["\u{116DA}\u{116E3}", "point", 9],
    ["1e5", "point", null],
  ] as const)("%j with a %s", (text, decimal, value) => expect(readNumber(text, decimal)).toBe(value));
  test("a point separates unless it is said otherwise", () => expect(readNumber("7.5")).toBe(7.5));
});

describe("the order that papers show", () => {
  const order = (more: Fields): readonly string[] | null => {
    const { placement, options } = one("choice", more);
    return placement === null ? null : placement.map((i) => options[i]!.text);
  };
  const ABC = { key: "K", distractors: ["A", "B", "C"], order: "fixed" };
  test.each([
    [{ ...ABC, order: undefined }, null],
    [{ ...ABC, order: "shuffled" }, null],
    [{ ...ABC, keyAt: 1 }, ["K", "A", "B", "C"]],
    [{ ...ABC, keyAt: 2 }, ["A", "K", "B", "C"]],
    [{ ...ABC, keyAt: 4 }, ["A", "B", "C", "K"]],
    [{ ...ABC, distractors: [{ text: "A", pin: "last" }, "B"], keyAt: 2 }, ["K", "B", "A"]],
    [
      { order: "natural", key: "10", distractors: ["9", "-1", "−2", "1,000", "9.5"] },
      ["−2", "-1", "9", "9.5", "10", "1,000"],
    ],
    [{ order: "natural", key: "2", distractors: [{ text: "None", pin: "last" }, "1"] }, ["1", "2", "None"]],
    [{ order: "natural", key: "2 x", distractors: ["2 y", "1"] }, ["1", "2 x", "2 y"]],
  ])("%j", (more, shown) => expect(order(more)).toEqual(shown));

  test.each([
    [
      [2, 4],
      ["A", "K", "B", "L"],
    ],
    [
      [4, 2],
      ["A", "K", "B", "L"],
    ],
    [
      [1, 2],
      ["K", "L", "A", "B"],
    ],
    [
      [3, 4],
      ["A", "B", "K", "L"],
    ],
    [[10, 2].map((n) => Math.min(n, 3)), ["A", "K", "L", "B"]],
  ])("two keys at %j", (keyAt, shown) => {
    const written = item("a", {
      type: "multiple",
      key: undefined,
      keys: ["K", "L"],
      distractors: ["A", "B"],
      order: "fixed",
      keyAt,
    });
    const bank = sound([written]);
    const multiple = bank.items[0] as Extract<Item, { type: "multiple" }>;
    expect(multiple.placement?.map((i) => multiple.options[i]!.text)).toEqual(shown);
  });

  test.each([
    [
      ["2019-05-15", "2019-05", "2019-06"],
      [20190515, 20190500, 20190600],
    ],
    [
      ["15 May 2019", "May 14, 2019", "May 2019"],
      [20190515, 20190514, 20190500],
    ],
    [
      ["1 January 2020", "31 Dec. 2019", "2019-12-30"],
      [20200101, 20191231, 20191230],
    ],
    [
      ["May 14 2019", "Sept 1, 2019"],
      [20190514, 20190901],
    ],
    [
      ["1 Smarch 2020", "2 Smarch 2020"],
      [1, 2],
    ],
    [
      [" 2019-05-15 ", " 15  May  2019 ", " May  15,  2019 ", " May  2019 "],
      [20190515, 20190515, 20190515, 20190500],
    ],
    // No day, but a number: the first.
    [["x2019-05-15"], [2019]],
    [["2019-05-15x"], [2019]],
    [["no 15 May 2019"], [15]],
    [["15 May 2019 AD"], [15]],
    [["15 Mayflowers 2019"], [15]],
    [["Smarch", "May"], null],
    [
      ["2019", "2018"],
      [2019, 2018],
    ],
    [
      ["about 1,200.25 t", "some -3 t"],
      [1200.25, -3],
    ],
    [["1", "no"], null],
    [[], []],
  ])("%j", (texts, places) => expect(naturalPlaces(texts)).toEqual(places));
});

describe("what is written is completed", () => {
  test("texts are NFC, without white space at their ends", () => {
    const { stem, explanation } = one("choice", { stem: " Cafe\u0301? ", explanation: "\tSo.\n" });
    expect([stem, explanation]).toEqual(["Café?", "So."]);
  });
  test("what is left out", () => {
    expect(one("choice", {})).toMatchObject({
      points: 1,
      tags: [],
      lang: null,
      media: null,
      group: null,
      enemies: [],
      reviewBy: null,
      formerly: null,
      retired: false,
      supersededBy: null,
      explanation: null,
      origin: null,
      cards: {
        type: null,
        front: null,
        back: null,
        context: null,
        hint: null,
        reverse: false,
        typed: false,
        options: null,
        numbers: null,
      },
      evidence: [{ quote: null, hash: null, prefix: null, suffix: null }],
      options: [
        { text: "Right", role: "key", why: null, pin: null },
        { text: "Left", role: "distractor" },
        { text: "Middle", role: "distractor" },
      ],
    });
    expect(one("short", { keys: ["a"] }).match).toEqual({
      case: "ignore",
      diacritics: "ignore",
      punctuation: "ignore",
    });
    expect(one("short", { keys: [" a "], match: { case: "exact" } })).toMatchObject({
      keys: ["a"],
      match: { case: "exact", diacritics: "ignore", punctuation: "ignore" },
    });
    expect(one("true-false", { key: true }).correction).toBeNull();
    expect(numeric({})).toMatchObject({ unit: null, decimal: "point", accept: [] });
  });
  test("what is written stays", () => {
    const cards = { type: "basic", front: " F ", back: " B ", context: " C ", hint: " H ", reverse: true, typed: true };
    const written = { cards, points: 2, tags: ["t"], lang: "de", lint: { "lint/year": "It is known." } };
    const full = one("choice", { ...written, key: { text: "R", why: " w ", pin: "last" } });
    expect(full).toMatchObject({
      points: 2,
      tags: ["t"],
      lang: "de",
      cards: {
        type: "basic",
        front: "F",
        back: "B",
        context: "C",
        hint: "H",
        reverse: true,
        typed: true,
        options: null,
      },
      lint: { off: new Map([["lint/year", "It is known."]]) },
    });
    expect(full.options[0]).toEqual({ text: "R", role: "key", why: "w", pin: "last" });
  });
  test("a picture has what is written, and no content yet", () => {
    const media = { image: "a.png", alt: " A ferry. ", credit: "Me", licence: "CC0-1.0" };
    expect(one("choice", { media }).media).toEqual({ ...media, alt: "A ferry.", content: null });
  });
  test("two left sides share a right one", () => {
    const pairs = [
      { left: "A", right: "1" },
      { left: "B", right: " 1 " },
      { left: "C", right: "2" },
    ];
    const { options, pairs: read } = one("matching", { pairs, extras: ["3"] });
    expect(options.map(({ text, role }) => [text, role])).toEqual([
      ["1", "key"],
      ["2", "key"],
      ["3", "distractor"],
    ]);
    expect(read.map(({ right }) => options.indexOf(right))).toEqual([0, 0, 1]);
  });
  test("a gap is shown as a line", () => {
    const text = " It is {{c1::so}} and {{c2::not::hint}}. ";
    expect(one("cloze", { stem: undefined, text }).stem).toBe("It is ____ and ____.");
  });
  test("a bank", () => {
    const bank = sound([item("a")], head({ passages: { p: { text: " T " }, q: { title: " Q ", text: "U" } } }));
    expect(bank.passages).toEqual([
      { id: "p", title: null, text: "T" },
      { id: "q", title: "Q", text: "U" },
    ]);
    expect(bank.sources[0]).toMatchObject({ id: "news", url: null, text: { paragraphs: 9 } });
    expect(bank.lint.off.size).toBe(0);
  });
});

describe("an item's digest tells what is written, not how", () => {
  const digest = (more: Fields): string => one("choice", more).digest;
  test("fields in another order", () => {
    const { stem, ...rest } = item("a");
    expect(sound([{ ...rest, stem }]).items[0]!.digest).toBe(digest({}));
  });
  test.each([
    [{ stem: "Another?" }],
    [{ distractors: ["Middle", "Left"] }],
    [{ points: 2 }],
    [{ points: 1 }],
    [{ distractors: [{ text: "Left" }, "Middle"] }],
    [{ distractors: ["LeftMiddle"] }],
    [{ distractors: ["Left", "Middle", "More"] }],
  ])("%j is another", (more) => expect(digest(more)).not.toBe(digest({})));
  test("is this one", () =>
    expect(digest({})).toBe("4b4811eee9fe8a0bbcf5661459e1bf8267e6e6ab07dabab8bcf1c9b342768557"));
});

describe("gaps", () => {
  const mistakes = (text: string) => parseCloze(text).mistakes.map(({ message }) => message);
  test.each([
    ["It is {{c1::so}}.", []],
    ["{{c1::a}}{{c2::b}}", []],
    ["{{c1::a}} {{c1::b}}", []],
    ["{{c2::b}} {{c1::a}}", []],
    ["None", ["has no gap"]],
    ["{{c2::a}}", []],
    ["{{c1::a}} {{c3::b}}", []],
    ["{{c499::a}}", []],
    ["{{c0::a}}", ["has a gap c0, of which Anki makes no card"]],
    ["{{c500::a}}", ["has a gap c500, of which Anki makes no card"]],
    ["{{c1::}}", ["has a gap c1 without an answer"]],
    ["{{c1::::h}}", ["has a gap c1 without an answer"]],
    ["{{c1:: ::h}}", ["has a gap c1 without an answer"]],
    ["{{c1::a", ["has a gap c1 that is never closed"]],
    ["{{c1::a {{c2::b}} c}}", ["has gap c2 inside another gap", 'has braces that are not a gap: "c}}"']],
    ["{{C1::a}}", ['has braces that are not a gap: "{{C1::a}}"']],
    ["{{c1::a}} }}", ['has braces that are not a gap: "}}"']],
    ["{{c1::a}} {{", ['has braces that are not a gap: "{{"']],
    [`{{${"x".repeat(38)}`, [`has braces that are not a gap: "{{${"x".repeat(38)}"`]],
    [`{{${"x".repeat(39)}`, [`has braces that are not a gap: "{{${"x".repeat(38)}"`]],
    ["{{c1000::a}}", ['has braces that are not a gap: "{{c1000::a}}"']],
  ])("%s", (text, found) => expect(mistakes(text)).toEqual(found));
  test.each([
    ["{{c1::a}}", [{ gap: 1, answer: "a", hint: null }]],
    ["x {{c1:: a :: h }} y", ["x ", { gap: 1, answer: "a", hint: "h" }, " y"]],
    ["{{c1::a::}}", [{ gap: 1, answer: "a", hint: null }]],
    ["{{c1::a::b::c}}", [{ gap: 1, answer: "a", hint: "b::c" }]],
    ["{{c12::a}}b", [{ gap: 12, answer: "a", hint: null }, "b"]],
  ])("%s", (text, segments) => expect(parseCloze(text).segments).toEqual(segments));
});

test.each([
  ["CC-BY-4.0", true],
  ["cc0", true],
  [" CC0-1.0 ", true],
  ["public-domain", true],
  ["MIT", true],
  ["open licence", true],
  ["opening", false],
  ["CC-BYE", false],
  ["all-rights-reserved", false],
  ["not CC0", false],
  ["", false],
])("words under %j may be repeated: %j", (licence, may) => expect(mayQuote(licence)).toBe(may));

test.each([
  ["Sochi", "sochi", true],
  ["a  b", "a b", true],
  ["a   b", "a b", true],
  ["Stra\u00DFe", "STRASSE", false],
  ["a\tb", "a b", true],
  ["a\u00A0b", "a b", true],
  [" a ", "a", true],
  ["cafe\u0301", "CAFÉ", true],
  ["ab", "a b", false],
  ["café", "cafe", false],
])("%j and %j are the same: %j", (a, b, isSame) => expect(folded(a) === folded(b)).toBe(isSame));

describe("the word that was meant", () => {
  test.each([
    ["ky", "key", true],
    ["k", "key", true],
    ["xyz", "key", false],
    ["sterm", "stem", true],
    ["abcdefg", "abcdxyz", true],
    ["abcdefg", "abcwxyz", false],
    ["abcdef", "abcdxy", true],
    ["abcdef", "abcxyz", false],
  ])("%s for %s: %j", (written, allowed, isMeant) =>
    expect(didYouMean(written, [allowed])).toBe(isMeant ? `did you mean "${allowed}"?` : undefined),
  );
  test("not for what is no word", () => {
    expect(didYouMean("a".repeat(100), ["a".repeat(99)])).toBeDefined();
    expect(didYouMean("a".repeat(101), ["a".repeat(100)])).toBeUndefined();
  });
  test.each([
    [[], ""],
    [["a"], '"a"'],
    [["a", "b"], '"a" or "b"'],
    [["a", "b", 1], '"a", "b" or 1'],
  ])("%j", (words, text) => expect(listed(words)).toBe(text));
});
