import type { DateMention } from "../model/analysis.js";
import type { IsoDate } from "../model/bank.js";
import { looksAhead } from "./tense.js";
import { FORMS } from "./date-forms.js";

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
