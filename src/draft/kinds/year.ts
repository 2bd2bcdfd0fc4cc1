import type { DateMention } from "../../model/analysis.js";
import { dayInWords } from "../days.js";
import { inContext, whyUnclear } from "../facts/asked.js";
import { asksWhen } from "../facts/asks-when.js";
import { clauseOf } from "../facts/clause.js";
import { type Fact, GAP, factOf } from "../facts/fact.js";
import { rivalYears } from "../facts/wrong-values.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { contentWords } from "../sentence-index.js";
import { sentenceOf } from "../sentences.js";

const MOST_DISTRACTORS = 3;
/** A gap in the article's own sentence wants a person's eye. */
const MOST_OF_GAP = 50;

/** In which year, or month, was it? A question where the date is the main clause's own, a gap where its subject is clear. */
export const year: Rule = (material) =>
  material.analysis.dates.flatMap((date) => {
    if (date.value === null) return [];
    if (/^\d{4}$/.test(date.value)) return date.isRelative ? [] : (ofYear(date, date.value, material) ?? []);
    return /^\d{4}-\d{2}$/.test(date.value) ? (ofMonth(date, date.value, material) ?? []) : [];
  });

function ofYear(date: DateMention, value: string, material: Material): Proposal | null {
  const { analysis, article } = material;
  const sentence = sentenceOf(analysis, date);
  const fact = sentence === null ? null : factOf(sentence, date, analysis);
  if (sentence === null || fact === null || fact.text.replace(GAP, "").includes(date.text)) return null;
  const asked = asksWhen(fact, "year", analysis);
  const clause = clauseOf(fact.text);
  if (asked === null && (clause === null || !/\b(?:in|since|of|until|by|from|to) \uE000/i.test(fact.text))) return null;
  const rivals = rivalYears(value, analysis, sentence, article.published).slice(0, MOST_DISTRACTORS);
  const isChoice = asked !== null && rivals.length >= 2;
  const stem = asked === null ? null : inContext(asked, fact, material, [date.text]);
  return {
    kind: "year",
    evidence: [sentence],
    item: stem === null ? { text: gapped(fact, date.text) } : answered(stem, date.text, isChoice ? rivals : []),
    keys: [date.text],
    distractors: isChoice ? rivals : [],
    people: [],
    reasons: asked === null ? [] : whyUnclear(asked, stem!, fact, material),
    score:
      asked === null
        ? MOST_OF_GAP
        : Math.min(
            100,
            (/\bof which year\b/.test(asked.words) ? 20 : asked.isInPlace ? 38 : 55) +
              4 * contentWords(fact.whole).size +
              (isChoice ? 5 : 0),
          ),
  };
}

/** `In which month of 2018 …?`, where the article names the month. */
function ofMonth(date: DateMention, value: string, material: Material): Proposal | null {
  const { analysis } = material;
  const sentence = sentenceOf(analysis, date);
  const name = /\p{Lu}\p{L}+/u.exec(dayInWords(value))![0];
  if (sentence === null || !date.text.includes(name)) return null;
  const fact = factOf(sentence, date, analysis);
  const asked = fact === null ? null : asksWhen(fact, `month of ${value.slice(0, 4)}`, analysis);
  if (fact === null || asked === null || fact.text.includes(name)) return null;
  const stem = inContext(asked, fact, material, [name]);
  const months = analysis.dates.flatMap((other) =>
    other.value !== null && other.value.length >= 7 && !sentence.text.includes(other.text)
      ? [dayInWords(other.value.slice(0, 7)).split(" ")[0]!]
      : [],
  );
  const rivals = [...new Set(months)]
    .filter((month) => !sentence.text.includes(month) && month !== name)
    .slice(0, MOST_DISTRACTORS);
  const isChoice = rivals.length >= 2;
  return {
    kind: "year",
    evidence: [sentence],
    item: isChoice ? { stem, key: name, distractors: rivals } : { stem, keys: [name] },
    keys: [name],
    distractors: isChoice ? rivals : [],
    people: [],
    reasons: [
      ...whyUnclear(asked, stem, fact, material),
      ...(isChoice ? [] : ["Add other months: few recall one alone."]),
    ],
    score: Math.min(100, 45 + 4 * contentWords(fact.text).size + (isChoice ? 5 : 0)),
  };
}

const answered = (stem: string, key: string, rivals: readonly string[]) =>
  rivals.length === 0 ? { stem, keys: [key] } : { stem, order: "natural", key, distractors: rivals };

const gapped = ({ text, source }: Fact, key: string): string => {
  const told = source === null ? text : `According to ${source}, ${text[0]!.toLowerCase()}${text.slice(1)}`;
  return `${told.replace(GAP, `{{c1::${key}::year}}`)}.`;
};
