import { isDay } from "../text/days.js";
import { isoMonth, monthOf } from "./calendar.js";
import { isYear } from "./bare-year.js";
import {
  type Resolved,
  type Context,
  exactly,
  relative,
  UNSETTLED,
  dayIn,
  valueOr,
  monthAndDay,
  namedMonth,
  namedDay,
  nearToday,
} from "./date-values.js";
import { MONTH, WEEKDAY, DAY, YEAR, UNITS, COUNT } from "./date-words.js";

interface Form {
  readonly pattern: RegExp;
  /** Null where the words turn out to be no date. */
  readonly read: (match: RegExpExecArray, context: Context) => Resolved | null;
}

/** The surest first: what an earlier form took, no later one reads again. */
export const FORMS: readonly Form[] = [
  {
    pattern: /\b\d{4}-\d{2}-\d{2}\b/g,
    read: ([text]) => (isDay(text) ? exactly(text) : null),
  },
  {
    pattern: new RegExp(
      `(?:\\b${WEEKDAY},? (?:the )?)?\\b(${MONTH}) (${DAY})(?:st|nd|rd|th)?,? (${YEAR})\\b(?!,\\d)`,
      "g",
    ),
    read: ([, month, day, year]) => valueOr(dayIn(Number(year), monthOf(month!), Number(day))),
  },
  {
    pattern: new RegExp(
      `(?:\\b${WEEKDAY},? (?:the )?)?\\b(${DAY})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? (${YEAR})\\b`,
      "g",
    ),
    read: ([, day, month, year]) => valueOr(dayIn(Number(year), monthOf(month!), Number(day))),
  },
  {
    pattern: new RegExp(`\\b(${MONTH})(?:,| of)? (${YEAR})\\b(?!,\\d)`, "g"),
    read: ([, month, year]) => exactly(isoMonth(Number(year), monthOf(month!))),
  },
  {
    // The year may stand behind the second day of two: `from November 20 to December 11, 2015`.
    pattern: new RegExp(
      `(?:\\b${WEEKDAY},? (?:the )?)?\\b(${MONTH}) (${DAY})(?:st|nd|rd|th)?(?![\\d.,:]\\d|[-–/%]\\d|\\w)`,
      "g",
    ),
    read: ([, month, day], context) => monthAndDay(month!, day!, context),
  },
  {
    pattern: new RegExp(
      `(?:\\b${WEEKDAY},? (?:the )?)?(?<![\\d.,:$£€-])\\b(${DAY})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?!\\w)`,
      "g",
    ),
    read: ([, day, month], context) => monthAndDay(month!, day!, context),
  },
  {
    pattern: new RegExp(`\\b((?:last|this|next|past) )?(?:(?:early|late|mid)[- ])?(${MONTH})(?!\\w)`, "g"),
    read: ([, which, month], context) => namedMonth(which?.trim() ?? "", month!, context),
  },
  {
    pattern: new RegExp(`\\b((?:last|this|next|past) )?(${WEEKDAY})(?!s\\b|\\w|[-–]\\p{L})`, "gu"),
    read: ([, which, name], context) => namedDay(which?.trim() ?? "", name!, context),
  },
  {
    pattern: /\b(yesterday|today|tonight|tomorrow)\b/gi,
    read: ([word], context) => nearToday(word.toLowerCase(), context),
  },
  {
    pattern:
      /\b(last|this|next|the previous|the following|the same|that|the past|earlier this|later this|the coming) (year|month|week|weekend|day|night|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|quarter|decade|century)\b/gi,
    read: ([, which, unit], { published, isQuoted }) => {
      const by = { last: -1, this: 0, "earlier this": 0, "later this": 0, next: 1 }[which!.toLowerCase()];
      if (published === null || by === undefined || isQuoted) return UNSETTLED;
      const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7)) - 1 + by];
      if (unit!.toLowerCase() === "year") return relative(String(year + by));
      if (unit!.toLowerCase() !== "month") return UNSETTLED;
      return relative(isoMonth(year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1));
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,])\\b(?:(?:more|less) than |about |nearly |almost |just |some )?${COUNT}(?: (?:and )?(?:\\w+ )?(?:half )?)?${UNITS} (?:ago|earlier|later)\\b|\\bthe (?:day|week|month|year|night)s? (?:before|after|ago|earlier|later)\\b`,
      "gi",
    ),
    read: () => UNSETTLED,
  },
  {
    // Seasons and decades are dates, but no day, month or year.
    pattern: /\b(?:1\d{3}|20\d{2})(?:[/–-]\d{1,2}(?!\d|[-–])|(?:s|'s)\b)|(?<![\w])'\d0s\b/g,
    read: () => ({ value: null, isRelative: false }),
  },
  {
    pattern: /(?<![\w$£€#@.,:/-]|[-–]\s?\d{1,4}[-–])(?:1\d{3}|20\d{2})(?![\w%°]|[,.:/]\d|-\d)/g,
    read: ([year], { before, after }) => (isYear(year, before, after) ? exactly(year) : null),
  },
];
