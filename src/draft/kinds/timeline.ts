import type { DateMention, Sentence } from "../../model/analysis.js";
import { dayInWords, monthInWords } from "../days.js";
import { datesIn } from "../dated.js";
import { clauseOf, partWith } from "../facts/clause.js";
import { GAP, factOf } from "../facts/fact.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { contentWords } from "../sentence-index.js";

const FEWEST = 4;
const MOST = 6;
const MOST_WORDS = 16;

interface Event {
  readonly date: DateMention;
  readonly sentence: Sentence;
  /** Without its date. */
  readonly text: string;
}

/** What came first? Events of different days, months or years, one of each, whose dates the text settles. */
export const timeline: Rule = (material) => {
  const events = eventsOf(material);
  const chosen = apart(events).slice(-MOST);
  const [first, ...others] = chosen;
  if (first === undefined || chosen.length < FEWEST) return [];
  const { published } = material.article;
  const when = published === null ? "" : ` from the news of ${monthInWords(published)}`;
  const proposal: Proposal = {
    kind: "timeline",
    evidence: [first.sentence, ...others.map(({ sentence }) => sentence)],
    item: {
      stem: `Put these events${when} in order, the earliest first.`,
      sequence: chosen.map(({ text }) => text),
      explanation: explained(chosen),
    },
    keys: chosen.map(({ date }) => date.text),
    distractors: [],
    people: [],
    reasons: [],
    score: Math.min(100, 40 + 5 * chosen.length),
  };
  return [proposal];
};

const explained = (events: readonly Event[]): string =>
  `${events.map(({ date }) => dayInWords(date.value!)).join(", ")}.`;

function eventsOf({ analysis }: Material): readonly Event[] {
  return analysis.sentences.flatMap((sentence): readonly Event[] => {
    const dates = datesIn(analysis, sentence);
    const [date] = dates;
    if (date === undefined || dates.length !== 1 || date.value === null) return [];
    const fact = factOf(sentence, date, analysis);
    const whole = fact === null ? null : clauseOf(fact.text);
    if (whole === null || fact!.source !== null || whole.subject.includes(GAP)) return [];
    const clause = partWith(whole, GAP);
    const isFirst = /^(?:In|On) \uE000(?: \p{Ll}+)?$/u.test(clause.lead);
    const last = withoutDate(clause.rest);
    if ((!isFirst && last === null) || /^(?:is|are|has|have|will|would|could|may|can)$/.test(clause.verb)) return [];
    const text = `${clause.subject} ${clause.verb} ${last ?? clause.rest}`;
    if (text.includes(GAP) || text.split(" ").length > MOST_WORDS || contentWords(text).size < 3) return [];
    return [{ date, sentence, text }];
  });
}

/** What a verb has behind it, without the date: at its end, or between two prepositions. */
function withoutDate(rest: string): string | null {
  const [, before = "", after = ""] =
    /^(.*?) ?\b(?:in|on) \uE000(?: (?:morning|afternoon|evening|night))?((?: (?:in|at|on|with|by|for|to|from|after|before|during|as)\b.*)?)$/u.exec(
      rest,
    ) ?? [];
  const text = `${before}${after}`.trim();
  return text === "" || text.includes(GAP) ? null : text;
}

/** In order of time, each surely after the one before: a month is not before a day in it. The first that is told of each time. */
function apart(events: readonly Event[]): readonly Event[] {
  const kept: Event[] = [];
  for (const event of events.toSorted((one, other) => compare(one.date.value!, other.date.value!))) {
    const before = kept.at(-1)?.date.value;
    if (
      before === undefined ||
      before === null ||
      (!event.date.value!.startsWith(before) && !before.startsWith(event.date.value!))
    )
      kept.push(event);
  }
  return kept;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
