import type { IsoDate } from "../model/bank.js";

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a text is written like a day, YYYY-MM-DD (ISO 8601). */
export const isLikeDay = (text: string): boolean => DAY.test(text);

/** Whether a text is a day of the Gregorian calendar, written so. */
export function isDay(text: string): boolean {
  if (!isLikeDay(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return day <= days;
}

/** The day that a text begins with, as times do (`2025-11-02T10:00Z`); null where there is none. */
export function dayAtStart(text: string): IsoDate | null {
  const day = text.slice(0, 10);
  return isDay(day) && !/^\d/.test(text.slice(10)) ? day : null;
}
