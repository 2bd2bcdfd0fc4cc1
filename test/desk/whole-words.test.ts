import { expect, test } from "vitest";
import { wholeWords } from "../../src/desk/state/whole-words.js";

const TEXT = "The feather bedding, 30 years old";

test.each([
  ["a word", "feather", "feather"],
  ["with a space before it", " feather", "feather"],
  ["with a space behind it", "feather ", "feather"],
  ["cut at its front", "eather bedding", "feather bedding"],
  ["cut at its end", "feather bedd", "feather bedding"],
  ["a number and a part of a word", "30 yea", "30 years"],
  ["a sign alone", ",", ","],
  ["spaces alone", " ", ""],
])("%s", (_, selected, whole) => {
  const from = TEXT.indexOf(selected);
  const [start, end] = wholeWords(TEXT, from, from + selected.length);
  expect(TEXT.slice(start, end)).toBe(whole);
});
