import type { DateMention, PartialDate } from "../model/analysis.js";
import type { IsoDate } from "../model/bank.js";
import { isDay } from "../text/days.js";
import { MONTHS, WEEKDAYS, isoDay, isoMonth, monthOf, shiftDay, weekdayOf } from "./calendar.js";
import { isYear } from "./bare-year.js";
import { looksAhead } from "./tense.js";

/** What one match says: its day, month or year, and whether only the day of publication settles it. */
type Resolved = Pick<DateMention, "value" | "isRelative">;

interface Form {
  readonly pattern: RegExp;
  /** Null where the words turn out to be no date. */
  readonly read: (match: RegExpExecArray, context: Context) => Resolved | null;
}

interface Context {
  readonly published: IsoDate | null;
  /** The clause around the match speaks of what was still to come. */
  readonly isFuture: boolean;
  /** Inside quotation marks: `today` is the speaker's. */
  readonly isQuoted: boolean;
  readonly before: string;
  readonly after: string;
}

const MONTH = `(?:${MONTHS.map((name) => name[0]!.toUpperCase() + name.slice(1)).join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const WEEKDAY = `(?:${WEEKDAYS.map((name) => name[0]!.toUpperCase() + name.slice(1)).join("|")})`;
const DAY = "(?:[12]\\d|3[01]|0?[1-9])";
const YEAR = "(?:1\\d{3}|20\\d{2})";

const exactly = (value: PartialDate): Resolved => ({ value, isRelative: false });
const relative = (value: PartialDate | null): Resolved => ({ value, isRelative: true });
const UNSETTLED = relative(null);

const dayIn = (year: number, month: number, day: number): IsoDate | null => {
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

const UNITS = "(?:second|minute|hour|day|night|week|month|year|decade|century|centurie|season|quarter)s?";
const COUNT =
  "(?:\\d+|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|few|several|many|couple of)";

/** The surest first: what an earlier form took, no later one reads again. */
const FORMS: readonly Form[] = [
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

const valueOr = (value: IsoDate | null): Resolved | null => (value === null ? null : exactly(value));

function monthAndDay(month: string, day: string, context: Context): Resolved | null {
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
function namedMonth(which: string, month: string, context: Context): Resolved | null {
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

const NAMED_DAYS =
  /\b(?:Black|Super|Good|Ash|Bloody|Cyber|Palm|Easter|Fat|Giving|Shrove|Holy|Maundy|Whit|every|each|any|most|a|one) $/;
const TIMES_OF_DAY = "(?:morning|afternoon|evening|night|night's|lunchtime|noon|midnight|prayers)";

function namedDay(which: string, name: string, context: Context): Resolved | null {
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

function nearToday(word: string, { published, isQuoted, before }: Context): Resolved {
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

/** Whether a place stands between quotation marks: an odd number of them goes before it. */
function quotedAt(paragraph: string): (at: number) => boolean {
  const marks = [...paragraph.matchAll(/["“”]/g)].map((match) => match.index);
  return (at) => marks.filter((mark) => mark < at).length % 2 === 1;
}

/**
 * Days, months and years, in order of the text. Those without a year are resolved against the day of publication, the past
 * preferred; what neither it nor the text settles (`the day before`) is found too, and its value is null.
 */
export function findDates(paragraphs: readonly string[], published: IsoDate | null): readonly DateMention[] {
  return paragraphs.flatMap((paragraph, index) => {
    const found: DateMention[] = [];
    const taken = new Uint8Array(paragraph.length);
    const isQuotedAt = quotedAt(paragraph);
    for (const { pattern, read } of FORMS) {
      for (const match of paragraph.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (taken.subarray(start, end).includes(1)) continue;
        const resolved = read(match, {
          published,
          isFuture: looksAhead(paragraph, start, end),
          isQuoted: isQuotedAt(start),
          before: paragraph.slice(Math.max(0, start - 40), start),
          after: paragraph.slice(end, end + 60),
        });
        if (resolved === null) continue;
        taken.fill(1, start, end);
        found.push({ paragraph: index + 1, start, end, text: match[0], ...resolved });
      }
    }
    return found.sort((one, other) => one.start - other.start);
  });
}
