import { describe, expect, test } from "vitest";
import { monthOf, shiftDay, weekdayOf } from "../../src/analysis/calendar.js";
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

describe("days of the calendar", () => {
  test.each([
    ["2019-05-15", 1, "2019-05-16"],
    ["2019-05-31", 1, "2019-06-01"],
    ["2019-12-31", 1, "2020-01-01"],
    ["2020-01-01", -1, "2019-12-31"],
    ["2020-02-28", 1, "2020-02-29"],
    ["2019-02-28", 1, "2019-03-01"],
    ["2020-03-01", -1, "2020-02-29"],
    ["1900-03-01", -1, "1900-02-28"],
    ["2000-03-01", -1, "2000-02-29"],
    ["2019-05-15", 0, "2019-05-15"],
    ["2019-01-15", 365, "2020-01-15"],
    ["2021-03-10", -400, "2020-02-04"],
    ["1969-12-31", 1, "1970-01-01"],
  ])("%s and %i days is %s", (day, by, shifted) => expect(shiftDay(day, by)).toBe(shifted));
  test.each([
    ["1970-01-01", 4],
    ["2019-05-15", 3],
    ["2000-02-29", 2],
    ["1900-01-01", 1],
    ["1969-12-28", 0],
  ])("%s is weekday %i", (day, weekday) => expect(weekdayOf(day)).toBe(weekday));
  test.each([
    ["Jan.", 1],
    ["Sept", 9],
    ["december", 12],
    ["ma", 0],
    ["mar", 3],
    ["may", 5],
    ["mayor", 0],
  ])("%s is month %i", (word, month) => expect(monthOf(word)).toBe(month));
});

describe("dates beside words that say which one is meant", () => {
  test.each([
    ["It opened in May.", ["May: 2019-05"]],
    ["It opened in June.", ["June: 2018-06"]],
    ["It will open in April.", ["April: 2020-04"]],
    ["It will open in May.", ["May: 2019-05"]],
    ["It opened last March.", ["last March: ?"]],
    ["It opened last June.", ["last June: 2018-06"]],
    ["It opens next March.", ["next March: 2020-03"]],
    ["It opens next June.", ["next June: ?"]],
    ["It opens this June.", ["this June: 2019-06"]],
    ["It opened on May 15.", ["May 15: 2019-05-15"]],
    ["It opened on May 16.", ["May 16: 2018-05-16"]],
    ["It will open on May 14.", ["May 14: 2020-05-14"]],
    ["It opened on May 16 last year.", ["May 16: 2018-05-16", "last year: 2018"]],
    ["It opens on May 14 next year.", ["May 14: 2020-05-14", "next year: 2020"]],
    ["It opened last Wednesday.", ["last Wednesday: 2019-05-08"]],
    ["It opened last Tuesday.", ["last Tuesday: ?"]],
    ["It opens next Tuesday.", ["next Tuesday: ?"]],
    ["They will meet on Wednesday.", ["Wednesday: 2019-05-15"]],
    ["They meet tonight; it was announced today.", ["tonight: 2019-05-15", "today: 2019-05-15"]],
    ["It opened this month and closes this year.", ["this month: 2019-05", "this year: 2019"]],
    ["It opened last week.", ["last week: ?"]],
    ["It opened on May 32, 2019.", ["2019: 2019"]],
    ["It opened on 31 April 2019.", ["April 2019: 2019-04"]],
  ])("%s", (text, found) => expect(datesIn(text)).toEqual(found));
  test.each([
    ["2019-01-15", "last month: 2018-12"],
    ["2019-02-15", "last month: 2019-01"],
    ["2019-12-15", "last month: 2019-11"],
  ])("on %s, %s", (published, found) => expect(datesIn("It opened last month.", published)).toEqual([found]));
  test.each([
    ["2018-12-15", "next month: 2019-01"],
    ["2018-11-15", "next month: 2018-12"],
  ])("on %s, %s", (published, found) => expect(datesIn("It opens next month.", published)).toEqual([found]));
});
