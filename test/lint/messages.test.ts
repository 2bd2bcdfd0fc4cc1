import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint/index.js";
import { type Fields, bankWith, choiceItem } from "./banks.js";
import { asks, choice, cloze, multiple, numeric, offers, ordering, says, short, typed, words, x } from "./items.js";

const findings = (items: readonly Fields[], code: string, more: Fields = {}) =>
  lint(bankWith(items, more)).filter((one) => one.code === code);
const slow = { volatility: "slow", reviewBy: "2022-06-01" };

/** Where a finding leads, and what it says: the number that was counted, the word that was found. */
const rows: readonly [code: string, items: Fields | readonly Fields[], path: string, message: string][] = [
  ["lint/long-answer", typed(words(13)), "items.0.keys.0", 'Item "item-0" wants an answer of 13 words.'],
  ["lint/long-answer", typed("😀".repeat(81)), "items.0.keys.0", 'Item "item-0" wants an answer of 81 characters.'],
  [
    "lint/long-answer",
    typed(`${words(11)} ${x(80)}`),
    "items.0.keys.0",
    'Item "item-0" wants an answer of 113 characters.',
  ],
  ["lint/long-answer", choice(words(31), "a", "b"), "items.0.key", 'Item "item-0" has a key of 31 words.'],
  [
    "lint/answer-is-a-list",
    typed("salt", "a, b, c"),
    "items.0.keys.1",
    'Item "item-0" wants a list as its answer: "a, b, c".',
  ],
  [
    "lint/number-without-unit",
    numeric("What was the length in 2019?", 9),
    "items.0.stem",
    'Item "item-0" asks for a number and does not say of what.',
  ],
  ["lint/too-precise", numeric("How many came in 2019?", 41253), "items.0.key", 'Item "item-0" wants 41253 exactly.'],
  [
    "lint/steps-are-numbered",
    ordering("1 a", "2 b", "3 c"),
    "items.0.sequence",
    'The steps of item "item-0" give their order away by their numbers.',
  ],
  [
    "lint/cloze-covers-much",
    cloze("a {{c1::b c d}} e f"),
    "items.0.text",
    'The gaps of item "item-0" cover 3 of its 6 words.',
  ],
  [
    "lint/many-gaps",
    cloze([1, 2, 3, 4, 5].map((i) => `then and there {{c${i}::town}}`).join(" ")),
    "items.0.text",
    'Item "item-0" has 5 gaps.',
  ],
  [
    "lint/gap-is-filler",
    cloze("In 2019 {{c1::The}} mayor came."),
    "items.0.text",
    'A gap of item "item-0" hides "The".',
  ],
  [
    "lint/key-longest",
    choice(x(40), x(24), x(23)),
    "items.0.key",
    'The key of item "item-0" has 40 characters, its distractors 24 on average.',
  ],
  [
    "lint/odd-kind",
    choice("In 2018", "Long ago", "Later"),
    "items.0.key",
    'The key of item "item-0" holds a number and no distractor does.',
  ],
  [
    "lint/odd-kind",
    choice("Long ago", "In 2018", "In 2019"),
    "items.0.key",
    'The key of item "item-0" holds no number and every distractor does.',
  ],
  [
    "lint/echoed-word",
    asks("What was held at the harbour?", "A harbour day", "A fair", "A feast"),
    "items.0.key",
    'The key of item "item-0" alone repeats a word of the stem: "harbour".',
  ],
  [
    "lint/absolute-distractor",
    choice("Some", "b", "Every port"),
    "items.0.distractors.1",
    'Item "item-0" has a distractor with "Every"; its key has no such word.',
  ],
  [
    "lint/absolute-key",
    multiple("Which two opened in 2019?", ["One", "All"], "a"),
    "items.0.keys.1",
    'Item "item-0" has a key with "All"; no distractor has such a word.',
  ],
  [
    "lint/near-duplicate-options",
    choice("Port", "b", "“Port”"),
    "items.0.distractors.1",
    'Item "item-0" has two options that say the same: "Port" and "“Port”".',
  ],
  [
    "lint/count-in-stem",
    multiple("Which Three opened in 2019?", ["a", "b"], "d"),
    "items.0.stem",
    'Item "item-0" asks for Three; 2 are right.',
  ],
  ["lint/long-stem", says(`In 2019 ${words(39)}.`), "items.0.stem", 'Item "item-0" has a stem of 41 words.'],
  [
    "lint/long-stem",
    says(`In 2019 ${words(36)}. It closed. It burnt.`.replace("wa wb wc", "wa")),
    "items.0.stem",
    'Item "item-0" has a stem of 3 sentences.',
  ],
  [
    "lint/answer-is-a-list",
    short("Name one of the ports.", "Ashby, Corby, Denton"),
    "items.0.keys.0",
    'Item "item-0" has several answers in one: "Ashby, Corby, Denton".',
  ],
  [
    "lint/stem-has-key",
    short("Who owned Corby pier in 2019?", "salt", "Corby"),
    "items.0.stem",
    'Item "item-0" asks for "Corby" and says it.',
  ],
  [
    "lint/undated-words",
    short("Who is the current mayor?"),
    "items.0.stem",
    'The stem of item "item-0" says "the current" without a date.',
  ],
  [
    "lint/undated-words",
    short("Who came?", "last week"),
    "items.0.keys",
    'The key of item "item-0" says "last week" without a date.',
  ],
  [
    "lint/undated-words",
    asks("Who came?", "Ann, last week", "Bo", "Cy"),
    "items.0.key",
    'The key of item "item-0" says "last week" without a date.',
  ],
  [
    "lint/undated-words",
    multiple("Who came?", ["Ann, last week"], "Bo"),
    "items.0.keys",
    'The key of item "item-0" says "last week" without a date.',
  ],
  [
    "lint/undated-words",
    says("It closed.", false, { correction: "It opened last week." }),
    "items.0.correction",
    'The correction of item "item-0" says "last week" without a date.',
  ],
  [
    "lint/changing-fact",
    short("Who is the MAYOR of Corby?"),
    "items.0.volatility",
    'Item "item-0" asks who or what is mayor, and is marked as never changing.',
  ],
  [
    "lint/review-far-off",
    { ...typed("a"), ...slow },
    "items.0.reviewBy",
    'Item "item-0" changes slowly, but is to be checked again only 37 months after 2019-05-15.',
  ],
  [
    "lint/review-far-off",
    { ...typed("a"), volatility: "fast", reviewBy: "2020-06-01" },
    "items.0.reviewBy",
    'Item "item-0" changes fast, but is to be checked again only 13 months after 2019-05-15.',
  ],
  [
    "lint/superseded-twice",
    [
      { ...says("In 2019 a."), supersededBy: "item-1" },
      { ...says("In 2019 b."), supersededBy: "item-2" },
      says("In 2019 c."),
    ],
    "items.0.supersededBy",
    'Item "item-0" is superseded by "item-1", which is superseded itself.',
  ],
  [
    "lint/similar-stems",
    [short("Which port opened?"), short("Which port opened?!", "b")],
    "items.1.stem",
    'Item "item-1" asks nearly the same as item "item-0".',
  ],
  [
    "lint/same-fact",
    [short("Who opened the pier in 2019?", "Ada"), short("In 2019 who opened it?", "Bo", "ADA")],
    "items.1.stem",
    'Item "item-1" asks for the same fact as item "item-0": "ada".',
  ],
  [
    "lint/other-stem-has-key",
    [short("Who came in 2019?", "Ada Holm"), short("What did Ada Holm sell?", "salt")],
    "items.0.id",
    'The answer to item "item-0" stands in the stem of item "item-1".',
  ],
  [
    "lint/reverse-not-unique",
    [short("Who came in 2019?", "Ada"), { ...typed("Ada"), cards: { reverse: true } }],
    "items.1.cards",
    'Item "item-1" has a reverse card, but other items have the same answer: "ada".',
  ],
  [
    "lint/topic-spelling",
    ["harbour", "harbour", "harbour", "harbor"].map((topic, i) => ({
      ...says(`In 2019 ${"ABCD"[i]!} sold salt.`),
      topics: ["salt", topic],
    })),
    "items.3.topics.1",
    'Item "item-3" alone has the topic "harbor".',
  ],
];

