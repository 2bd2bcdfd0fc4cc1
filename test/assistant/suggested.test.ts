import { describe, expect, test } from "vitest";
import { fencedIn, withoutThoughts } from "../../src/assistant/blocks.js";
import { lineOf } from "../../src/assistant/fields.js";
import { groupsIn, questionsOf } from "../../src/assistant/groups.js";
import { isSuggestion, suggestedIn } from "../../src/assistant/suggested.js";

/** What a group says, with a question and a quote where it has none of its own. */
const said = (fields: object) =>
  suggestedIn({ stem: "Which port?", quote: "Northwick opened.", key: "Northwick", ...fields }, 7);
/** Its right answer, and its wrong ones with their reasons. */
function answers(fields: object): unknown {
  const one = said(fields);
  return isSuggestion(one)
    ? [one.key, ...one.wrong.map(({ text, why }) => (why === null ? text : [text, why]))]
    : one.why;
}
const paragraphOf = (fields: object): unknown => {
  const one = said(fields);
  return isSuggestion(one) ? one.paragraph : one.why;
};

test("a question has all its fields", () =>
  expect(
    said({ scene: "In May 2026 a port opened.", paragraph: 3, wrong: ["Orsk"], explanation: "It did.", kind: "where" }),
  ).toEqual({
    nth: 7,
    paragraph: 3,
    quote: "Northwick opened.",
    stem: "In May 2026 a port opened. Which port?",
    key: "Northwick",
    wrong: [{ text: "Orsk", why: null }],
    explanation: "It did.",
    kind: "where",
  }));

test.each<[object, unknown]>([
  [{ stem: "" }, { nth: 7, begins: "Northwick opened.", why: "has no question (stem)" }],
  [{ quote: "" }, { nth: 7, begins: "Which port?", why: "has no quote from the article" }],
  [{ quote: ["One.", "Two."] }, { nth: 7, begins: "Which port?", why: "has no quote from the article" }],
  [{ key: null }, { nth: 7, begins: "Which port?", why: "has no right answer (key)" }],
  [
    { stem: "?".repeat(60), key: null },
    { nth: 7, begins: "?".repeat(60), why: "has no right answer (key)" },
  ],
  [
    { stem: "?".repeat(61), key: null },
    { nth: 7, begins: `${"?".repeat(60)}…`, why: "has no right answer (key)" },
  ],
])("%j is none", (fields, found) => expect(said(fields)).toEqual(found));

test("a scene that the question holds is not said twice", () =>
  expect(said({ scene: "In May", stem: "In May, which port?" })).toMatchObject({ stem: "In May, which port?" }));

describe("a quote", () => {
  test.each([
    ["[3] Northwick opened."],
    [["Northwick opened."]],
    [{ quote: "Northwick opened." }],
    [{ text: "[12345] Northwick opened." }],
    [[{ quote: "Northwick opened." }]],
  ])("%j", (quote) => expect(said({ quote })).toMatchObject({ quote: "Northwick opened." }));
  test.each(["[123456] Northwick opened.", "So [3] Northwick opened."])("%s keeps its brackets", (quote) =>
    expect(said({ quote })).toMatchObject({ quote }),
  );

  test.each<[object, unknown]>([
    [{ paragraph: 3 }, 3],
    [{ paragraph: "[P3]" }, 3],
    [{ paragraph: "paragraph 3" }, 3],
    [{ paragraph: "3 to 4" }, null],
    [{ paragraph: "three" }, null],
    [{ paragraph: 0 }, null],
    [{ paragraph: 1 }, 1],
    [{ paragraph: "99999999999999999999" }, null],
    [{ paragraph: [3] }, null],
    [{}, null],
    [{ quote: { quote: "Northwick opened.", paragraph: 4 } }, 4],
    [{ quote: { quote: "Northwick opened.", paragraph: 4 }, paragraph: 3 }, 3],
  ])("%j stands in paragraph %j", (fields, paragraph) => expect(paragraphOf(fields)).toBe(paragraph));
});

