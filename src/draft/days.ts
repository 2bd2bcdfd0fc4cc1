import type { PartialDate } from "../model/analysis.js";
import { MONTHS } from "../analysis/calendar.js";
import { capital } from "../reading/subject.js";

const NAMES = MONTHS.map(capital);

/** `15 May 2019`, `May 2019` or `2019`, as much as is known. */
export function dayInWords(date: PartialDate): string {
  const [year = "", month, day] = date.split("-");
  return [day === undefined ? [] : Number(day), month === undefined ? [] : NAMES[Number(month) - 1]!, year]
    .flat()
    .join(" ");
}

/** `May 2019`, of a day. */
export const monthInWords = (date: PartialDate): string => dayInWords(date.slice(0, 7));
