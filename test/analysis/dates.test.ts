import { describe, expect, test } from "vitest";
import { findDates } from "../../src/analysis/dates.js";

/** Published on a Wednesday. */
const datesIn = (text: string, published: string | null = "2019-05-15"): string[] =>
  findDates([text], published).map(({ text: words, value }) => `${words}: ${value ?? "?"}`);

describe("dates that say all themselves", () => {
  test.each([
    ["It opened on Tuesday, May 14, 2019, in Sochi.", ["Tuesday, May 14, 2019: 2019-05-14"]],
    ["It opened on 3 March 2018.", ["3 March 2018: 2018-03-03"]],
    ["It opened on the 3rd of March 2018.", ["3rd of March 2018: 2018-03-03"]],
    ["It opened on Feb. 23, 2015.", ["Feb. 23, 2015: 2015-02-23"]],
    ["It opened in September 2013 and closed on 2014-02-03.", ["September 2013: 2013-09", "2014-02-03: 2014-02-03"]],
    ["He ruled from 2011 to 2013.", ["2011: 2011", "2013: 2013"]],
    ["They spoke of the 2020 elections and the 2016 US election.", ["2020: 2020", "2016: 2016"]],
    ["The court sat in 1789.", ["1789: 1789"]],
  ])("%s", (text, found) => {
    expect(datesIn(text, null)).toEqual(found);
  });

  test("say so", () => {
    expect(findDates(["In 2016, not on Monday."], "2019-05-15").map(({ isRelative }) => isRelative)).toEqual([
      false,
      true,
    ]);
  });
});

describe("dates that the day of publication settles", () => {
  test.each([
    ["They met on Tuesday.", ["Tuesday: 2019-05-14"]],
    ["They met on Wednesday.", ["Wednesday: 2019-05-15"]],
    ["They met on Thursday.", ["Thursday: 2019-05-09"]],
    ["They will meet on Thursday.", ["Thursday: 2019-05-16"]],
    ["On Thursday, the two are to meet in Paris.", ["Thursday: 2019-05-16"]],
    ["He said on Thursday that they will meet.", ["Thursday: 2019-05-09"]],
    ["Trump scrapped a meeting in November.", ["November: 2018-11"]],
    ["It was planned for the Nov 11 commemorations.", ["Nov 11: 2018-11-11"]],
    ["It is to be held from November 20 to December 11.", ["November 20: 2019-11-20", "December 11: 2019-12-11"]],
    [
      "It was held from November 20 to December 11, 2015.",
      ["November 20: 2015-11-20", "December 11, 2015: 2015-12-11"],
    ],
    ["A storm yesterday felled it; tomorrow they rebuild.", ["yesterday: 2019-05-14", "tomorrow: 2019-05-16"]],
    [
      "It fell last year, last month and will fall next month.",
      ["last year: 2018", "last month: 2019-04", "next month: 2019-06"],
    ],
    ["It was taken on February 29.", ["February 29: ?"]],
  ])("%s", (text, found) => {
    expect(datesIn(text)).toEqual(found);
  });

  test("stay open without it", () => {
    expect(datesIn("On Tuesday, in November, last year, yesterday.", null)).toEqual([
      "Tuesday: ?",
      "November: ?",
      "last year: ?",
      "yesterday: ?",
    ]);
  });

  test("may lie in another month or year", () => {
    expect(datesIn("It burned yesterday.", "2020-03-01")).toEqual(["yesterday: 2020-02-29"]);
    expect(datesIn("It burned on Friday and last month.", "2021-01-01")).toEqual([
      "Friday: 2021-01-01",
      "last month: 2020-12",
    ]);
    expect(datesIn("It burned on Thursday.", "2021-01-01")).toEqual(["Thursday: 2020-12-31"]);
  });
});

test.each([
  ["It was called off the day before.", ["the day before: ?"]],
  ["It began two years ago, and three days later all was over.", ["two years ago: ?", "three days later: ?"]],
  ['"We said that on Monday and today," he said.', ["Monday: ?", "today: ?"]],
  ["Galaxies that we see today are old.", ["today: ?"]],
  ["In the 1990s, and in the 2022/23 season.", ["1990s: ?", "2022/23: ?"]],
  ["Since the Sept. 11 attacks.", ["Sept. 11: ?"]],
])("what nothing settles has no value: %s", (text, found) => {
  expect(datesIn(text)).toEqual(found);
});

test.each([
  "She may march on, and August Strindberg too.",
  "May told April that it is over.",
  "It sold 2,019 cars and 2000 people came, more than 1900 of them ill.",
  "The galaxy formed 13.8 billion years after the Big Bang.",
  "It costs $2019 or £1,999.",
  "They open on Sundays, on Black Friday, and in the Sunday Times.",
  "Flight 2019, Windows 2000.",
  "The result was 10-11.",
])("no dates: %s", (text) => {
  expect(datesIn(text)).toEqual([]);
});

test("a mention says where it stands", () => {
  const paragraphs = ["A headline", "They met in 2018."];
  const [date] = findDates(paragraphs, null);
  expect(date).toEqual({ paragraph: 2, start: 12, end: 16, text: "2018", value: "2018", isRelative: false });
  expect(paragraphs[1]!.slice(date!.start, date!.end)).toBe("2018");
});
