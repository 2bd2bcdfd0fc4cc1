import { describe, expect, test } from "vitest";
import { asGroup, asPairs, asQuotas, exampleAt } from "../../src/reading/examples.js";
import { closest, didYouMean, listed, listFirst } from "../../src/reading/suggest.js";
import { describe as named, truthOf, wrongType } from "../../src/reading/wrong-type.js";

type Path = readonly (string | number)[];

test.each<[value: unknown, name: string]>([
  [null, "empty"],
  [undefined, "empty"],
  [[], "a list"],
  [{}, "a group of fields"],
  [5, "the number 5"],
  [false, "the truth value false"],
  ["a", '"a"'],
  ["x".repeat(60), `"${"x".repeat(60)}"`],
  ["x".repeat(61), `"${"x".repeat(60)}…"`],
])("%j is %s", (value, name) => expect(named(value)).toBe(name));

test("counts as quotas say what each counts: what is no difficulty and no type of item is a topic", () =>
  expect(asQuotas(["sections", 0, "quotas"], { hard: 2, cloze: 1, "true-false": 1, date: 3, source: 1 })).toBe(
    "[{ difficulty: hard, count: 2 }, { type: cloze, count: 1 }, { type: true-false, count: 1 }, { topic: date, count: 3 }, { topic: source, count: 1 }]",
  ));

