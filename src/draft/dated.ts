import type { Analysis, DateMention } from "../model/analysis.js";
import { dayInWords } from "./days.js";

/** A stretch of a paragraph. */
export interface Stretch {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<readonly DateMention[], ReadonlyMap<number, readonly DateMention[]>>();

export function datesIn({ dates }: Analysis, { paragraph, start, end }: Stretch): readonly DateMention[] {
  let byParagraph = known.get(dates);
  if (byParagraph === undefined) {
    const grouped = new Map<number, DateMention[]>();
    for (const one of dates) grouped.set(one.paragraph, [...(grouped.get(one.paragraph) ?? []), one]);
    known.set(dates, (byParagraph = grouped));
  }
  return (byParagraph.get(paragraph) ?? []).filter((one) => one.start >= start && one.end <= end);
}

/**
 * The words of a stretch, with dates that only the day of publication settles said in full: `on Tuesday` as `on 14 May 2019`.
 *
 * @returns null where a date describes something: `an Oct. 26 letter`
 */
export function datedText(analysis: Analysis, stretch: Stretch): string | null {
  const paragraph = analysis.paragraphs[stretch.paragraph - 1]!;
  let at = stretch.start;
  let text = "";
  for (const one of datesIn(analysis, stretch)) {
    if (!one.isRelative || one.value === null || isQuoted(paragraph, one.start)) continue;
    if (
      DESCRIBED.test(paragraph.slice(stretch.start, one.start)) ||
      /^(?:'s | (?:morning|afternoon|evening|night)\b)/.test(paragraph.slice(one.end))
    )
      return null;
    text += paragraph.slice(at, one.start) + inFull(one, paragraph.slice(stretch.start, one.start));
    at = one.end;
  }
  return text + paragraph.slice(at, stretch.end);
}

const DESCRIBED = /\b(?:an?|the|his|her|its|their|this|that|of|\p{L}+'s) $/iu;

/** A speaker's own words stay as they are. */
const isQuoted = (paragraph: string, at: number): boolean =>
  (paragraph.slice(0, at).match(/"/g) ?? []).length % 2 === 1;

function inFull({ value, text }: DateMention, before: string): string {
  const said = dayInWords(value!);
  const preposition = value!.length === 10 ? "on" : "in";
  const own = /^(on|in|at|by|since|until|before|after|from|to|of) /i.exec(text)?.[1];
  if (own !== undefined) return `${/^(?:on|in|at)$/i.test(own) ? preposition : own} ${said}`;
  return /\b(?:on|in|by|since|until|till|before|after|from|to|of|for|during|between|and|through)\s$/i.test(before)
    ? said
    : `${preposition} ${said}`;
}
