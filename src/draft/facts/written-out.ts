import type { DateMention } from "../../model/analysis.js";
import { dayInWords } from "../days.js";

const LEADS = /\b(?:on|in|by|since|until|till|from|to|after|before|of|for|during|through|and|between) $/i;
const PART_OF_DAY = /^ (?:morning|afternoon|evening|night|lunchtime|noon)(?!\w|')/;

/** A text in which some words are replaced; null where a date in it can't be told. */
export interface Rewrite {
  /** From and to in the sentence, and what stands there afterwards. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `on Wednesday`, `two years ago`: without it the sentence says the same, and nobody can tell which day it was. */
function leftOut(
  { start, end }: { readonly text: string; readonly start: number; readonly end: number },
  sentence: string,
): Rewrite | null {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  const part = PART_OF_DAY.exec(after)?.[0] ?? "";
  const rest = after.slice(part.length);
  const lead = / ?\b(?:on|in|late on|early on|earlier|late|early|just|during|over|at) $/i.exec(before)?.[0] ?? "";
  if (
    /\b(?:by|since|until|till|from|to|after|before|of|for|through|and|between|than|the|'s|a|every|each) $/i.test(before)
  )
    return null;
  if (/^['-]|^ (?:\p{Lu}|and (?:\p{Lu}|\d)|or )/u.test(rest)) return null;
  if (before.slice(0, before.length - lead.length) === "") {
    const comma = /^,? /.exec(rest)?.[0] ?? "";
    return { start: 0, end: end + part.length + comma.length, text: "" };
  }
  if (
    !/^(?:[.,;]|$| (?:in|on|at|to|for|with|by|from|after|before|when|while|as|and|of|near|during|against|over|into|because)\b)/.test(
      rest,
    )
  )
    return null;
  return {
    start: start - (lead === "" ? 1 : lead.length),
    end: end + part.length,
    text: lead.startsWith(" ") || lead === "" ? "" : " ",
  };
}

/**
 * How a date that only the day of publication settles is written out for a reader of another day: `on Tuesday` becomes
 * `on 14 May 2019`. Null where that can't be done.
 */
export function writtenOut(
  { value, isRelative, text, start, end }: Omit<DateMention, "paragraph">,
  sentence: string,
): Rewrite | "as it is" | null {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  // `The day before the talks` says itself which day it was.
  if (/^the \p{Ll}+ (?:before|after)$/iu.test(text) && /^ (?:the|a|an|his|her|their|its|\p{Lu}[\p{L}]*) /u.test(after))
    return "as it is";
  if (value === null) return isRelative ? leftOut({ text, start, end }, sentence) : null;
  if (!isRelative) return "as it is";
  const words = dayInWords(value);
  const part = PART_OF_DAY.exec(after)?.[0] ?? "";
  if (/^'s?\b/.test(after)) {
    // `Tuesday's elections` are the elections of that day, if nothing else stands between.
    const owned = /^'s? (\p{Ll}+)(?= (?:in|on|at|of|for|to|by|was|were|is|are|and|,)|[,.]|$)/u.exec(after);
    return owned === null ? null : { start, end: end + owned[0].length, text: `the ${owned[1]} of ${words}` };
  }
  if (part === "" && /^ (?:\p{Lu}|\p{Ll}+ (?:of|on) )/u.test(after) && !LEADS.test(before) && value.length === 10) {
    return /^(?:yesterday|today|tonight|tomorrow)/i.test(text) ? { start, end, text: `on ${words}` } : null;
  }
  const lead =
    LEADS.test(before) || /\b(?:the|a|his|her|its|their|'s) $/.test(before) ? "" : value.length === 10 ? "on " : "in ";
  const led = start === 0 ? lead[0]?.toUpperCase() + lead.slice(1) : lead;
  return { start, end: end + part.length, text: led + words };
}