describe("a value of another kind than a field takes", () => {
  const said = (path: Path, found: unknown, ...types: readonly string[]) => {
    const { code, hint, fix, message } = wrongType("It", path, found, types);
    const edit = fix?.edits[0];
    const text = edit !== undefined && "text" in edit ? edit.text : edit?.kind;
    return { code, hint, message, ...(fix !== undefined && { fix: [text, fix.isCertain] }) };
  };
  const item = (field: string, ...more: readonly (string | number)[]): Path => ["items", 0, field, ...more];

  test.each<[types: readonly string[], allowed: string]>([
    [["string"], "text"],
    [["integer", "string"], "a whole number or text"],
    [["number", "boolean", "array", "object"], "a number or true or false or a list or a group of fields"],
  ])("is told what is allowed: %j", (types, allowed) =>
    expect(said(item("x"), [], ...types).message).toBe(`It is a list; allowed: ${allowed}.`),
  );

  test.each<
    [
      what: string,
      path: Path,
      found: unknown,
      types: readonly string[],
      hint: string | undefined,
      fix?: readonly [unknown, boolean],
    ]
  >([
    [
      "a list for a bank",
      [],
      [1],
      ["object"],
      "begin with the bank's own fields (bank: …, title: …, language: en), and put this list below items:",
    ],
    [
      "a text for a bank",
      [],
      "so",
      ["object"],
      "begin with fields, such as bank: … and title: …; broadsheet init my-questions makes a first bank",
    ],
    [
      "a number for a text",
      item("key"),
      7.5,
      ["string"],
      'put it in quotes to keep it as text: "{written}"',
      ['"{written}"', false],
    ],
    [
      "a truth for a text",
      item("key"),
      true,
      ["string", "object"],
      'put it in quotes to keep it as text: "{written}"',
      ['"{written}"', false],
    ],
    ["a fraction for a text or a whole number", item("key"), 7.5, ["string", "integer"], undefined],
    ["nothing for a text", item("key"), null, ["string"], "write the text, or leave the field out"],
    ["nothing for a number", item("points"), null, ["number"], undefined],
    ["a word for a truth", item("retired"), "yes", ["boolean"], "write: true", ["true", true]],
    ["another word for a truth", item("retired"), "falsch", ["boolean"], "write: false", ["false", true]],
    ["no word for a truth", item("retired"), "perhaps", ["boolean"], "write true or false, without quotes"],
    [
      "pairs as fields",
      item("pairs"),
      { a: "x", b: "y" },
      ["array"],
      'write: [{ left: "a", right: "x" }, { left: "b", right: "y" }]',
    ],
    [
      "a pair as a list",
      item("pairs", 1),
      ["a", "x"],
      ["object"],
      'write: { left: "a", right: "x" }',
      ['{ left: "a", right: "x" }', false],
    ],
    [
      "a pair as a text",
      item("pairs", 1),
      "a -> x",
      ["object"],
      'write: { left: "a", right: "x" }',
      ['{ left: "a", right: "x" }', false],
    ],
    [
      "a statement as a text",
      item("statements", 1),
      "It is new.",
      ["object"],
      'write: { says: "It is new." } (what it says is true; what is false stands beside it, as false: ["…"])',
      ['{ says: "It is new." }', false],
    ],
    [
      "statements as a text",
      item("statements"),
      "It is new.",
      ["array"],
      'write: [{ says: "It is new." }] (what it says is true; what is false stands beside it, as false: ["…"])',
      ['[{ says: "It is new." }]', false],
    ],
    [
      "a rubric as a text",
      item("rubric", 0),
      "2 points for the year",
      ["object"],
      'write: { points: 2, for: "the year" }',
      ['{ points: 2, for: "the year" }', false],
    ],
    [
      "a text where nobody can tell its parts",
      item("media"),
      "map.png",
      ["object"],
      'write it like this: media: { image: map.png, alt: "…", credit: "…", licence: CC0-1.0 }',
    ],
    ["words for a list", item("tags"), "a, b and c", ["array"], "write it as a list: [a, b, c]", ["[a, b, c]", false]],
    ["one word for a list", item("tags"), "a", ["array"], "write it as a list: [{written}]", ["[{written}]", false]],
    [
      "a sentence for a list",
      item("distractors"),
      "Oslo, the capital",
      ["array"],
      "write it as a list: [{written}]",
      ["[{written}]", false],
    ],
    [
      "paths and files for a list",
      item("tags"),
      "a/b; c.d & e-f or g",
      ["array"],
      "write it as a list: [a/b, c.d, e-f, g]",
      ["[a/b, c.d, e-f, g]", false],
    ],
    [
      "fields for a list of texts",
      item("distractors"),
      { a: "x", b: "y" },
      ["array"],
      'write it as a list: ["x", "y"]',
    ],
    [
      "one field for a list",
      item("distractors"),
      { a: "x" },
      ["array"],
      "a list of one is a list too: write a hyphen before its first field, or square brackets around its braces",
      ["list", false],
    ],
    [
      "one group for a list of groups",
      item("evidence"),
      { paragraph: 2 },
      ["array"],
      "a list of one is a list too: write a hyphen before its first field, or square brackets around its braces",
      ["list", false],
    ],
    [
      "a group of other fields for a list of groups",
      item("evidence"),
      { page: 2 },
      ["array"],
      "write it like this: evidence: [{ paragraph: 2 }, { paragraph: 5 }]",
    ],
    ["a word for a number", item("points"), " Three ", ["number"], "write: 3", ["3", false]],
    ["a comma in a number", item("points"), "0,5", ["number"], "write: 0.5", ["0.5", false]],
    ["a comma in a whole number", item("lines"), "0,5", ["integer"], undefined],
    ["a half", item("points"), "1/2", ["number"], "write: 0.5", ["0.5", false]],
    ["three quarters", item("points"), "3/4", ["number"], "write: 0.75", ["0.75", false]],
    ["a number with its unit", item("lines"), "12 lines", ["integer"], "write: 12", ["12", false]],
    ["a number in brackets", item("lines"), "(012)", ["integer"], "write: 12", ["12", true]],
    ["a number behind a word", item("paragraph"), "Paragraph 3", ["integer"], "write: 3", ["3", false]],
    ["a negative number", item("lines"), "-12", ["integer"], undefined],
    ["two numbers", item("lines"), "12/13", ["integer"], undefined],
    ["too long a number", item("lines"), "1234567", ["integer"], undefined],
    ["a list for a number", item("points"), [], ["number"], undefined],
  ])("%s", (_, path, found, types, hint, fix) => {
    const all = said(path, found, ...types);
    expect(all.hint).toBe(hint);
    expect(all.fix).toEqual(fix);
    expect(all.code).toBe(hint?.includes('{written}"') === true ? "needs-quotes" : "wrong-type");
  });
});

test.each([
  ...["true", " Yes ", "Y", "T", "richtig", "oui", "sí", "نعم", "हाँ", "✓"].map((word) => [word, true] as const),
  ...["false", "NO", "n", "F", "falsch", "non", "falso", "لا", "गलत", "✗"].map((word) => [word, false] as const),
  ...["", "maybe", "yess", "true false", "1"].map((word) => [word, undefined] as const),
])("%j says %s", (word, truth) => expect(truthOf(word)).toBe(truth));

