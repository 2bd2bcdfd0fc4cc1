import type { DateMention, Mention, Sentence } from "../../model/analysis.js";
import type { DraftFields } from "../../model/draft.js";
import type { Ground } from "../checks/check.js";
import { asksWhen } from "../facts/asks-when.js";
import { factOf } from "../facts/fact.js";
import { rivalYears } from "../facts/wrong-values.js";
import { alone, gapItem } from "./gap.js";
import { stemOf } from "./ground.js";

const FEWEST_WRONG = 2;
const MOST_WRONG = 3;

/** In which year was it? A question where the year is the clause's own, else a gap for the day as it is written. */
export function fromDay(date: DateMention, sentence: Sentence, ground: Ground): DraftFields {
  const { analysis, article } = ground.material;
  const isYear = /^\d{4}$/.test(date.value ?? "") && date.text === date.value;
  const fact = isYear ? factOf(alone(sentence, date), date, analysis) : null;
  const asked = fact === null ? null : asksWhen(fact, "year", analysis);
  if (fact === null || asked === null || isTorn(asked.words, date)) return gapItem(bareOf(date), sentence, ground);
  const stem = stemOf([fact.source === null ? null : `according to ${fact.source}`, asked.lead, asked.words]);
  const wrong = rivalYears(date.text, analysis, sentence, article.published).slice(0, MOST_WRONG);
  return wrong.length < FEWEST_WRONG
    ? { type: "short", stem, keys: [date.text] }
    : { type: "choice", stem, order: "natural", key: date.text, distractors: wrong };
}

/** The year stands in it a second time, or an aside of the sentence is all that is left. */
const isTorn = (words: string, { text }: DateMention): boolean =>
  words.includes(text) || words.endsWith(", in which year");

/** Without the preposition before it. */
function bareOf({ paragraph, start, end, text }: Mention): Mention {
  const led = /^(?:on|in|at|by|since|until|before|after|from|to|of) /i.exec(text)?.[0].length ?? 0;
  return { paragraph, start: start + led, end, text: text.slice(led) };
}

const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** Worth a place in the list of facts: it can be told which day it was, and it has a number or the name of a month. */
export const isTelling = ({ value, text }: DateMention): boolean =>
  value !== null && (/\d/.test(text) || MONTH.test(text));
