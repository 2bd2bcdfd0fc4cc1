import { monthOf } from "../../analysis/calendar.js";
import { findDates } from "../../analysis/dates.js";

/** A day that an article calls today, without a year: which one that is, only a person can say. */
export interface DayInText {
  /** As it stands there: `today (Nov. 18)`. */
  readonly words: string;
  /** `11-18`. */
  readonly monthAndDay: string;
}

/** The day that a text calls today; null where it calls none so, or says the year itself. */
export function dayInText(paragraphs: readonly string[]): DayInText | null {
  for (const { paragraph, start, text, isRelative } of findDates(paragraphs, null)) {
    const today = /\btoday\b[\s,(]*$/i.exec(paragraphs[paragraph - 1]!.slice(0, start))?.[0];
    const [, first, month = "", last] = /^(?:(\d{1,2}) )?([A-Za-z]+)\.?(?: (\d{1,2}))?$/.exec(text) ?? [];
    const day = first ?? last;
    if (today === undefined || !isRelative || monthOf(month) === 0 || day === undefined) continue;
    return {
      words: today.includes("(") ? `${today}${text})` : `${today}${text}`,
      monthAndDay: [monthOf(month), day].map((n) => String(n).padStart(2, "0")).join("-"),
    };
  }
  return null;
}
