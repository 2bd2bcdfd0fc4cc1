import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "../../src/text/numbers.js";
import { ignoredIn, isNumberNear, isSameText, numberIn } from "../../src/marking/typed-answer.js";
import type { Difference, NumberKey } from "../../src/model/response.js";
import { item } from "./items.js";

const ALL = ["case", "diacritics", "punctuation"] as const;

describe("a typed text is the key", () => {
  test.each<[written: string, key: string, ignore: readonly Difference[], right: boolean]>([
    ["Sochi", "Sochi", [], true],
    ["  Sochi \n", "Sochi", [], true],
    ["New  \t York", "New York", [], true],
    ["NewYork", "New York", [], false],
    ["sochi", "Sochi", [], false],
    ["sochi", "Sochi", ["case"], true],
    ["sochi", "Sochi", ["diacritics", "punctuation"], false],
    ["Ines", "Inés", ["diacritics"], true],
    ["Ines", "Inés", ["case", "punctuation"], false],
    ["Ine\u0301s", "Inés", [], true],
    ["OHara", "O'Hara", ["punctuation"], true],
    ["OHara", "O'Hara", ["case", "diacritics"], false],
    ["O’Hara", "O'Hara", ["punctuation"], true],
    ["ines ohara!", "Inés O'Hara", ALL, true],
    ["Strasse", "Straße", ALL, false],
    ["İstanbul", "istanbul", ALL, true],
    ["мир", "мiр", ALL, false],
    // Accents of Hebrew and Arabic are left out by most who write; of Hindi, Thai and Japanese by none.
    ["שלום", "שָׁלוֹם", ["diacritics"], true],
    ["محمد", "مُحَمَّد", ["diacritics"], true],
    ["رحمن", "رحمٰن", ["diacritics"], true],
    ["मद", "मोदी", ALL, false],
    ["मोदी", "मोदी", ALL, true],
    ["か", "が", ALL, false],
  ])("%j for %j, ignoring %j: %s", (written, key, ignore, right) =>
    expect(isSameText(written, key, ignore)).toBe(right),
  );

  test.each<[written: string, key: string, right: boolean]>([
    ["?", "!", false],
    ["!", "!", true],
    ["", "!", false],
    ["!", "", false],
    [" ? ", "?", true],
    ["\u0301", "\u0300", false],
  ])("where nothing else is written, %j is not %j unless it is: %s", (written, key, right) =>
    expect(isSameText(written, key, ALL)).toBe(right),
  );

  test.each<[written: string, key: string, right: boolean]>([
    ["15 million", "1.5 million", false],
    ["2.5 million", "1.5 million", false],
    ["1,5 million", "1.5 million", true],
    ["1250 crowns", "1,250 crowns", true],
    ["1.250 crowns", "1'250 crowns", true],
    ["1250000", "1,250,000", true],
    ["1234567", "12,34,567", true],
    ["1250", "12.50", false],
    ["12345", "1.2345", false],
    ["1250.50", "1,250.50", true],
    ["125050", "1,250.50", false],
    ["1/5/2019", "15/2019", false],
    ["14-05-2019", "14.05.2019", true],
    ["9/11", "911", false],
    ["2019–20", "2019-20", true],
    ["201920", "2019-20", false],
    ["1.2.3", "1.23", false],
    ["5", "-5", false],
    ["−5", "-5", true],
    ["–5 degrees", "-5 degrees", true],
    ["about 5", "about -5", false],
    ["(5)", "(-5)", false],
    ["(-5)", "-5", true],
    ["G20", "G-20", true],
    ["COVID 19", "COVID-19", false],
    ["e\u03015", "é-5", true],
    ["5 year", "5-year", false],
    ["5year", "5-year", true],
    ["١٥", "١٫٥", false],
    ["١٢٥٠", "١٬٢٥٠", true],
  ])("%j and %j are the same with numbers in them: %s", (written, key, right) => {
    expect(isSameText(written, key, ["punctuation"])).toBe(right);
    expect(isSameText(key, written, ["punctuation"])).toBe(right);
  });

  test("whatever it is, itself and however it is composed", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.subarray([...ALL]), (text, ignore) => {
        expect(isSameText(text, text, ignore)).toBe(true);
        expect(isSameText(text.normalize("NFD"), text.normalize("NFC"), ignore)).toBe(true);
        expect(isSameText(` ${text}\t`, text, ignore)).toBe(true);
      }),
    ));
});

const near = (written: string, key: number, more: Partial<NumberKey> = {}): boolean =>
  isNumberNear(written, { keys: [key], tolerance: 0, unit: null, decimal: "point", ...more });

