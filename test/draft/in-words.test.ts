import { expect, test } from "vitest";
import { isSameText } from "../../src/marking/typed-answer.js";
import { inWords } from "../../src/draft/in-words.js";

const IGNORED = ["case", "diacritics", "punctuation"] as const;
const LANGUAGES = ["en", "de", "fr", "es", "hi", "ar"];

test.each([
  [0, "en", ["zero"]],
  [6, "en-GB", ["six"]],
  [20, "en", ["twenty"]],
  [30, "en", ["thirty"]],
  [90, "de", ["neunzig"]],
  [1, "fr", ["un", "une"]],
  [100, "es", ["cien"]],
  [6, "hi", ["छह", "छः"]],
  [6, "ar", ["ستة", "ست"]],
])("%d in words of %s", (value, language, words) => expect(inWords(value, language)).toEqual(words));

test.each([
  [21, "en"],
  [105, "en"],
  [110, "en"],
  [4.5, "en"],
  [-6, "en"],
  [Number.NaN, "en"],
  [6, "ja"],
  [20, "ar"],
])("%d has none in %s", (value, language) => expect(inWords(value, language)).toEqual([]));

test("stand with their unit, too", () => expect(inWords(6, "en", "hours")).toEqual(["six", "six hours"]));

test("no word is that of two numbers, as typed answers are compared", () => {
  for (const language of LANGUAGES) {
    const all = Array.from({ length: 101 }, (_, n) => inWords(n, language));
    expect(all.flat().length).toBeGreaterThan(10);
    all.forEach((forms, n) =>
      all.slice(n + 1).forEach((others) => {
        for (const one of forms) for (const other of others) expect(isSameText(one, other, IGNORED)).toBe(false);
      }),
    );
  }
  for (const wrong of ["sixth", "sixteen", "six million", "the six"])
    expect(inWords(6, "en").some((one) => isSameText(wrong, one, IGNORED))).toBe(false);
});