test.each(rows)("%s: %j", (code, items, path, message) => {
  const [found] = findings([items].flat(), code);
  expect([found?.path.join("."), found?.message]).toEqual([path, message]);
});

describe("of a bank", () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, i) => choiceItem(`What of ${i} in 2019?`, "abcd", offers("a", "b")));
  test("the items are named, three at most", () =>
    expect(findings(choices(12), "lint/keys-often-longest")).toMatchObject([
      { path: ["items"], hint: 'shorten some keys, for example of "item-0", "item-1", "item-2"' },
    ]));
  test("all items are led to", () => {
    const statements = Array.from({ length: 8 }, (_, i) => says(`In 2019 ${"ABCDEFGH"[i]!} sold salt.`));
    expect(findings(statements, "lint/true-false-lopsided")).toMatchObject([{ path: ["items"] }]);
    const placed = choices(8).map((item) => ({ ...item, order: "fixed", keyAt: 2 }));
    expect(findings(placed, "lint/keys-in-one-place")).toMatchObject([{ path: ["items"] }]);
  });
});

test.each([
  ["file:///a/b.txt", "file:///a/b.txt"],
  ["/", "/"],
  ["/a", "/a"],
  [" <file:a>", "file:a"],
  ["file:a b", "file:a"],
  ["file:a(bc)de(f)", "file:a(bc)de(f)"],
  ["file:()", "file:()"],
  ["x-1.b+c:d", "x-1.b+c:d"],
])("the target of [x](%s) is %j", (target, expected) =>
  expect(
    findings([{ ...says("So in 2019."), explanation: `See [x](${target}).` }], "lint/dropped-link")[0]?.message,
  ).toBe(`The explanation of item "item-0" has a link to "${expected}", which is dropped.`),
);

