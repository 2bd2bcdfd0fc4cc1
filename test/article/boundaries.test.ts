import { hash as sha256 } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cuts } from "../../src/article/boundary.js";
import { hashOf, locate } from "../../src/article/locate.js";
import { normalise } from "../../src/article/qn1.js";
import { selectorsOf } from "../../src/article/selector.js";
import { textOf } from "../../src/article/text.js";
import { indexWords, longestSharedRun, shareReproduced } from "../../src/article/verbatim.js";

describe("a boundary, shown as |,", () => {
  test.each([
    // At the ends of a text there is nothing to cut.
    ["|word", false],
    ["word|", false],
    ["|-free", false],
    ["|'t", false],
    ["non-|", false],
    ["a word| here", false],
    ["a |word", false],
    ["wo|rd", true],
    ["a1|b", true],
    ["cafe\u0301|s", true],
    // A letter beyond U+FFFF is one letter.
    ["𝒜|b", true],
    ["b|𝒜", true],
    ["😀|b", false],
    ["\uFFFFa|b", true],
    // Scripts without spaces have no words to cut, but beside others on one side.
    ["北|京", false],
    ["北|a", false],
    ["a|北", false],
    ["ก|ข", false],
    ["あ|い", false],
    ["ア|イ", false],
    ["ア|a", false],
    ["a|ア", false],
    ["ກ|ຂ", false],
    ["ក|ខ", false],
    ["က|ခ", false],
    // Numbers
    ["1|.5", true],
    ["1|,500", true],
    ["1.|5", true],
    ["1,|500", true],
    ["1|. Next", false],
    ["in 2019|, five", false],
    ["so.|5", false],
    ["x|.5", false],
    ["a.|5", false],
    ["one|, two", false],
    // A minus is part of its number, a hyphen between words or numbers is not.
    ["-|5", true],
    ["$|5", false],
    ["at $|5", false],
    ["at -|5", true],
    ["Covid-|19", false],
    ["1-|5", false],
    ["well-|known", false],
    // Negated words
    ["non-|nuclear", true],
    ["a Non-|nuclear", true],
    ["un-|American", true],
    ["an anti-|war", true],
    ["ex-|mayor", true],
    ["canon-|like", false],
    ["non-a-|b", false],
    ["x|--free", false],
    ["annex-|like", false],
    ["tax|-free", true],
    ["tax|-Free day", true],
    ["home|-less", true],
    ["tax|-freely", false],
    ["well|-known", false],
    ["can|'t", true],
    ["CAN|'T", true],
    ["can|'twas", false],
    ["he|'s", false],
    ["a|b't", true],
    ["a|!'t", false],
  ])("%s cuts: %s", (marked, expected) => {
    const at = marked.indexOf("|");
    expect(cuts(marked.replace("|", ""), at)).toBe(expected);
  });
  test("beyond the ends cuts nothing", () => {
    expect([cuts("ab", -1), cuts("ab", 0), cuts("ab", 2), cuts("ab", 3)]).toEqual([false, false, false, false]);
  });
});

const look = (paragraphs: readonly string[], wanted: Partial<Parameters<typeof locate>[1]>) =>
  locate(textOf({ paragraphs }), { paragraph: 1, quote: null, hash: null, prefix: null, suffix: null, ...wanted });

describe("a quote", () => {
  test("has its place in code points, however often it was cut off before", () => {
    const [text] = ["😀 pier, pierced, 😀 pier"];
    expect(look([text!], { quote: "pier" })).toEqual({
      status: "ambiguous",
      spans: [
        { paragraph: 1, start: 2, end: 6 },
        { paragraph: 1, start: 19, end: 23 },
      ],
    });
  });
  test("that overlaps itself is found each time", () => {
    const spans = [
      { paragraph: 1, start: 0, end: 5 },
      { paragraph: 1, start: 3, end: 8 },
    ];
    expect(look(["no no no"], { quote: "no no" })).toEqual({ status: "ambiguous", spans });
    expect(look(["no no no"], { hash: hashOf("no no") })).toEqual({ status: "ambiguous", spans });
  });
  test("is found where its hash is", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "😀", " ", "-"), { minLength: 1, maxLength: 14 }),
        fc.nat(),
        fc.nat(),
        (units, from, length) => {
          const text = normalise(units.join("")).text;
          const points = [...text];
          const start = points.length === 0 ? 0 : from % points.length;
          const words = points.slice(start, start + 1 + (length % 5)).join("");
          fc.pre(words.trim() !== "");
          const [byQuote, byHash] = [look([text], { quote: words }), look([text], { hash: hashOf(words) })];
          // What is nowhere as words may still be named as the nearest; a hash names nothing.
          expect(byQuote.status === "missing" ? byHash.status : byHash).toEqual(
            byQuote.status === "missing" ? "missing" : byQuote,
          );
        },
      ),
    ));
  test("of nothing is nowhere", () => expect(look(["Head"], { quote: "" }).status).toBe("missing"));
  test("twice in its own paragraph is ambiguous, once there and once elsewhere is not", () => {
    expect(look(["ship", "ship and ship"], { quote: "ship", paragraph: 2 }).status).toBe("ambiguous");
    expect(look(["ship", "a ship"], { quote: "ship", paragraph: 2 })).toEqual({
      status: "verified",
      span: { paragraph: 2, start: 2, end: 6 },
    });
  });
  test("of a whole paragraph counts code points", () =>
    expect(look(["a 😀"], {})).toEqual({ status: "verified", span: { paragraph: 1, start: 0, end: 3 } }));
  test("has what stands before and after it, white space apart", () => {
    const paragraphs = ["One ship here. Two ship there."];
    const start = (more: object) => {
      const found = look(paragraphs, { quote: "ship", ...more });
      return found.status === "verified" ? found.span.start : found.status;
    };
    expect(start({ prefix: "One" })).toBe(4);
    expect(start({ prefix: "Two" })).toBe(19);
    expect(start({ suffix: "here" })).toBe(4);
    expect(start({ suffix: "there." })).toBe(19);
    expect(start({ prefix: "One", suffix: "here" })).toBe(4);
    expect(start({ prefix: "One", suffix: "there" })).toBe("missing");
    expect(start({ prefix: "Two", suffix: "here" })).toBe("missing");
    expect(start({ prefix: "“One" })).toBe("missing");
  });
});

