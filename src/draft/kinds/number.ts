import type { NumberMention } from "../../model/analysis.js";
import type { DraftFields } from "../../model/draft.js";
import { inContext, whyUnclear } from "../facts/asked.js";
import { asksHowMany } from "../facts/asks-how-many.js";
import { clauseOf, isOfPresent } from "../facts/clause.js";
import { type Fact, GAP, factOf } from "../facts/fact.js";
import { numberInWords } from "../facts/number-in-words.js";
import { inWords } from "../in-words.js";
import { rivalNumbers } from "../facts/wrong-values.js";
import { dayInWords, monthInWords } from "../days.js";
import type { Material, Proposal, Rule } from "../proposal.js";
import { contentWords } from "../sentence-index.js";
import { sentenceOf } from "../sentences.js";
import { namesYear } from "../names-year.js";

const MOST_DISTRACTORS = 3;

/** How many were there? A question where the clause allows one, or else a gap. */
export const number: Rule = (material) =>
  material.analysis.numbers.flatMap((one) => (isAskable(one, material) ? (proposalOf(one, material) ?? []) : []));

/** A gap in the article's own sentence wants a person's eye. */
const MOST_OF_GAP = 50;

/** `the two sides`, `its first six albums`, `all 14 companies`: the number is told already. */
export const TOLD =
  /\b(?:the|these|those|both|all|other|first|next|last|past|final|its|their|his|her|your|our|another|every|this|that|previous|only|any) (?:\p{Ll}+ )?$/iu;

function isAskable({ kind, value, paragraph, start, hedge }: NumberMention, { analysis }: Material): boolean {
  if (kind === "age" || kind === "ordinal" || kind === "other" || paragraph === 1) return false;
  const before = analysis.paragraphs[paragraph - 1]!.slice(Math.max(0, start - 30), start);
  if (TOLD.test(before) || /\b(?:the|a) (?:\p{Ll}+ )?$/iu.test(before)) return false;
  return hedge !== null || Number(value) !== 1;
}

function proposalOf(one: NumberMention, material: Material): Proposal | null {
  const { analysis } = material;
  const sentence = sentenceOf(analysis, one);
  if (sentence === null || sentence.text.split(one.written).length !== 2) return null;
  const fact = factOf(sentence, one, analysis);
  if (fact === null) return null;
  const asked = asksHowMany(fact, one, analysis);
  const clause = clauseOf(fact.text);
  if (asked === null && clause === null) return null;
  const content = contentWords(fact.text).size;
  const common = { kind: "number" as const, evidence: [sentence] as const, people: [], reasons: [] };
  if (asked === null) {
    const text = gapped(fact, one, clause !== null && isOfPresent(clause), material);
    return text === null
      ? null
      : {
          ...common,
          item: { text },
          keys: [one.written],
          distractors: [],
          score: MOST_OF_GAP,
        };
  }
  const stem = inContext(asked, fact, material, [one.written]);
  const rivals = rivalNumbers(one, analysis, sentence).slice(0, MOST_DISTRACTORS);
  const isChoice = rivals.length >= 2;
  return {
    ...common,
    reasons: whyUnclear(asked, stem, fact, material),
    item: isChoice
      ? { stem, order: "natural", key: numberInWords(one), distractors: rivals.map(numberInWords) }
      : one.kind === "money" || one.kind === "percent" || / /.test(one.unit ?? "")
        ? { stem, keys: accepted(one) }
        : Number(one.value) >= 1000
          ? { stem, keys: accepted(one) }
          : numeric(stem, Number(one.value)),
    keys: [one.written],
    distractors: isChoice ? rivals.map(({ written }) => written) : [],
    score: Math.min(100, (asked.isInPlace ? 38 : 50) + 4 * content + (isChoice ? 5 : 0)),
  };
}

/** Pupils write small numbers in words. */
function numeric(stem: string, key: number): DraftFields {
  const accept = inWords(key, "en");
  return { stem, key, ...(accept.length > 0 && { accept }) };
}

function accepted(one: NumberMention): readonly string[] {
  const plain = numberInWords(one);
  const more =
    one.kind === "percent"
      ? [`${one.value}%`, one.value]
      : one.kind === "money"
        ? [plain.replace(/^[^\d]+/, "")]
        : [one.written, one.value];
  return [...new Set([plain, ...more])].filter((text) => text !== "");
}

/** A gap for the number with its hedge, its currency and scale; what is counted stays to be read. */
function gapped(
  { text, source }: Fact,
  one: NumberMention,
  isPresent: boolean,
  { article: { published } }: Material,
): string | null {
  const hidden =
    one.kind === "count" || one.kind === "duration" || one.kind === "measure"
      ? one.text.slice(0, one.text.indexOf(one.written) + one.written.length)
      : one.text;
  const tail = one.text.slice(hidden.length);
  const key = hidden[0]!.toLowerCase() + hidden.slice(1);
  const told = source === null ? text : `${text}, according to ${source}`;
  const isDated = namesYear(told);
  if (text.startsWith(GAP)) return null;
  const dated =
    isDated || published === null
      ? told
      : isPresent
        ? `As of ${monthInWords(published)}: ${told}`
        : `News of ${dayInWords(published)}: ${told}`;
  return `${dated.replace(GAP, `{{c1::${key}}}${tail}`)}.`;
}
