import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint/index.js";
import { type Fields, bankWith } from "./banks.js";
import { asks, checkRows, choice, cloze, multiple, numeric, offers, short } from "./items.js";

const hidden = "so\u202E";
const found = (code: string, items: readonly Fields[], more: Fields = {}) =>
  lint(bankWith(items, more)).filter((one) => one.code === code);

/** What one example of each misses: the other half of a pair, the second of several, both conditions at once. */
checkRows({
  "lint/too-precise": {
    finds: [
      numeric("How many came in 2019?", 412_537),
      numeric("How far was it in 2019?", 412_537, { unit: "km" }),
      numeric("How far was it in 2019?", 12_345, { unit: "km", accept: ["far"] }),
    ],
    leaves: [
      numeric("How far was it in 2019?", 412_537, { unit: "km", tolerance: 1 }),
      numeric("How far was it in 2019?", 412_537, { tolerance: "1%" }),
      numeric("How far was it in 2019?", 412_500, { unit: "km" }),
    ],
  },
  "lint/hidden-characters": {
    finds: [
      choice(hidden, "Southmere", "Easthaven"),
      { ...choice("Northwick", "Southmere", "Easthaven"), key: { text: "Northwick", why: hidden } },
      choice("Northwick", { text: "Southmere", why: hidden }, "Easthaven"),
      choice("Northwick", "Southmere", hidden),
      multiple("Which two opened in 2019?", ["a", hidden], "c"),
      { ...multiple("Which two opened in 2019?", ["a", "b"], "c"), keys: ["a", { text: "b", why: hidden }] },
      short("Who came in 2019?", "Ann", hidden),
      cloze(`In 2019 the {{c1::pier::${hidden}}} was opened.`),
      cloze(`In 2019 the {{c1::${hidden}::a place}} was opened.`),
      cloze(`In 2019 the {{c1::pier}} was opened, ${hidden}.`),
      numeric("How far was it in 2019?", 5, { unit: hidden }),
      numeric("How far was it in 2019?", 5, { accept: ["five", hidden] }),
    ],
  },
  "lint/absolute-distractor": {
    finds: [
      multiple("Which two opened in 2019?", ["Some", "Most"], "Every one"),
      multiple("Which two opened in 2019?", ["Some", "Most"], "Few", "Every one"),
    ],
    leaves: [
      multiple("Which two opened in 2019?", ["Some", "All of the first"], "Every one"),
      multiple("Which two opened in 2019?", ["All of the first", "Some"], "Every one"),
      choice("Some", { text: "Every one", why: "It was closed.", pin: "last" }, "Few"),
    ],
  },
  "lint/absolute-key": {
    finds: [multiple("Which two opened in 2019?", ["Some", "All ports"], "Few", "Most")],
    leaves: [
      multiple("Which two opened in 2019?", ["Some", "All ports"], "Every one", "Most"),
      multiple("Which two opened in 2019?", ["Some", "All ports"], "Most", "Every one"),
    ],
  },
});

test("of options that say the same, each is held against the first", () => {
  const one = choice("Northwick", "Southmere", "The Southmere", "southmere!");
  expect(found("lint/near-duplicate-options", [one]).map(({ message, path }) => [path.slice(2), message])).toEqual([
    [["distractors", 1], 'Item "item-0" has two options that say the same: "Southmere" and "The Southmere".'],
    [["distractors", 2], 'Item "item-0" has two options that say the same: "Southmere" and "southmere!".'],
  ]);
});

/** `en-GB` is English, whoever says it. */
test.each<[bank: string, item: string | null, finds: boolean]>([
  ["en", null, true],
  ["en-GB", null, true],
  ["EN-us", null, true],
  ["de", null, false],
  ["de", "en", true],
  ["de", "en-GB", true],
  ["en", "de", false],
  ["en-GB", "de-AT", false],
])("a rule for English looks at a bank in %s with an item in %s: %s", (language, lang, finds) => {
  const item = { ...asks("Which port was opened last month?"), ...(lang !== null && { lang }) };
  expect(found("lint/undated-words", [item], { language }).length > 0).toBe(finds);
});

describe("a word is rare that stands in three stems at most, however often in each", () => {
  const echo = {
    ...asks("What was held at the harbour in 2019?", "A harbour festival"),
    ...offers("A market", "A concert"),
  };
  const stem = (i: number, words: string) => short(`Who came in ${2000 + i} to ${words}?`, `Ann ${i}`);
  test.each([
    [["the harbour", "the harbour"], 1],
    [["the harbour of the harbour", "the harbour, the harbour and the harbour"], 1],
    [["the harbour", "the harbour", "the harbour"], 0],
  ])("%j", (others, count) =>
    expect(found("lint/echoed-word", [echo, ...others.map((words, i) => stem(i, words))])).toHaveLength(count),
  );
});

describe("a rule that is off", () => {
  const one = choice("Northwick", "Southmere");
  const off = { lint: { "lint/one-distractor": "On purpose." } };
  const codes = (items: readonly Fields[], more: Fields, ...without: string[]) =>
    lint(bankWith(items, more), without)
      .filter(({ code }) => code === "lint/one-distractor")
      .map(({ path }) => path[1]);
  test.each<[item: Fields, bank: Fields, run: string[], expected: number[]]>([
    [{}, {}, [], [0, 1]],
    [off, {}, [], [1]],
    [{}, off, [], []],
    [{}, {}, ["lint/one-distractor"], []],
    [off, {}, ["lint/missing-why"], [1]],
    [{}, off, ["lint/missing-why"], []],
    [{}, {}, ["lint/missing-why"], [0, 1]],
    [off, off, ["lint/one-distractor"], []],
  ])("in an item %j, in its bank %j, for one run %j", (item, bank, run, expected) =>
    expect(
      codes(
        [
          { ...one, ...item },
          { ...one, stem: "Which harbour opened in May 2019?" },
        ],
        bank,
        ...run,
      ),
    ).toEqual(expected),
  );
});