test("what is no address is no link", () =>
  expect(findings([{ ...says("So in 2019."), explanation: "[x](a b) [x](1:2)" }], "lint/dropped-link")).toEqual([]));

test("an unknown code is pointed at, at the top and in an item", () => {
  const off = { "lint/two-question": "A typo." };
  const found = findings([{ ...typed("a"), lint: off }], "bank/unknown-rule", { lint: off });
  expect(found.map(({ path, atKey }) => [path.join("."), atKey])).toEqual([
    ["lint.lint/two-question", true],
    ["items.0.lint.lint/two-question", true],
  ]);
});

test("items of one passage may point at it", () => {
  const stem = "Where did he come in 2019?";
  const passages = { report: { text: "The mayor came to Corby." } };
  const grouped = [short(stem), short("Who came in 2019, they say?", "Bo")].map((item) => ({
    ...item,
    group: "report",
  }));
  expect(findings(grouped, "lint/dangling-pronoun", { passages })).toEqual([]);
  expect(findings([short(stem)], "lint/dangling-pronoun")).toHaveLength(1);
});

test("evidence in two sources is no evidence for one fact", () => {
  const source = { title: "N", publisher: "P", published: "2019-05-15", licence: "CC0-1.0" };
  const from = (name: string) => ({ evidence: [{ source: name, paragraph: 1, quote: "q" }] });
  const items = (one: string, other: string) => [
    { ...short("Who came in 2019?", "Ada Holm"), ...from(one) },
    { ...short("What did Ada Holm sell?", "salt"), ...from(other) },
  ];
  const more = { sources: { news: source, radio: source } };
  expect(findings(items("news", "radio"), "lint/other-stem-has-key", more)).toEqual([]);
  expect(findings(items("radio", "radio"), "lint/other-stem-has-key", more)).toHaveLength(1);
});

test("a rule that compares items says nothing of one that switched it off", () => {
  const twins = [short("Which port opened?"), { ...short("Which port opened?!", "b") }];
  const code = "lint/similar-stems";
  expect(lint(bankWith([twins[0]!, { ...twins[1], lint: { [code]: "Two ports." } }]))).toEqual(
    lint(bankWith(twins), [code]),
  );
});
