import { expect, test } from "vitest";
import { weekdayAndDay } from "../../src/assistant/calendar.js";

test.each([
  ["2019-05-15", "Wednesday, 15 May 2019"],
  ["2019-01-01", "Tuesday, 1 January 2019"],
  ["2020-02-29", "Saturday, 29 February 2020"],
  ["2020-03-01", "Sunday, 1 March 2020"],
  ["2021-12-31", "Friday, 31 December 2021"],
  ["2000-01-03", "Monday, 3 January 2000"],
  ["1900-03-01", "Thursday, 1 March 1900"],
])("%s is %s", (day, words) => expect(weekdayAndDay(day)).toBe(words));