describe("a typed number is near enough", () => {
  test.each<[written: string, key: number, tolerance: number, right: boolean]>([
    ["90", 90, 0, true],
    ["90.0", 90, 0, true],
    ["90.0000001", 90, 0, false],
    ["95", 90, 5, true],
    ["85", 90, 5, true],
    ["95.000001", 90, 5, false],
    ["84.999999", 90, 5, false],
    ["-95", -90, 5, true],
    ["-85", -90, 5, true],
    ["-95.000001", -90, 5, false],
    ["-84.999999", -90, 5, false],
    ["90", -90, 5, false],
    ["0", 0, 0, true],
    ["-0", 0, 0, true],
    ["0.000001", 0, 0, false],
    ["0.1", 0, 0.1, true],
    ["0.1000001", 0, 0.1, false],
    ["0.3", 0.1 + 0.2, 0, true],
    ["0.4", 0.3, 0.1, true],
    ["0.8", 0.1, 0.7, true],
    // 100.3 − 0.1 is 100.19999999999999 or so: what the tolerance loses counts as well as what the key does.
    ["1000.0003", 0.0001, 1000.0002, true],
    ["", 0, 0, false],
    [" ", 0, 5, false],
    ["ninety", 90, 5, false],
    ["9e1", 90, 0, false],
    ["Infinity", 90, 5, false],
  ])("%j for %d ± %d: %s", (written, key, tolerance, right) => expect(near(written, key, { tolerance })).toBe(right));

  test("to any of several keys", () => {
    const keys = [90, 120];
    expect(["90", "120", "105", "130"].map((written) => near(written, 0, { keys, tolerance: 10 }))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(near("0", 0, { keys: [] })).toBe(false);
  });

  test.each<[written: string, unit: string | null, number: number | null]>([
    ["90", "minutes", 90],
    ["90 minutes", "minutes", 90],
    ["90minutes", "minutes", 90],
    ["90 Minutes ", "minutes", 90],
    ["90 minutes", "MINUTES", 90],
    ["90 km", "minutes", null],
    ["90 minutes", null, null],
    ["90", "", 90],
    ["5 %", "%", 5],
    ["5 km", "m", null],
    ["minutes", "minutes", null],
    ["90 cafe\u0301s", "cafés", 90],
  ])("%j, in %j, is %s", (written, unit, number) => expect(numberIn(written, { unit, decimal: "point" })).toBe(number));

  test.each<[written: string, decimal: "point" | "comma", number: number | null]>([
    ["1.5", "point", 1.5],
    ["1,5", "point", null],
    ["1,5", "comma", 1.5],
    ["1.5", "comma", null],
    ["1,500", "point", 1500],
    ["1,500", "comma", 1.5],
    ["1.500", "comma", 1500],
    ["1.500", "point", 1.5],
    ["1,500.25", "point", 1500.25],
    ["1.500,25", "comma", 1500.25],
    ["1,500,25", "point", null],
    ["1.500.25", "point", null],
    ["12 000", "point", 12_000],
    ["12\u00A0000", "point", 12_000],
    ["12\u202F000", "comma", 12_000],
    ["12'000", "point", 12_000],
    ["12’000,5", "comma", 12_000.5],
    ["1,23,456", "point", 123_456],
    ["1,234,567", "point", 1_234_567],
    ["1,234 567", "point", null],
    ["1234,567", "point", null],
    ["1,2345", "point", null],
    ["1,23", "point", null],
    ["12,,000", "point", null],
    [",500", "point", null],
    ["1,", "point", null],
    ["1 2", "point", null],
    ["3.141 592", "point", 3.141592],
    ["5.", "point", 5],
    [".5", "point", 0.5],
    [",5", "comma", 0.5],
    [".", "point", null],
    ["-", "point", null],
    ["", "point", null],
    ["-5", "point", -5],
    ["+5", "point", 5],
    ["- 5", "point", -5],
    ["−5", "point", -5],
    ["–5", "point", -5],
    ["--5", "point", null],
    ["5-", "point", null],
    ["١٢٫٥", "point", null],
    ["١٢٬٥", "point", null],
    ["١٢", "point", 12],
    ["०१२३४५६७८९", "point", 123_456_789],
    ["１５", "point", 15],
    ["0x10", "point", null],
    ["a5", "point", null],
    ["5a", "point", null],
    ["a.5", "point", null],
  ])("%j with a decimal %s is %s", (written, decimal, number) => expect(readNumber(written, decimal)).toBe(number));

  test("whatever it is, as it is printed", () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const number = digits / 10 ** places;
        const text = number.toFixed(places);
        const grouped = text.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, "");
        for (const written of [text, grouped]) expect(near(written, number)).toBe(true);
        expect(near(text.replace(".", ","), number, { decimal: "comma" })).toBe(true);
      }),
    ));
});

test("what does not count follows from the item", () => {
  const match = { case: "ignore", diacritics: "exact", punctuation: "ignore" } as const;
  expect(ignoredIn({ ...item("short"), match })).toEqual(["case", "punctuation"]);
  expect(ignoredIn({ ...item("short"), match: { ...match, case: "exact", diacritics: "ignore" } })).toEqual([
    "diacritics",
    "punctuation",
  ]);
  expect(ignoredIn(item("numeric"))).toEqual(ALL);
  expect(ignoredIn(item("cloze"))).toEqual(ALL);
});
