import { expect, test } from "vitest";
import { dayInText } from "../../src/desk/engine/day-in-text.js";

test.each([
  ["It was published online today (Nov. 18) in a journal.", "today (Nov. 18)", "11-18"],
  ["The harbour said today, 5 May, that it opens.", "today, 5 May", "05-05"],
  ["Today, June 3, the ferry left.", "Today, June 3", "06-03"],
])("in %j a day is of today, and its year is asked", (text, words, monthAndDay) =>
  expect(dayInText(["A first paragraph of 7 March.", text])).toEqual({ words, monthAndDay }),
);

test.each([
  ["a day that is another one's", "It happened on Nov. 18."],
  ["a day with its year", "It was published today (Nov. 18, 2019)."],
  ["a month alone", "They met today in November."],
  ["no day", "It opens today."],
])("nothing is asked of %s", (_, text) => expect(dayInText([text])).toBeNull());
