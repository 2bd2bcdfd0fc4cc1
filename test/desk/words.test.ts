import { describe, expect, test } from "vitest";
import { en, type Word } from "../../src/desk/words/en.js";
import { LANGUAGES, type Language, languageFor, sayIn } from "../../src/desk/words/say.js";
import { languages } from "../lists.js";

/** What files, papers' offices and commands call things. */
const TOLD_TO_NOBODY = /\b(?:YAML|JSON|distractors?|stems?|seeds?|banks?|items?|commands?)\b/i;

const tags = Object.keys(LANGUAGES) as Language[];

test("the desk speaks every language that pages speak: a file beside src/desk/words/en.ts, and a line in say.ts", () =>
  expect(tags.toSorted()).toEqual(languages.toSorted()));

describe.each(tags)("%s", (tag) => {
  test("says everything, with the same values in it", () => {
    const { words }: { words: Readonly<Record<string, string>> } = LANGUAGES[tag];
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(en).toSorted());
    const names = (text: string) => (text.match(/(?<!\{)\{\w+\}(?!\})/g) ?? []).toSorted();
    for (const word of Object.keys(en) as Word[]) {
      expect(words[word]!.trim(), word).not.toBe("");
      expect(names(words[word]!), word).toEqual(names(en[word]));
    }
  });

  test("names no field of the file on the way to a quiz", () => {
    const { words }: { words: Readonly<Record<string, string>> } = LANGUAGES[tag];
    for (const [word, text] of Object.entries(words)) expect(text, word).not.toMatch(TOLD_TO_NOBODY);
  });
});

test("a language that the desk doesn't speak is English; a region is none", () => {
  expect([languageFor(["fi", "hi-IN"]), languageFor(["AR-eg"]), languageFor(["fi"]), languageFor([])]).toEqual([
    "hi",
    "ar",
    "en",
    "en",
  ]);
});

test("what is said has its values in it, and what nobody gives stays as it is", () => {
  expect(sayIn("en")("paragraphs", { n: 34 })).toBe("34 paragraphs");
  expect(sayIn("en")("paragraphs")).toBe("{n} paragraphs");
});