describe("the right answer", () => {
  test.each<[object, unknown]>([
    [{ key: ["Orsk"] }, ["Orsk"]],
    [{ key: ["Orsk", "Voss"] }, "has several right answers"],
    [{ key: [] }, "has several right answers"],
    [{ key: 12 }, ["12"]],
    [{ key: false }, "is a yes-or-no question"],
    [{ key: "B" }, "gives its right answer as a letter, without a list of options"],
    [{ key: "(h)" }, "gives its right answer as a letter, without a list of options"],
    [{ key: "I" }, ["I"]],
    [{ key: "BB" }, ["BB"]],
    [{ key: "Orsk", wrong: ["Voss"], options: ["Oslo", "Bergen"] }, ["Orsk", "Voss"]],
    [{ key: "Orsk", options: [] }, ["Orsk"]],
  ])("%j", (fields, found) => expect(answers(fields)).toEqual(found));

  const OPTIONS = ["Oslo", "Orsk", "Voss"];
  const LETTERS = ["(a) Oslo", "B. Orsk", "c: Voss"];
  test.each<[unknown, unknown, unknown]>([
    ["orsk", OPTIONS, ["Orsk", "Oslo", "Voss"]],
    ["B", OPTIONS, ["Orsk", "Oslo", "Voss"]],
    ["(b)", OPTIONS, ["Orsk", "Oslo", "Voss"]],
    ["b.", OPTIONS, ["Orsk", "Oslo", "Voss"]],
    ["B:", LETTERS, ["Orsk", "Oslo", "Voss"]],
    ["B) Orsk", LETTERS, ["Orsk", "Oslo", "Voss"]],
    ["D", OPTIONS, 'has a right answer that is none of its options: "D"'],
    ["B) Voss", OPTIONS, 'has a right answer that is none of its options: "B) Voss"'],
    ["B Orsk", OPTIONS, 'has a right answer that is none of its options: "B Orsk"'],
    ["Orsk", ["Orsk", "Orsk"], 'has a right answer that is none of its options: "Orsk"'],
    ["x".repeat(70), OPTIONS, `has a right answer that is none of its options: "${"x".repeat(60)}"`],
    [2, OPTIONS, "gives its right answer as number 2 of a list, which may count from 0 or from 1"],
    ["2 of", OPTIONS, 'has a right answer that is none of its options: "2 of"'],
    [null, OPTIONS, "does not say which option is right"],
    ["C", { A: "Oslo", C: "Orsk", B: "Voss" }, ["Orsk", "Oslo", "Voss"]],
    ["B", ["Oslo", "B. Orsk", "Voss"], ["Orsk", "Oslo", "Voss"]],
    ["B", ["C. Oslo", "B. Orsk", "A. Voss"], ["Orsk", "Oslo", "Voss"]],
    ["Orsk", [...OPTIONS, "", null], ["Orsk", "Oslo", "Voss"]],
    ["I. Orsk", ["I. Orsk", "Oslo"], ["I. Orsk", "Oslo"]],
    [
      null,
      [
        { text: "Oslo", why: "No." },
        { text: "Orsk", correct: true },
      ],
      ["Orsk", ["Oslo", "No."]],
    ],
    [
      null,
      [
        { text: "Oslo", correct: true },
        { text: "Orsk", correct: true },
      ],
      "does not say which option is right",
    ],
    [null, [{ text: "Oslo" }, { text: "Orsk", correct: "true" }], "does not say which option is right"],
  ])("%j of %j", (key, options, found) => expect(answers({ key, options })).toEqual(found));
});

