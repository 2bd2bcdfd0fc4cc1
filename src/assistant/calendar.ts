import { WEEKDAYS, weekdayOf } from "../analysis/calendar.js";
import { dayInWords } from "../draft/days.js";
import type { IsoDate } from "../model/bank.js";
import { capital } from "../reading/subject.js";

/** `Wednesday, 15 May 2019`. */
export const weekdayAndDay = (day: IsoDate): string => `${capital(WEEKDAYS[weekdayOf(day)]!)}, ${dayInWords(day)}`;