describe("examples of what belongs at a place", () => {
  test.each<[path: Path, example: string | undefined]>([
    [["items", 0, "match"], "match: { case: exact }"],
    [["items", 0, "evidence"], "evidence: [{ paragraph: 2 }, { paragraph: 5 }]"],
    [["items", 0, "evidence", 3], "{ paragraph: 2 }"],
    [["sources"], 'sources: { pier: { title: "…", publisher: "…", published: 2026-05-02, licence: CC0-1.0 } }'],
    [["sources", "mine"], 'mine: { title: "…", publisher: "…", published: 2026-05-02, licence: CC0-1.0 }'],
    [["items", 0, "key"], undefined],
    [["items", 0, "distractors", 1], undefined],
    [["items", 0, "constructor"], undefined],
    [["items", 0, "toString", 1], undefined],
  ])("%j", (path, example) => expect(exampleAt(path)).toBe(example));

  const PAIRS: Path = ["items", 0, "pairs"];
  test.each<[path: Path, found: unknown, pairs: string | undefined]>([
    [PAIRS, { a: "x" }, '[{ left: "a", right: "x" }]'],
    [[...PAIRS, 0], { a: "x" }, '{ left: "a", right: "x" }'],
    [[...PAIRS, 0], { a: "x", b: "y" }, undefined],
    [[...PAIRS, 0], ["a", "x", "y"], undefined],
    [[...PAIRS, 0], ["a", 5], undefined],
    [[...PAIRS, 0], [5, "x"], undefined],
    [PAIRS, { a: "x", b: 5 }, undefined],
    [PAIRS, null, undefined],
    [PAIRS, "a", undefined],
    [["items", 0, "other"], { a: "x" }, undefined],
    [
      PAIRS,
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${i}`, "x"])),
      expect.stringContaining("k19") as unknown as string,
    ],
    [PAIRS, Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`k${i}`, "x"])), undefined],
  ])("pairs at %j of %j", (path, found, pairs) => expect(asPairs(path, found)).toEqual(pairs));

  const pair = (left: string, right: string) => `{ left: ${JSON.stringify(left)}, right: ${JSON.stringify(right)} }`;
  test.each(["a -> b", "a => b", "a→b", "a – b", "a = b", "a: b", "a - b"])("a pair: %s", (text) =>
    expect(asGroup(["items", 0, "pairs", 0], text)).toBe(pair("a", "b")),
  );
  test.each<[field: string, text: string, group: string | undefined]>([
    ["pairs", "a-b", undefined],
    ["pairs", "a", undefined],
    ["pairs", "a = b = c", undefined],
    ["pairs", "-> b", undefined],
    ["pairs", "a ->", undefined],
    ["statement", "So.", '{ says: "So." }'],
    ["reasons", "So.", '{ says: "So." }'],
    ["reasons", "x".repeat(500), `{ says: "${"x".repeat(500)}" }`],
    ["reasons", "x".repeat(501), undefined],
    ["rubric", "(2) marks: the year", '{ points: 2, for: "the year" }'],
    ["rubric", "1 pt the year", '{ points: 1, for: "the year" }'],
    ["rubric", "2 Punkte für das Jahr", '{ points: 2, for: "das Jahr" }'],
    ["rubric", "2 the year", undefined],
    ["rubric", "100 points: the year", undefined],
    ["rubric", "1 point: a; 2 points: b", undefined],
    ["media", "a.png", undefined],
  ])("%s: %j", (field, text, group) => expect(asGroup(["items", 0, field, 0], text)).toBe(group));
});

describe("words that were probably meant", () => {
  test.each<[written: string, allowed: readonly string[], word: string | undefined]>([
    ["kye", ["key", "stem"], "key"],
    ["ky", ["key", "stem"], "key"],
    ["k", ["key", "stem"], "key"],
    ["kx", ["key", "stem"], undefined],
    ["st", ["key", "stem"], "stem"],
    ["s", ["key", "stem"], undefined],
    ["", ["stem"], undefined],
    ["stme", ["key", "stem"], "stem"],
    ["STEM", ["key", "stem"], "stem"],
    ["distracters", ["distractors"], "distractors"],
    ["explan", ["explanation"], undefined],
    ["explanatio", ["explanation"], "explanation"],
    ["toics", ["topics", "tags"], "topics"],
    // Two other letters: of five that is a slip, of four another word.
    ["omagi", ["image", "key"], "image"],
    ["omag", ["image", "key"], undefined],
    ["x".repeat(101), ["x".repeat(100)], undefined],
    ["x".repeat(100), ["x".repeat(99)], "x".repeat(99)],
  ])("%s", (written, allowed, word) => {
    expect(closest(written, allowed)).toBe(word);
    expect(didYouMean(written, allowed)).toBe(word && `did you mean "${word}"?`);
  });

  test.each([
    [[], ""],
    [["a"], '"a"'],
    [["a", "b"], '"a" or "b"'],
    [["a", 5, "c"], '"a", 5 or "c"'],
  ])("%j are listed as %s", (words, text) => expect(listed(words)).toBe(text));
  test.each([
    [["a", "b"], undefined, "a, b"],
    [["a", "b", "c", "d", "e"], undefined, "a, b, c, d, e"],
    [["a", "b", "c", "d", "e", "f"], undefined, "a, b, c, d, e and 1 more"],
    [["a", "b", "c"], 1, "a and 2 more"],
  ])("%j, the first %s of them", (names, most, text) => expect(listFirst(names, most)).toBe(text));
});
