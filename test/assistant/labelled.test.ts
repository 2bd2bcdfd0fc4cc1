import { describe, expect, test } from "vitest";
import { labelledIn, tabledIn } from "../../src/assistant/labelled.js";

const HEAD = "| Question | Quote | Key | Wrong 1 | Wrong 2 | P |";
const table = (...rows: readonly string[]): string => [HEAD, "|---|:--|--:|:-:|----|--|", ...rows].join("\n");

describe("a table", () => {
  test.each<[string, readonly unknown[]]>([
    [table("| Q? | “w” | k | a | b | 3 |"), [{ stem: "Q?", quote: "w", key: "k", wrong: ["a", "b"], paragraph: "3" }]],
    [
      table("| Q? | w | k | a;b<br>c<br />d | | 3"),
      [{ stem: "Q?", quote: "w", key: "k", wrong: ["a", "b", "c", "d"], paragraph: "3" }],
    ],
    [table(String.raw`| Q? | w \| x | k | | | |`), [{ stem: "Q?", quote: "w | x", key: "k", paragraph: "" }]],
    [table("| Q? |"), [{ stem: "Q?", quote: "", key: "", paragraph: "" }]],
    [table("| Q? | w | k | | | 3 |").replaceAll("\n", "\n  "), [{ stem: "Q?", quote: "w", key: "k", paragraph: "3" }]],
    [table("", "| Q? | w | k | | | 3 |"), []],
    ["| Question | Quote | Wrong |\n|--|--|--|\n| Q? | w | a |", []],
    ["| Question | Quote | Key |\n|-|:-|-:|\n| Q? | w | k |", [{ stem: "Q?", quote: "w", key: "k" }]],
    ["| Question | Quote | Key |\n|--|--|x|\n| Q? | w | k |", []],
    ["| Question | Quote | Key | Why |\n|--|--|--|--|\n| Q? | w | k | x |", [{ stem: "Q?", quote: "w", key: "k" }]],
    [
      "| a |\n|--|\n| b |\n| Question | Quote | Key |\n|--|--|--|\n| Q? | w | k |",
      [{ stem: "Q?", quote: "w", key: "k" }],
    ],
  ])("%j", (text, found) => expect(tabledIn(text)).toEqual(found));
});

/** A question whose lines begin as written. */
const lines = (...own: readonly string[]): string =>
  ["Stem: Which port?", "Quote: Northwick opened.", ...own].join("\n");
const PORT = { stem: "Which port?", quote: "Northwick opened." };

describe("a list of labels", () => {
  test.each<[string, object]>([
    [lines("Key: Northwick"), { key: "Northwick" }],
    [lines("**Key:** Northwick"), { key: "Northwick" }],
    [lines("**Key**: Northwick"), { key: "Northwick" }],
    [lines("> * 12. Key : Northwick"), { key: "Northwick" }],
    [lines("(3) Key: Northwick"), { key: "Northwick" }],
    [lines("Correct answer: Northwick"), { key: "Northwick" }],
    [lines("Key:", "Northwick", "itself"), { key: "Northwick itself" }],
    [lines("Key: North", "", "wick"), { key: "North wick" }],
    [lines("Key: Northwick", "---", "So."), { key: "Northwick" }],
    [lines("Key: Northwick", "* * *", "So."), { key: "Northwick * * * So." }],
    [lines("Key: Northwick", "Why: So."), { key: "Northwick Why: So." }],
    [lines("Key: k", "Wrong: a; b"), { key: "k", wrong: [{ text: "a" }, { text: "b" }] }],
    [lines("Key: k", "Wrong 1: a", "Wrong #2: b"), { key: "k", wrong: [{ text: "a" }, { text: "b" }] }],
    [
      lines("Key: k", "Wrong:", "- a  – no", "2) b --   nor", "+ c"),
      { key: "k", wrong: [{ text: "a", why: "no" }, { text: "b", why: "nor" }, { text: "c" }] },
    ],
    [lines("Key: k", "Wrong:", "a", "100. b"), { key: "k" }],
    [lines("Options:", "- a", "- b", "Key: a"), { key: "a", options: [{ text: "a" }, { text: "b" }] }],
    [lines("Key: k", "- a"), { key: "k - a" }],
    [lines("Key: k", "Wrong:", "- a-b – c"), { key: "k", wrong: [{ text: "a-b", why: "c" }] }],
    [
      "Quote: “Northwick opened.”\nStem: Which port?\n(a) Orsk\n**B) Voss\nh: Oslo\ni: no\nKey: B",
      { key: "B", options: [{ text: "(a) Orsk" }, { text: "B) Voss" }, { text: "h: Oslo" }] },
    ],
  ])("%j", (text, found) => expect(labelledIn(text)).toEqual([{ ...PORT, ...found }]));

  test.each<[string, readonly object[]]>([
    [
      "Stem: One?\nKey: a\nStem: Two?\nKey: b",
      [
        { stem: "One?", key: "a" },
        { stem: "Two?", key: "b" },
      ],
    ],
    ["Key: a\nQuote: w\nStem: One?\nKey: b\nQuote: w", [{ stem: "One?", key: "b", quote: "w" }]],
    [
      "Quote: w\nStem: One?\nKey: a\nQuote: v\nStem: Two?\nKey: b",
      [
        { stem: "One?", key: "a", quote: "w" },
        { stem: "Two?", key: "b", quote: "v" },
      ],
    ],
    [
      "1. Which port opened?\nKey: a\n## **2)** Which port closed?**\nKey: b",
      [
        { stem: "Which port opened?", key: "a" },
        { stem: "Which port closed?", key: "b" },
      ],
    ],
    ["1. Why not?\nKey: a", []],
    ["1. Which port opened.\nKey: a", []],
    ["Stem: One?", []],
    ["Key: a", []],
    ["Note: One?\nKey: a", []],
    [`${"x".repeat(40)}: One?\nKey: a`, []],
  ])("%j", (text, found) => expect(labelledIn(text)).toEqual(found));

  test("of more than three hundred questions is not read to its end", () => {
    const many = (count: number) => labelledIn("Stem: One?\nKey: a\n".repeat(count)).length;
    expect(many(300)).toBe(300);
    expect(many(400)).toBe(301);
  });
});
