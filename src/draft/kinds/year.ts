import type { DateMention } from "../../model/analysis.js";
import { asksWhen, inContext } from "../facts/asked.js";
import { clauseOf } from "../facts/clause.js";
import { type Fact, GAP, factOf } from "../facts/fact.js";
import { rivalYears } from "../facts/rivals.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { contentWords } from "../sentence-index.js";
import { sentenceOf } from "../sentences.js";

const MOST_DISTRACTORS = 3;

/** In which year was it? A question where the year is the main clause's own, a gap where its subject is clear. */
export const year: Rule = (material) =>
  material.analysis.dates.flatMap((date) => {
    if (date.isRelative || date.value === null || !/^\d{4}$/.test(date.value)) return [];
    return proposalOf(date, material) ?? [];
  });

function proposalOf(date: DateMention, material: Material): Proposal | null {
  const { analysis } = material;
  const sentence = sentenceOf(analysis, date);
  const fact = sentence === null ? null : factOf(sentence, date, analysis);
  if (sentence === null || fact === null || fact.text.replace(GAP, "").includes(date.text)) return null;
  const asked = asksWhen(fact, "year", analysis);
  const clause = clauseOf(fact.text);
  if (asked === null && (clause === null || !/\b(?:in|since|of|until|by|from|to) \uE000/i.test(fact.text))) return null;
  const rivals = rivalYears(date.value!, analysis, sentence, material.article.published).slice(0, MOST_DISTRACTORS);
  const isChoice = rivals.length >= 2;
  return {
    kind: "year",
    evidence: [sentence],
    item:
      asked === null
        ? { text: gapped(fact, date.text) }
        : answered(inContext(asked, fact, material), date.text, isChoice ? rivals : []),
    keys: [date.text],
    distractors: asked !== null && isChoice ? rivals : [],
    people: [],
    reasons: [],
    score: Math.min(100, (asked === null ? 35 : 55) + 4 * contentWords(fact.text).size + (isChoice ? 5 : 0)),
  };
}

const answered = (stem: string, key: string, rivals: readonly string[]) =>
  rivals.length === 0 ? { stem, keys: [key] } : { stem, order: "natural", key, distractors: rivals };

const gapped = ({ text, source }: Fact, key: string): string => {
  const told = source === null ? text : `According to ${source}, ${text[0]!.toLowerCase()}${text.slice(1)}`;
  return `${told.replace(GAP, `{{c1::${key}::year}}`)}.`;
};
