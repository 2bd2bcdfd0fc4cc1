import { describe, expect, test } from "vitest";
import { bankWith } from "../lint/banks.js";
import { convert } from "./convert.js";
import type { PublicItem } from "./public-item.js";

const QUARTET = ["1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"];
const PIERS = "1. The pier of Northwick is made of steel.\n2. The pier of Northwick opened in May 2026.";
const ASKED = "Which of the statements given above is/are correct?";
const statements = (key: number, asked = ASKED): PublicItem => ({
  stem: `Consider the following statements:\n${PIERS}\n${asked}`,
  options: QUARTET,
  key,
});
const VERDICTS = [
  "Both Statement-I and Statement-II are correct and Statement-II explains Statement-I",
  "Both Statement-I and Statement-II are correct, but Statement-II does not explain Statement-I",
  "Statement-I is correct, but Statement-II is incorrect",
  "Statement-I is incorrect, but Statement-II is correct",
];
const reasons = (key: number): PublicItem => ({
  stem: "Consider the following statements:\nStatement-I: The pier of Northwick was late.\nStatement-II: A storm broke its first piles.\nWhich one of the following is correct in respect of the above statements?",
  options: VERDICTS,
  key,
});
const COUNTS = ["Only one", "Only two", "All three", "None"];
const counted = (key: number): PublicItem => ({
  stem: "Consider the following ports: 1. Northwick 2. Easthaven 3. Southmere How many of the above have a pier?",
  options: COUNTS,
  key,
});
const pairs = (key: number): PublicItem => ({
  stem: "Consider the following pairs:\n1. Northwick : Pier\n2. Easthaven - Mole\n3. Southmere — Lock\nWhich of the pairs given above are correctly matched?",
  options: ["1 and 2 only", "2 and 3 only", "1 and 3 only", "1, 2 and 3"],
  key,
});

