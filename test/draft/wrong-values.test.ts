import { describe, expect, test } from "vitest";
import { rivalNumbers, rivalYears } from "../../src/draft/facts/wrong-values.js";
import type { Analysis, DateMention, NumberMention, Sentence } from "../../src/model/analysis.js";

const sentence: Sentence = {
  paragraph: 2,
  start: 10,
  end: 50,
  text: "The pier cost 100 crowns in 2019.",
  isWhole: true,
};
const at = (paragraph: number, start = 0, end = 5) => ({ paragraph, start, end, text: "" });
const number = (value: string, more: Partial<NumberMention> = {}): NumberMention => ({
  ...at(5),
  kind: "money",
  value,
  written: value,
  unit: "crowns",
  hedge: null,
  ...more,
});
const OWN = number("100", at(2, 20, 25));
/** Which of some numbers could be thought to be 100 crowns, as they are written. */
const rivals = (...numbers: NumberMention[]) =>
  rivalNumbers(OWN, { numbers } as unknown as Analysis, sentence).map(({ written }) => written);

describe("a number could be thought to be another one", () => {
  test.each([
    ["12", ["12"]],
    ["1200", ["1200"]],
    ["1201", []],
    // 100 / 12 is 8.33…
    ["8.4", ["8.4"]],
    ["8.3", []],
    ["101.9", []],
    ["102.1", ["102.1"]],
    ["98.1", []],
    ["97.9", ["97.9"]],
    ["100", []],
  ])("%s: of about the same size, and not nearly the same", (value, found) =>
    expect(rivals(number(value))).toEqual(found),
  );

  test.each<[string, Partial<NumberMention>]>([
    ["of another kind", { kind: "measure" }],
    ["of another unit", { unit: "dollars" }],
    ["of another scale", { unit: "thousand crowns" }],
    ["in words beside digits", { written: "fifty" }],
    ["in the sentence itself", at(2, 20, 25)],
    ["across its beginning", at(2, 5, 11)],
    ["across its end", at(2, 49, 60)],
    ["said in the sentence, too", { written: "2019" }],
  ])("none that is %s", (_, more) => expect(rivals(number("50", more))).toEqual([]));

  test.each<[string, Partial<NumberMention>]>([
    ["that ends where the sentence begins", at(2, 5, 10)],
    ["that begins where it ends", at(2, 50, 55)],
    ["at the same place of another paragraph", at(3, 20, 25)],
    ["of one of the unit", { unit: "crown" }],
    ["of a unit in capitals", { unit: "Swedish Crowns" }],
  ])("one %s", (_, more) => expect(rivals(number("50", more))).toEqual(["50"]));

  test("of what is counted any", () => {
    const count = { ...OWN, kind: "count", unit: "boats" } as const;
    const numbers = [number("50", { kind: "count", unit: "piers" })];
    expect(rivalNumbers(count, { numbers } as unknown as Analysis, sentence)).toEqual(numbers);
  });

  test("the nearest first, by how many times it is; each amount once", () =>
    expect(rivals(number("300"), number("50"), number("90"), number("50", { written: "50.0" }))).toEqual([
      "90",
      "50",
      "300",
    ]));
});

describe("a year could be thought to be another one", () => {
  const date = (value: string | null, isRelative = false): DateMention => ({
    ...at(5),
    value: value as DateMention["value"],
    isRelative,
  });
  const years = (published: string | null, ...dates: DateMention[]) =>
    rivalYears("2019", { dates } as unknown as Analysis, { ...sentence, text: "It was in 2019 and 2018." }, published);

  test("the nearest first, the earlier of two as near, each once", () =>
    expect(
      years(null, date("2025-01-02"), date("2021"), date("2017-03"), date("2020"), date("2017"), date("2013")),
    ).toEqual(["2020", "2017", "2021", "2013", "2025"]));

  test.each<[string, DateMention]>([
    ["itself", date("2019-02-03")],
    ["one that the sentence names", date("2018")],
    ["one that only the day of publication tells", date("2017", true)],
    ["none that is settled", date(null)],
  ])("not %s", (_, one) => expect(years(null, one)).toEqual([]));

  test.each([
    ["1979", ["1979"]],
    ["1978", []],
    ["2059", ["2059"]],
    ["2060", []],
  ])("%s: at most 40 apart", (year, found) => expect(years(null, date(year))).toEqual(found));

  test("what was yet to come is none for what had been, nor the other way round", () => {
    expect(years("2020-05-01", date("2020"), date("2021"), date("2016"))).toEqual(["2020", "2016"]);
    expect(years("2017-05-01", date("2017"), date("2021"), date("2016"))).toEqual(["2021"]);
  });
});
