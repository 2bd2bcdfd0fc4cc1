import type { DateMention, PartialDate } from "../model/analysis.js";
import type { IsoDate } from "../model/bank.js";
import { isDay } from "../text/days.js";
import { WEEKDAYS, isoDay, isoMonth, monthOf, shiftDay, weekdayOf } from "./calendar.js";
import { MONTH, WEEKDAY, DAY, YEAR, NAMED_DAYS, TIMES_OF_DAY } from "./date-words.js";

/** What one match says: its day, month or year, and whether only the day of publication settles it. */
export type Resolved = Pick<DateMention, "value" | "isRelative">;

export interface Context {
  readonly published: IsoDate | null;
  /** The clause around the match speaks of what was still to come. */
  readonly isFuture: boolean;
  /** Inside quotation marks: `today` is the speaker's. */
  readonly isQuoted: boolean;
  readonly before: string;
  readonly after: string;
}

export const exactly = (value: PartialDate): Resolved => ({ value, isRelative: false });
export const relative = (value: PartialDate | null): Resolved => ({ value, isRelative: true });
export const UNSETTLED = relative(null);

export const dayIn = (year: number, month: number, day: number): IsoDate | null => {
  const value = isoDay(year, month, day);
  return isDay(value) ? value : null;
};

/** A day or month without a year: the last one up to the day of publication, or the next where the clause looks ahead. */
function nearest(month: number, day: number | null, { published, isFuture }: Context): Resolved {
  if (published === null) return UNSETTLED;
  const of = (year: number): string | null => (day === null ? isoMonth(year, month) : dayIn(year, month, day));
  const today = day === null ? published.slice(0, 7) : published;
  const [year, step] = [Number(published.slice(0, 4)), isFuture ? 1 : -1];
  const here = of(year);
  const isOnThisSide = here !== null && (here === today || here < today !== isFuture);
  return relative(isOnThisSide ? here : of(year + step));
}

export const valueOr = (value: IsoDate | null): Resolved | null => (value === null ? null : exactly(value));

export function monthAndDay(month: string, day: string, context: Context): Resolved | null {
  if (/^\s*(?:terror|attacks?\b|hijack)/i.test(context.after) || !isCapital(month)) return UNSETTLED;
  const year = new RegExp(
    `^(?:,? (?:to|and|through|until)|[-–]| [-–]) (?:${WEEKDAY},? )?(?:${MONTH} )?${DAY}(?:st|nd|rd|th)?,? (${YEAR})\\b`,
  ).exec(context.after)?.[1];
  if (year !== undefined) return valueOr(dayIn(Number(year), monthOf(month), Number(day)));
  const thisYear = /^,? (?:of )?(this|last|next) year\b/.exec(context.after)?.[1];
  if (thisYear !== undefined && context.published !== null) {
    const by = { this: 0, last: -1, next: 1 }[thisYear] ?? 0;
    return relative(dayIn(Number(context.published.slice(0, 4)) + by, monthOf(month), Number(day)));
  }
  return nearest(monthOf(month), Number(day), context);
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const BEFORE_A_MONTH =
  /\b(?:in|since|by|until|till|of|from|during|through|to|and|for|before|after|between|early|late|mid|throughout|'s) $|[-–]$/i;

/** `May` and `March` are words too, so a month without a day needs a word before it that leads to one. */
export function namedMonth(which: string, month: string, context: Context): Resolved | null {
  if (which === "" && !BEFORE_A_MONTH.test(context.before)) return null;
  if (/^(?: \p{Lu}|'s? \p{Lu}|-\p{L})/u.test(context.after)) return null;
  if (context.published === null) return UNSETTLED;
  const [year, here] = [Number(context.published.slice(0, 4)), Number(context.published.slice(5, 7))];
  const number = monthOf(month);
  switch (which) {
    // `Last October` in December may be either.
    case "last":
    case "past":
      return relative(number < here ? null : isoMonth(year - 1, number));
    case "next":
      return relative(number > here ? null : isoMonth(year + 1, number));
    case "this":
      return relative(isoMonth(year, number));
    default:
      return /^ (?:of )?(?:last|next|that|the) /.test(context.after) ? UNSETTLED : nearest(number, null, context);
  }
}

export function namedDay(which: string, name: string, context: Context): Resolved | null {
  if (NAMED_DAYS.test(context.before)) return null;
  if (
    new RegExp(`^ (?!${TIMES_OF_DAY})\\p{Lu}`, "u").test(context.after) &&
    !/\b(?:on|,|last|since|by) $/i.test(context.before)
  )
    return null;
  const { published } = context;
  if (published === null || context.isQuoted || which === "next" || which === "past") return UNSETTLED;
  const back = (weekdayOf(published) - WEEKDAYS.indexOf(name.toLowerCase() as (typeof WEEKDAYS)[number]) + 7) % 7;
  // `Last Friday` on a Saturday may be yesterday or a week before.
  if (which === "last") return relative(back === 0 ? shiftDay(published, -7) : null);
  return relative(shiftDay(published, context.isFuture && back !== 0 ? 7 - back : -back));
}

const SAID_OF_ONE_DAY = /\b(?:earlier|later|announced|said|reported|issued|released|published|held|killed|launched) $/i;

export function nearToday(word: string, { published, isQuoted, before }: Context): Resolved {
  if (published === null || isQuoted) return UNSETTLED;
  switch (word) {
    case "yesterday":
      return relative(shiftDay(published, -1));
    case "tomorrow":
      return relative(shiftDay(published, 1));
    case "tonight":
      return relative(published);
    default:
      // Alone it is as often `nowadays`.
      return relative(SAID_OF_ONE_DAY.test(before) ? published : null);
  }
}