describe("each form becomes its type where all is known, and one choice of codes where something is not", () => {
  test.each<[string, PublicItem, object]>([
    [
      "all statements are true",
      statements(2),
      {
        form: "which",
        item: {
          head: "Consider the following statements:",
          statements: [
            { says: "The pier of Northwick is made of steel." },
            { says: "The pier of Northwick opened in May 2026." },
          ],
          truth: [true, true],
          order: "fixed",
        },
        kept: null,
      },
    ],
    [
      "one is false",
      statements(0),
      {
        form: "which",
        kept: null,
        item: {
          statements: [
            { says: "The pier of Northwick is made of steel." },
            { false: [{ says: "The pier of Northwick opened in May 2026." }] },
          ],
          truth: [true, false],
        },
      },
    ],
    ["none is", statements(3), { form: "which", kept: null, item: { truth: [false, false] } }],
    [
      "asked for those that are not, and none is named",
      statements(3, "Which of the statements given above is/are not correct?"),
      { form: "which-not", item: { asks: ["which-not"], truth: [true, true] } },
    ],
    [
      "asked for those that are not, and both are named",
      statements(2, "Which of the statements given above is/are incorrect?"),
      { form: "which-not", kept: null, item: { asks: ["which-not"], truth: [false, false] } },
    ],
    ["nothing is asked", statements(2, ""), { form: "which", kept: "what is asked is not said" }],
    ["how many: some", counted(1), { form: "how-many", kept: "which lines are right is not said" }],
    [
      "how many: all, in one paragraph",
      counted(2),
      {
        form: "how-many",
        item: {
          head: "Consider the following ports: How many of the above have a pier?",
          statements: [{ says: "Northwick" }, { says: "Easthaven" }, { says: "Southmere" }],
          asks: ["how-many"],
        },
      },
    ],
    [
      "all pairs are right",
      pairs(3),
      {
        form: "pairs-which",
        item: {
          pairs: [
            { left: "Northwick", right: "Pier" },
            { left: "Easthaven", right: "Mole" },
            { left: "Southmere", right: "Lock" },
          ],
          asks: ["pairs-which"],
        },
      },
    ],
    [
      "a pair is wrong, and is a statement",
      pairs(0),
      {
        form: "pairs-which",
        kept: null,
        item: {
          head: "Consider the following pairs: Which of the pairs given above are correctly matched?",
          statements: [
            { says: "Northwick : Pier" },
            { says: "Easthaven - Mole" },
            { false: [{ says: "Southmere — Lock" }] },
          ],
          truth: [true, true, false],
        },
      },
    ],
    [
      "how many: none",
      counted(3),
      { form: "how-many", kept: null, item: { asks: ["how-many"], truth: [false, false, false] } },
    ],
    [
      "one explains the other",
      reasons(0),
      {
        form: "explains",
        item: {
          head: "Consider the following statements:",
          statement: { says: "The pier of Northwick was late." },
          reasons: [{ says: "A storm broke its first piles." }],
        },
      },
    ],
    ["both are true", reasons(1), { item: { reasons: [{ says: "A storm broke its first piles.", explains: false }] } }],
    [
      "the second is false",
      reasons(2),
      {
        form: "explains",
        kept: null,
        item: {
          statement: { says: "The pier of Northwick was late." },
          reasons: [{ false: [{ says: "A storm broke its first piles." }] }],
        },
      },
    ],
    [
      "the first is",
      reasons(3),
      {
        form: "explains",
        kept: null,
        item: {
          statement: { false: [{ says: "The pier of Northwick was late." }] },
          reasons: [{ says: "A storm broke its first piles." }],
        },
      },
    ],
    [
      "an assertion and a reason",
      {
        stem: "Assertion (A): The pier was late. Reason (R): A storm broke its piles.",
        options: [
          "Both A and R are true and R is the correct explanation of A",
          "Both A and R are true but R is NOT the correct explanation of A",
          "A is true but R is false",
          "A is false but R is true",
        ],
        key: 0,
      },
      { form: "explains", item: { style: "assertion", statement: { says: "The pier was late." } } },
    ],
    [
      "two lists",
      {
        stem: "Match List I with List II and select the correct answer using the codes given below: List I (Port) A. Northwick B. Easthaven C. Southmere List II (Work) 1. Lock 2. Pier 3. Mole 4. Dock",
        options: ["A-2, B-3, C-1", "A-1, B-2, C-3", "A-3, B-1, C-2", "A-2, B-1, C-3"],
        key: 0,
      },
      {
        form: "codes",
        item: {
          pairs: [
            { left: "Northwick", right: "Pier" },
            { left: "Easthaven", right: "Mole" },
            { left: "Southmere", right: "Lock" },
          ],
          extras: ["Dock"],
          asks: ["codes"],
        },
      },
    ],
    [
      "an order",
      {
        stem: "Arrange the works of Northwick in order: 1. Pier 2. Mole 3. Lock Select the correct answer using the code given below.",
        options: ["2-1-3", "1-2-3", "3-2-1", "3-1-2"],
        key: 0,
      },
      { form: "order", item: { sequence: ["Mole", "Pier", "Lock"], asks: ["codes"] } },
    ],
    [
      "a plain question",
      { stem: "Q.12) Where is the pier?", options: ["(a) Northwick", "(b) Easthaven"], key: 1 },
      { form: "direct", item: { stem: "Where is the pier?", key: "Easthaven", distractors: ["Northwick"], keyAt: 2 } },
    ],
  ])("%s", (_, one, expected) => {
    const converted = convert(one);
    expect(converted).toMatchObject(expected);
    // What it gives is a good light item.
    expect(() => ("item" in converted ? bankWith([converted.item]) : null)).not.toThrow();
  });
});

test.each<[string, PublicItem]>([
  ["no key", { ...statements(0), key: -1 }],
  ["two options are the same", { ...statements(0), options: ["1 only", "1 Only"] }],
  ["an option is no code of the lines", { ...statements(0), options: ["1 only", "2 only", "1 and 4 only"] }],
  ["the lines that the options name are not there", { ...statements(0), stem: `Of the piers: ${ASKED}` }],
  ["the statements are not there", { ...reasons(0), stem: "Consider the following statements:" }],
  [
    "the two lists are not there",
    { stem: "Match List I with List II:", options: ["A-1 B-2 C-3", "A-2 B-1 C-3"], key: 0 },
  ],
  ["how many the key means is not clear", { ...counted(0), options: ["Northwick", "Only two"] }],
])("what can't be converted says why: %s", (refused, one) => expect(convert(one)).toMatchObject({ refused }));
