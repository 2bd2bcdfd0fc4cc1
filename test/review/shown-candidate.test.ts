import { describe, expect, test } from "vitest";
import { readPlainText } from "../../src/article/plain-text.js";
import { textOf } from "../../src/article/text.js";
import { shownCandidate } from "../../src/review/shown-candidate.js";
import type { DraftFields } from "../../src/model/draft.js";
import { itemTypes } from "../lists.js";
import { article, candidate, choice, draftOf, statements } from "./drafts.js";

const shown = (item: DraftFields, more: Parameters<typeof candidate>[2] = {}) => {
  const one = candidate("one", item, more);
  return shownCandidate(one, draftOf([one]), article);
};
const said = ({ lines }: ReturnType<typeof shown>) => lines.map(({ mark, text }) => `${mark}: ${text}`);

/** A question of every type, and the lines that somebody decides by. */
const TYPES: Readonly<Record<string, readonly [item: DraftFields, lines: readonly string[]]>> = {
  choice: [choice(), ["right: Easthaven", "wrong: Southmere", "wrong: Westbay"]],
  multiple: [
    { stem: "Which?", keys: ["Easthaven", "Northwick"], distractors: ["Southmere"] },
    ["right: Easthaven", "right: Northwick", "wrong: Southmere"],
  ],
  "true-false": [
    { stem: "The pier is new.", key: false, correction: "It is old." },
    ["unconfirmed: The pier is new.", "right: It is old."],
  ],
  short: [{ type: "short", stem: "Who?", keys: ["Ada Holm", "Holm"] }, ["right: Ada Holm", "right: Holm"]],
  numeric: [{ type: "numeric", stem: "How long?", key: 86, unit: "metres" }, ["right: 86 metres"]],
  cloze: [{ text: "From {{c1::Northwick}} to {{c2::Easthaven}}." }, ["right: Northwick", "right: Easthaven"]],
  ordering: [
    { stem: "In order?", sequence: ["built", "opened", "closed"] },
    ["right: 1. built", "right: 2. opened", "right: 3. closed"],
  ],
  matching: [
    {
      stem: "Whose?",
      pairs: [
        { left: "mayor", right: "Ada Holm" },
        { left: "captain", right: "Jon Dahl" },
      ],
    },
    ["right: mayor – Ada Holm", "right: captain – Jon Dahl"],
  ],
  statements: [
    statements,
    [
      "right: Its first ferry went to Easthaven.",
      "unconfirmed: Its first ferry went to Southmere.",
      "right: It opened in May.",
      "unconfirmed: It opened in June.",
    ],
  ],
  explains: [
    {
      statement: { says: "The pier closed." },
      reasons: [
        { says: "A storm broke it.", explains: true },
        { says: "It rained.", false: ["It snowed."], explains: false },
      ],
    },
    ["right: The pier closed.", "right: A storm broke it.", "right: It rained.", "unconfirmed: It snowed."],
  ],
  open: [{ type: "open", stem: "Why?", answer: "For the ferry.", lines: 3 }, ["right: For the ferry."]],
};

describe("the answers of a question", () => {
  test("of every type there is are shown", () => expect(Object.keys(TYPES).toSorted()).toEqual(itemTypes.toSorted()));

  test.each(Object.entries(TYPES))("%s", (_, [item, lines]) => {
    const found = shown(item);
    expect(found.mistakes).toEqual([]);
    expect(said(found)).toEqual(lines);
  });

  test.each([
    ["a number without a unit", { type: "numeric", stem: "How many?", key: 7.5 }, ["right: 7.5"]],
    ["a true statement", { stem: "The pier is new.", key: true }, ["right: true"]],
    ["an answer that nobody has written", { type: "open", stem: "Why?" }, []],
  ])("%s", (_, item, lines) => expect(said(shown(item as DraftFields))).toEqual(lines));

  test("what is false and confirmed is told from what is not", () => {
    const confirmed = ["It opened in June."];
    expect(said(shown(statements, { confirmed }))).toEqual([
      "right: Its first ferry went to Easthaven.",
      "unconfirmed: Its first ferry went to Southmere.",
      "right: It opened in May.",
      "confirmed: It opened in June.",
    ]);
  });
});

describe("the words that hold the key", () => {
  const [, , words] = article.paragraphs;
  test("stand in their paragraph, once, with what is around them", () => {
    const [first = ""] = words!.split(" ");
    const quote = { paragraph: 3, quote: words!.slice(first.length + 1) };
    const one = candidate("one", choice());
    const item = { ...one.item, evidence: [quote, quote] };
    const { passages } = shownCandidate({ ...one, item }, draftOf([one]), article);
    expect(passages).toEqual([{ paragraph: 3, before: `${first} `, marked: quote.quote, after: "" }]);
  });

  test("are found where they have moved to, and are not shown where nobody finds them", () => {
    expect(shown(choice(), { paragraph: 2, words: words! }).passages).toEqual([
      { paragraph: 3, before: "", marked: words, after: "" },
    ]);
    expect(shown(choice(), { paragraph: 2, words: "Nobody said this in the article." }).passages).toEqual([]);
  });
});

test.each<readonly [string, DraftFields, string]>([
  ["its stem", choice("Who?"), "Who?"],
  ["its heading", statements, "Consider what is said of the pier at Northwick in May 2026."],
  ["its text", { text: "To {{c1::Easthaven}}." }, "To {{c1::Easthaven}}."],
  ["nothing where there is none", { key: "A" }, ""],
])("what is asked is %s", (_, item, asked) => expect(shown(item).asked).toBe(asked));

test("two places of one paragraph are both shown, by whole letters", () => {
  const told = textOf(readPlainText("Title\n\n𝔸𝔹 went east. 𝔸𝔹 came back."));
  const item = { ...choice(), evidence: ["went east", "came back"].map((quote) => ({ paragraph: 2, quote })) };
  const one = { ...candidate("one", choice()), item };
  expect(shownCandidate(one, draftOf([one]), told).passages).toEqual([
    { paragraph: 2, before: "𝔸𝔹 ", marked: "went east", after: ". 𝔸𝔹 came back." },
    { paragraph: 2, before: "𝔸𝔹 went east. 𝔸𝔹 ", marked: "came back", after: "." },
  ]);
});

test("a question with a mistake is shown as it is written, with the mistake", () => {
  const found = shown({ stem: "Which?", key: "A", distractors: ["A"] });
  expect(found.asked).toBe("Which?");
  expect(found.passages).toEqual([]);
  expect(said(found)).toEqual(['note: key: "A"', 'note: distractors: ["A"]']);
  expect(found.mistakes).toHaveLength(1);
});
