import type { IsoDate } from "../model/bank.js";

const WEEKDAYS = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `Wednesday, 15 May 2019`: the weekday by Zeller's congruence, since no clock is asked here. */
export function dayInWords(day: IsoDate): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
  const weekday =
    (date + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return `${WEEKDAYS[weekday]}, ${date} ${MONTHS[month - 1]} ${year}`;
}