describe("a hash", () => {
  test("says how long the words are, in code points", () => expect(hashOf("“😀”")).toMatch(/^qn1:3:[0-9a-f]{64}$/));
  test("is found at the ends of a paragraph, and past characters of two units", () => {
    for (const [words, start] of [
      ["😀 One", 0],
      ["two 😀", 6],
      ["😀 One two 😀", 0],
    ] as const) {
      const { length } = [...words];
      expect(look(["😀 One two 😀"], { hash: hashOf(words) })).toEqual({
        status: "verified",
        span: { paragraph: 1, start, end: start + length },
      });
    }
  });
  test("of part of a word, of too much or of nothing is not found", () => {
    const status = (words: string, paragraphs = ["One pier"]) => look(paragraphs, { hash: hashOf(words) }).status;
    expect(status("One pie")).toBe("missing");
    expect(status("ne pier")).toBe("missing");
    expect(status("One pier and more")).toBe("missing");
    expect(look(["One"], { hash: `qn1:0:${hashOf("").split(":")[2]}` }).status).toBe("missing");
    expect(look(["One"], { hash: "qn1" }).status).toBe("missing");
    // Words with a space at an end are no normalised words.
    for (const words of [" pier", "One "])
      expect(look(["One pier"], { hash: `qn1:${words.length}:${sha256("sha256", words, "hex")}` }).status).toBe(
        "missing",
      );
  });
  test("is looked for in its paragraph first, then in all others, once each", () => {
    const paragraphs = ["a ship", "no", "a ship", "a ship"];
    const hash = hashOf("ship");
    expect(look(paragraphs, { hash, paragraph: 3 })).toMatchObject({ status: "verified", span: { paragraph: 3 } });
    expect(look(paragraphs, { hash, paragraph: 2 })).toMatchObject({
      spans: [1, 3, 4].map((paragraph) => ({ paragraph })),
    });
    expect(look(paragraphs, { hash, paragraph: 9 })).toMatchObject({
      spans: [1, 3, 4].map((paragraph) => ({ paragraph })),
    });
    expect(look(["a ship", "no"], { hash, paragraph: 2 })).toMatchObject({ status: "moved", span: { paragraph: 1 } });
    expect(look(["ship, ship"], { hash }).status).toBe("ambiguous");
    expect(look(["ship, ship", "no"], { hash, paragraph: 2 }).status).toBe("ambiguous");
  });
});

describe("the words nearest to a quote that is missing", () => {
  const nearest = (paragraphs: readonly string[], quote: string) => {
    const found = look(paragraphs, { quote });
    return found.status === "missing" ? found.nearest : found.status;
  };
  test("are in the first paragraph that shares most words with it, each word once", () => {
    expect(nearest(["old old old", "the old pier", "the old mill"], "The OLD port")).toEqual({
      paragraph: 2,
      text: "the old pier",
    });
    expect(nearest(["nothing here"], "quite another")).toBe(null);
  });
  test("start with the first word shared, and end after 160 characters", () => {
    expect(nearest(["It was the old pier."], "old port")).toEqual({ paragraph: 1, text: "… old pier." });
    const full = `old ${"x".repeat(156)}`;
    expect(nearest([full], "old port")).toEqual({ paragraph: 1, text: full });
    expect(nearest([`${full}y`], "old port")).toEqual({ paragraph: 1, text: `${full} …` });
    expect(nearest([`so ${full}`], "old port")).toEqual({ paragraph: 1, text: `… ${full}` });
    expect(nearest([`so ${full}y`], "old port")).toEqual({ paragraph: 1, text: `… ${full} …` });
  });
  test("of a hash are not said: it would take guessing", () =>
    expect(look(["the old pier"], { hash: hashOf("the old port") })).toEqual({
      status: "missing",
      nearest: null,
      leftOut: null,
    }));
});

