import type { IsoDate } from "../model/bank.js";

export const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** The number of a month, from 1, by its name or the first letters of it: `Sept.`; 0 for other words. */
export function monthOf(word: string): number {
  const name = word.toLowerCase().replace(/\.$/, "");
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

/** Days since 1 January 1970, in the Gregorian calendar. */
function dayNumber(day: IsoDate): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  // Years begin in March here, so that the leap day is the last one.
  const [from, ofYear] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leapDays + Math.floor((153 * ofYear + 2) / 5) + date - 1 - 719_468;
}

/** Sunday is 0. */
export const weekdayOf = (day: IsoDate): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

/** The day so many days later, or earlier where `by` is negative. */
export function shiftDay(day: IsoDate, by: number): IsoDate {
  const wanted = dayNumber(day) + by;
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  while (dayNumber(isoDay(year, month, 1)) > wanted) [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  for (;;) {
    const next: [number, number] = month === 12 ? [year + 1, 1] : [year, month + 1];
    if (dayNumber(isoDay(...next, 1)) > wanted) break;
    [year, month] = next;
  }
  return isoDay(year, month, wanted - dayNumber(isoDay(year, month, 1)) + 1);
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, "0");

export const isoMonth = (year: number, month: number): string => `${padded(year, 4)}-${padded(month, 2)}`;
export const isoDay = (year: number, month: number, day: number): IsoDate =>
  `${isoMonth(year, month)}-${padded(day, 2)}`;
