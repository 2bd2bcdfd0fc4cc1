import { describe, expect, test } from "vitest";
import type { NumericItem } from "../../src/model/bank.js";
import { columnName, columnOf } from "../../src/text/column-names.js";
import { dayAtStart, isDay, isLikeDay } from "../../src/text/days.js";
import { directionOf } from "../../src/text/direction.js";
import { aroundGaps } from "../../src/text/gaps.js";
import { numberText, readNumber } from "../../src/text/numbers.js";
import { tidy } from "../../src/text/tidy.js";
import { withWider } from "../../src/text/topics.js";

describe("columns of a sheet", () => {
  test.each([
    [0, "A"],
    [1, "B"],
    [25, "Z"],
    [26, "AA"],
    [27, "AB"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("%i is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(columnOf(`${name}12`)).toBe(column);
    expect(columnOf(name)).toBe(column);
  });
  test.each(["", "1", "12A", "a1", "A-", "AAAA1", " A1"])("%j is no place", (place) =>
    expect(columnOf(place)).toBeNull(),
  );
});

describe("days", () => {
  test.each<[text: string, isLike: boolean, is: boolean]>([
    ["2019-05-14", true, true],
    ["2019-01-31", true, true],
    ["2019-04-31", true, false],
    ["2019-06-30", true, true],
    ["2019-02-28", true, true],
    ["2019-02-29", true, false],
    ["2020-02-29", true, true],
    ["1900-02-29", true, false],
    ["2000-02-29", true, true],
    ["2000-02-30", true, false],
    ["2019-07-31", true, true],
    ["2019-08-31", true, true],
    ["2019-09-31", true, false],
    ["2019-10-31", true, true],
    ["2019-11-31", true, false],
    ["2019-12-31", true, true],
    ["2019-12-32", false, false],
    ["2019-00-10", false, false],
    ["2019-13-10", false, false],
    ["2019-10-00", false, false],
    ["2019-5-14", false, false],
    ["x2019-05-14", false, false],
    ["2019-05-14T", false, false],
  ])("%s", (text, isLike, is) => {
    expect(isLikeDay(text)).toBe(isLike);
    expect(isDay(text)).toBe(is);
  });
  test.each([
    ["2025-11-02", "2025-11-02"],
    ["2025-11-02T10:00Z", "2025-11-02"],
    ["2025-11-02 on", "2025-11-02"],
    ["2025-11-021", null],
    ["2025-11-31T10:00Z", null],
    ["on 2025-11-02", null],
    ["", null],
  ])("%j begins with %s", (text, day) => expect(dayAtStart(text)).toBe(day));
});

test.each([
  ...["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"].map((one) => [one, "rtl"]),
  ...["ar-EG", "HE", "fa-Latn-IR", "Ur-PK"].map((one) => [one, "rtl"]),
  ...["en", "hi", "en-ar", "a", "", "arn", "-ar"].map((one) => [one, "ltr"]),
])("%j is written %s", (language, direction) => expect(directionOf(language!)).toBe(direction));

describe("numbers as people write them", () => {
  test.each<[text: string, point: number | null, comma: number | null]>([
    ["5", 5, 5],
    [" 5 ", 5, 5],
    ["-5", -5, -5],
    ["+ 5", 5, 5],
    ["−5", -5, -5],
    ["–5", -5, -5],
    ["—5", null, null],
    ["--5", null, null],
    ["5-", null, null],
    ["1.5", 1.5, null],
    ["1,5", null, 1.5],
    [".5", 0.5, null],
    [",5", null, 0.5],
    ["5.", 5, null],
    [".", null, null],
    ["", null, null],
    ["1,000", 1000, 1],
    ["1.000", 1, 1000],
    ["1 000", 1000, 1000],
    ["1\u00A0000", 1000, 1000],
    ["1'000", 1000, 1000],
    ["1’000", 1000, 1000],
    ["1,23,456", 123_456, null],
    ["12,34,56,789", 123_456_789, null],
    ["1,000,000.25", 1_000_000.25, null],
    ["1.000.000,25", null, 1_000_000.25],
    ["1,000'000", null, null],
    ["1,00", null, 1],
    ["1,0000", null, 1],
    ["1234,567", null, 1234.567],
    ["3.141 592", 3.141592, null],
    ["1e3", null, null],
    ["0x10", null, null],
    ["5 km", null, null],
    ["٣٤٥", 345, 345],
    ["१२३", 123, 123],
    ["𝟏𝟐", 12, 12],
    ["１９", 19, 19],
  ])("%j", (text, point, comma) => {
    expect(readNumber(text)).toBe(point);
    expect(readNumber(text, "point")).toBe(point);
    expect(readNumber(text, "comma")).toBe(comma);
  });

  const item = (more: Partial<NumericItem>): NumericItem =>
    ({ shown: "90", tolerance: 0, unit: null, decimal: "point", ...more }) as NumericItem;
  test.each<[more: Partial<NumericItem>, text: string]>([
    [{}, "90"],
    [{ unit: "minutes" }, "90 minutes"],
    [{ tolerance: 5 }, "90 ± 5"],
    [{ tolerance: 0.5, unit: "m" }, "90 ± 0.5 m"],
    [{ tolerance: 0.5, decimal: "comma", shown: "9,5" }, "9,5 ± 0,5"],
  ])("a key with %j is shown as %s", (more, text) => expect(numberText(item(more))).toBe(text));
});

test.each([
  ["  a  ", "a"],
  ["e\u0301\n", "é"],
  ["a b", "a b"],
])("%j is tidy as %j", (text, tidied) => expect(tidy(text)).toBe(tidied));

test.each([
  ["a", ["a"]],
  ["a/b", ["a", "a/b"]],
  ["a/b/c", ["a", "a/b", "a/b/c"]],
])("%s is within %j", (topic, wider) => expect(withWider(topic)).toEqual(wider));

test("what stands around gaps is written as one line", () => {
  const seen: string[] = [];
  const write = (text: string) => {
    seen.push(text);
    return text.replace(/\*(.*)\*/u, "_$1_");
  };
  expect(aroundGaps(["a *b ", null, " c* ", null], write)).toEqual(["a _b ", " c_ ", ""]);
  expect(seen).toHaveLength(1);
  expect(aroundGaps(["a", "", "b"], write)).toEqual(["ab"]);
  expect(aroundGaps([null], write)).toEqual(["", ""]);
});
