import { describe, expect, test } from "vitest";
import { loadWords } from "../../src/io/words.js";
import { numbersAndDays } from "../../src/words/numbers-and-days.js";
import { type Words, splitMessage } from "../../src/words/words.js";
import { languages } from "../lists.js";

test.each([
  ["", [""]],
  ["plain", ["plain"]],
  ["{n}", ["", "n", ""]],
  ["{n} of {all}", ["", "n", " of ", "all", ""]],
  ["a{b}{c}d", ["a", "b", "", "c", "d"]],
  ["{ n } and {}", ["{ n } and {}"]],
])("a message is text and parameters by turns: %j", (message, parts) => expect(splitMessage(message)).toEqual(parts));

/** A language of our own, so that nothing is right by chance. */
const made: Words = {
  language: "xx",
  message: (key, n) => {
    if (key === "digits") return "٠ ١٢٣٤٥٦٧٨٩";
    if (key === "decimal_sign") return "٫";
    if (key === "day") return n === 1 ? "first of {month}, {year}" : "{year}/{month}/{n}";
    return key.replace("month_", "M");
  },
};

describe("numbers and days are those that the messages say", () => {
  const { number, month, day } = numbersAndDays(made);
  test.each([
    [0, "٠"],
    [1024, "١٠٢٤"],
    [-2.5, "-٢٫٥"],
    [9.75, "٩٫٧٥"],
  ])("%d", (value, shown) => expect(number(value)).toBe(shown));
  test.each([
    ["2019-01-31", "M1"],
    ["2019-10-01", "M10"],
    ["2019-12-31", "M12"],
  ])("the month of %s", (date, shown) => expect(month(date)).toBe(shown));
  test.each([
    ["2019-05-01", "first of M5, ٢٠١٩"],
    ["2019-05-02", "٢٠١٩/M5/٢"],
    ["0987-12-31", "٩٨٧/M12/٣١"],
  ])("%s", (date, shown) => expect(day(date)).toBe(shown));
});

test.each(languages)("%s writes every day of a year differently, and leaves no parameter open", (language) => {
  const { day } = numbersAndDays(loadWords(null)(language));
  const days = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10));
  const shown = days.map(day);
  expect(new Set(shown).size).toBe(365);
  expect(shown.filter((one) => /[{}]|undefined/.test(one))).toEqual([]);
});
