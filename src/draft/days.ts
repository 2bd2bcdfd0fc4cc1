import type { PartialDate } from "../model/analysis.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `15 May 2019`, `May 2019` or `2019`, as much as is known. */
export function dayInWords(date: PartialDate): string {
  const [year = "", month, day] = date.split("-");
  return [day === undefined ? [] : Number(day), month === undefined ? [] : MONTHS[Number(month) - 1]!, year]
    .flat()
    .join(" ");
}

/** `May 2019`, of a day. */
export const monthInWords = (date: PartialDate): string => dayInWords(date.slice(0, 7));