describe("words in a row that a text shares with a source", () => {
  const source = () => indexWords(textOf({ paragraphs: ["one two three four five six seven eight", "nine ten"] }));
  test.each([
    ["one two three", null],
    ["one two three four", 4],
    ["x one two three four", 4],
    ["seven eight nine ten", 4],
    ["one two three four five x seven eight nine ten", 5],
    ["one two three four x two three four five six", 5],
    ["One, two: THREE (four) five-six!", 6],
  ])("%j: %s", (text, words) => expect(longestSharedRun(text, source())?.words ?? null).toBe(words));

  test("of two as long the first is told, in the source's words", () =>
    expect(longestSharedRun("FIVE six seven eight; one two three four", source())).toEqual({
      words: 4,
      run: "five six seven eight",
    }));

  // A text's words may belong to two places of the source: the second run starts within the first.
  test("may overlap", () => {
    const twice = indexWords(textOf({ paragraphs: ["a b c d e", "x", "c d e f g h"] }));
    expect(longestSharedRun("a b c d e f g h", twice)).toEqual({ words: 6, run: "c d e f g h" });
    expect(shareReproduced(["a b c d e f g h"], twice, 4)).toBeCloseTo(11 / 12, 10);
  });
  test("of several places the longest counts, wherever it stands", () => {
    const first = indexWords(textOf({ paragraphs: ["a b c d e f", "a b c d x"] }));
    expect(longestSharedRun("a b c d e f", first)?.words).toBe(6);
    const last = indexWords(textOf({ paragraphs: ["a b c d x", "a b c d e f"] }));
    expect(longestSharedRun("a b c d e f", last)?.words).toBe(6);
  });
  test("are looked at in fifty places of the source", () => {
    const refrain = (before: number) =>
      indexWords(textOf({ paragraphs: [...Array.from({ length: before }, () => "a b c d x"), "a b c d e"] }));
    expect(longestSharedRun("a b c d e", refrain(49))?.words).toBe(5);
    expect(longestSharedRun("a b c d e", refrain(50))?.words).toBe(4);
  });
  test("make a share of its words, each counted once, from the least length on", () => {
    const share = (texts: readonly string[], least: number) => shareReproduced(texts, source(), least);
    expect(share(["one two three four five"], 5)).toBe(0.5);
    expect(share(["one two three four five"], 6)).toBe(0);
    expect(share(["one two three four five", "four five six seven"], 4)).toBe(0.7);
    expect(share(["one two three four five", "one two three four five"], 4)).toBe(0.5);
    expect(share([], 4)).toBe(0);
    expect(shareReproduced(["one two three four"], indexWords(textOf({ paragraphs: [] })), 4)).toBe(0);
  });
});

describe("a place as the W3C annotation model says it", () => {
  const text = textOf({ paragraphs: ["😀 head", `${"x".repeat(40)} ship ${"y".repeat(40)}`] });
  test("has code points, and a line feed between paragraphs", () =>
    expect(selectorsOf(text, { paragraph: 2, start: 41, end: 45 }, false)).toEqual([
      { type: "TextPositionSelector", start: 48, end: 52 },
    ]));
  test("has 32 characters on each side, or what there is", () => {
    expect(selectorsOf(text, { paragraph: 2, start: 41, end: 45 }, true)[1]).toEqual({
      type: "TextQuoteSelector",
      exact: "ship",
      prefix: `${"x".repeat(31)} `,
      suffix: ` ${"y".repeat(31)}`,
    });
    expect(selectorsOf(text, { paragraph: 1, start: 2, end: 6 }, true)).toEqual([
      { type: "TextPositionSelector", start: 2, end: 6 },
      { type: "TextQuoteSelector", exact: "head", prefix: "😀 ", suffix: "" },
    ]);
  });
});

describe("where normalised characters come from", () => {
  const origins = (text: string) => normalise(text).origin;
  test.each([
    ["ab", [0, 1, 2]],
    ["  a  b ", [2, 3, 5, 7]],
    ["a\u00ADb", [0, 2, 3]],
    ["ﬁx", [0, 0, 1, 2]],
    ["e\u0301x", [0, 2, 3]],
    ["a''b", [0, 1, 3, 4]],
    ["a…b", [0, 1, 1, 1, 2, 3]],
    ["😀x", [0, 2, 3]],
    ["x😀", [0, 1, 3]],
    ["", [0]],
    // NFC takes this letter apart: its marks stay within it.
    ["\u0958x", [0, 0, 1, 2]],
    ["\u0301a", [0, 1, 2]],
  ])("%j: %j", (text, expected) => expect(origins(text)).toEqual(expected));
});

test("a source has paragraphs that are not empty, a digest of them and their length in code points", () => {
  const text = textOf({ paragraphs: ["a  😀", "\u00AD", "b"] });
  expect([text.paragraphs, text.codePoints]).toEqual([["a 😀", "b"], 5]);
  expect(text.sha256).toBe(textOf({ paragraphs: ["a 😀", "b"] }).sha256);
  expect(text.sha256).not.toBe(textOf({ paragraphs: ["a 😀b"] }).sha256);
});