describe("wrong answers", () => {
  test.each<[unknown, unknown]>([
    [null, ["Northwick"]],
    ["Orsk", ["Northwick", "Orsk"]],
    ["Orsk, Voss", "has wrong answers that can't be read"],
    ["Orsk/Voss", "has wrong answers that can't be read"],
    ["Orsk\nVoss", "has wrong answers that can't be read"],
    [
      ["Orsk, in the east", "Voss"],
      ["Northwick", "Orsk, in the east", "Voss"],
    ],
    [
      ["a) Orsk", 12],
      ["Northwick", "Orsk", "12"],
    ],
    [["Orsk", ""], "has wrong answers that can't be read"],
    [["Orsk", ["Voss"]], "has wrong answers that can't be read"],
    [[{ text: "Orsk", why: "It did not." }], ["Northwick", ["Orsk", "It did not."]]],
    [{ text: "Orsk", why: "It did not." }, ["Northwick", ["Orsk", "It did not."]]],
    [{ Orsk: "It did not.", Voss: "Nor that." }, ["Northwick", ["Orsk", "It did not."], ["Voss", "Nor that."]]],
    [{ A: "Orsk", C: "Voss" }, ["Northwick", "Orsk", "Voss"]],
    [{ 1: "Orsk", 8: "Voss" }, ["Northwick", "Orsk", "Voss"]],
    [{ 1: "Orsk", 9: "Voss" }, ["Northwick", ["1", "Orsk"], ["9", "Voss"]]],
    [{ A: "Orsk", Voss: "Nor that." }, ["Northwick", ["A", "Orsk"], ["Voss", "Nor that."]]],
  ])("%j", (wrong, found) => expect(answers({ wrong })).toEqual(found));
});

describe("one line of text", () => {
  test.each<[unknown, unknown]>([
    [" a\n\tb\u0007c ", "a b c"],
    ["a\u200Bb\u202Ec\u2066d\uFEFF", "abcd"],
    ["**a**", "a"],
    ["`a`", "a"],
    ["** a **", "a"],
    ["****", null],
    ["a **b**", "a **b**"],
    ["`a` b", "`a` b"],
    [12, "12"],
    [true, null],
    [[], null],
    [{ text: "a" }, "a"],
    [{ text: { text: "a" } }, null],
    [{ x: "a" }, null],
    ["\uD800", "\uFFFD"],
    ["x".repeat(3000), "x".repeat(3000)],
    ["x".repeat(3001), null],
  ])("%#: %.40j", (value, line) => expect(lineOf(value)).toBe(line));
});

describe("groups of fields in a text", () => {
  const Q = { stem: "Q?", quote: "w", key: "k" };
  const deep = (levels: number): unknown => (levels === 0 ? Q : [deep(levels - 1)]);
  test.each<[string, number]>([
    ['{"stem": "Q?"}', 1],
    ['{"quote": "w", "key": "k"}', 1],
    ['{"quote": "w"}', 0],
    ['{"key": "k"}', 0],
    ['{"stem": 1}', 0],
    ['Here {x} and [y]: {"stem": "Q?",} Bye.', 1],
    ["Here: {stem: 'Q?', quote: 'w', key: 'k'} {stem: 'R?', quote: 'w', key: 'k'}", 2],
    [`[${" ".repeat(200)}{stem: 'Q?'}]`, 1],
    ['~~~\n{"stem": "Q?",}\n~~~\n{"stem": "R?",}', 1],
    ['```\nno\n```\n{"stem": "R?",}', 1],
  ])("%s holds %i", (text, count) => expect(groupsIn(text)).toHaveLength(count));

  test("are looked for seven levels deep", () => {
    expect(questionsOf(JSON.stringify(deep(6)))).toEqual([Q]);
    expect(questionsOf(JSON.stringify(deep(7)))).toEqual([]);
  });
});

describe("thoughts", () => {
  test.each([
    ["<think>a</think>b", "b"],
    ["a<thinking>b</thinking>c<thinking>d</thinking>e", "ace"],
    ["a<reasoning>b", "a"],
    ["a</think>b", "b"],
    ["a</think>b</think>c<think>d</think>e", "ce"],
    ["<|message|>a<|message|>b", "b"],
    ["a<thought>b", "a<thought>b"],
    ["<think></think>", ""],
  ])("%s", (text, rest) => expect(withoutThoughts(text)).toBe(rest));
});

test.each<[string, readonly string[]]>([
  ["```json\na\nb\n```\nc", ["a\nb"]],
  ["a\n  ~~~\nb\n~~~\n```\nc\n```", ["b", "c"]],
  ["```\na", ["a"]],
  ["        ```\na", ["a"]],
  ["         ```\na", []],
  ["``\na\n``", []],
  ["```\n```", [""]],
])("fences of %j hold %j", (text, blocks) => expect(fencedIn(text)).toEqual(blocks));
