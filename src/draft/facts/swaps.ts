import type { Analysis, Mention, NumberMention, Place, Sentence } from "../../model/analysis.js";
import { datesIn } from "../dated.js";
import { dayInWords } from "../days.js";
import type { Material } from "../proposal.js";
import { contentWords } from "../sentence-index.js";
import { inParagraph, sentenceOf } from "../sentences.js";
import { clauseOf } from "./clause.js";
import { type Fact, factOf } from "./fact.js";
import { numberInWords } from "./number-in-words.js";
import { rivalNumbers, rivalYears } from "./wrong-values.js";

/** A fact with one value in it, and what would make it false. */
export interface Swap {
  readonly fact: Fact;
  /** As the article has it; it stands in the evidence. */
  readonly written: string;
  /** As a statement says it: `14 May 2019` for `Tuesday`. */
  readonly value: string;
  /** Of the same class, named in the article but nowhere near, and shut out by the sentence. The best first. */
  readonly others: readonly string[];
}

const MOST = 2;
const MOST_WORDS = 18;
const FEWEST_CONTENT = 4;

/** Every single-valued fact of the article with a false value of its class: numbers, dates, places. In order of the text. */
export function swapsOf(material: Material): readonly Swap[] {
  const before = known.get(material);
  if (before !== undefined) return before;
  const found = findSwaps(material);
  known.set(material, found);
  return found;
}

/** Two kinds ask for them. */
const known = new WeakMap<Material, readonly Swap[]>();

function findSwaps(material: Material): readonly Swap[] {
  const { analysis } = material;
  const found = [...numberSwaps(material), ...dateSwaps(material), ...placeSwaps(analysis)].filter(
    ({ fact: { text }, others }) =>
      others.length > 0 && text.split(" ").length <= MOST_WORDS && clauseOf(text) !== null,
  );
  return oneOfEach(found).toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** In order of the text. */
export const placeOf = ({ fact: { sentence } }: Pick<Swap, "fact">): number =>
  sentence.paragraph * 1e6 + sentence.start;

/** `Her first six albums`: what is so of six is so of two. */
const IS_PART = /\b(?:first|last|top|next|past|any|another|other|new)(?: \p{Ll}+)? $/iu;

function numberSwaps({ analysis }: Material): readonly Swap[] {
  return analysis.numbers.flatMap((number): readonly Swap[] => {
    if (!/^(?:count|money|percent|measure|duration)$/.test(number.kind)) return [];
    const sentence = sentenceOf(analysis, number);
    if (sentence === null || sentence.text.split(number.written).length !== 2) return [];
    if (IS_PART.test(sentence.text.slice(0, number.start - sentence.start))) return [];
    const isWithUnit = number.kind === "money" || number.kind === "percent";
    const from = number.start + (isWithUnit ? (number.hedge?.length ?? -1) + 1 : number.text.indexOf(number.written));
    const end = isWithUnit ? number.end : from + number.written.length;
    const told = isWithUnit ? numberInWords : ({ written }: NumberMention): string => written;
    const fact = factOf(sentence, { ...number, start: from, end }, analysis);
    // `At least 19` is false of no greater number.
    const others = rivalNumbers(number, analysis, sentence).filter((other) =>
      shuts(number.hedge, Number(other.value) > Number(number.value)),
    );
    return fact === null
      ? []
      : [{ fact, written: number.written, value: told(number), others: others.slice(0, MOST).map(told) }];
  });
}

/** Whether a number with a hedge rules another out that is greater, or less. */
function shuts(hedge: string | null, isGreater: boolean): boolean {
  if (hedge === null) return true;
  if (/^(?:more|over|at least|greater|higher|above|no less|no fewer|well over|just over)/.test(hedge)) return false;
  if (/^(?:less|fewer|under|below|at most|up to|no more|not more|as many|as much)/.test(hedge)) return isGreater;
  return true;
}

const PART_OF_DAY = /^(?: (?:morning|afternoon|evening|night)\b|')/;

function dateSwaps({ analysis, article: { published } }: Material): readonly Swap[] {
  return analysis.dates.flatMap((date): readonly Swap[] => {
    const sentence = sentenceOf(analysis, date);
    if (sentence === null || date.value === null) return [];
    const before = sentence.text.slice(0, date.start - sentence.start);
    if (PART_OF_DAY.test(sentence.text.slice(date.end - sentence.start))) return [];
    if (!/\b(?:[Oo]n|[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y) $/.test(before)) return [];
    const fact = factOf(sentence, date, analysis);
    if (fact === null) return [];
    const isYear = /^\d{4}$/.test(date.value);
    const here = new Set(datesIn(analysis, sentence).map(({ value }) => value));
    const others = isYear
      ? rivalYears(date.value, analysis, sentence, published)
      : analysis.dates.flatMap(({ value, isRelative }) =>
          value !== null && !here.has(value) && value.length === date.value!.length && isRelative === date.isRelative
            ? [dayInWords(value)]
            : [],
        );
    return [{ fact, written: date.text, value: dayInWords(date.value), others: [...new Set(others)].slice(0, MOST) }];
  });
}

function placeSwaps(analysis: Analysis): readonly Swap[] {
  return analysis.places.flatMap((place) =>
    place.mentions.flatMap((mention): readonly Swap[] => {
      const sentence = sentenceOf(analysis, mention);
      if (sentence === null || !isWhere(sentence, mention) || sentence.text.split(mention.text).length !== 2) return [];
      const fact = factOf(sentence, mention, analysis);
      if (fact === null) return [];
      const others = analysis.places.filter(
        (other) =>
          other !== place &&
          other.kind === place.kind &&
          !sharesWord(other.name, mention.text) &&
          isFar(other, sentence, analysis),
      );
      return [
        { fact, written: mention.text, value: mention.text, others: others.slice(0, MOST).map(({ name }) => name) },
      ];
    }),
  );
}

/** `in Sochi` at the end of a clause says where something was; `in Ukraine, Venezuela and Iran` names some of many. */
function isWhere({ text, start }: Sentence, mention: Mention): boolean {
  const before = text.slice(0, mention.start - start);
  const after = text.slice(mention.end - start);
  return (
    /\b(?:(?:in|at)|(?:arriv|travell?|mov|return|flew|went|head|fl)(?:ed|ing|e)? to) $/.test(before) &&
    /^(?:[.;]|,? (?:on|in|after|before|when|while|during)\b|$)/.test(after)
  );
}

const sharesWord = (one: string, other: string): boolean =>
  one.split(" ").some((word) => other.split(" ").includes(word));

/** Neither in the paragraph of the sentence nor in its neighbours. */
const isFar = ({ mentions }: Place, { paragraph }: Sentence, analysis: Analysis): boolean =>
  mentions.every((mention) => Math.abs(mention.paragraph - paragraph) > 1) &&
  inParagraph(analysis.sentences, paragraph).length > 0;

/** One of each sentence: the one that is shortest, and still says enough. */
function oneOfEach(swaps: readonly Swap[]): readonly Swap[] {
  const bySentence = new Map<number, Swap>();
  for (const swap of swaps) {
    const known = bySentence.get(placeOf(swap));
    if (contentWords(swap.fact.text).size < FEWEST_CONTENT) continue;
    if (known === undefined || swap.fact.text.length < known.fact.text.length) bySentence.set(placeOf(swap), swap);
  }
  return [...bySentence.values()];
}
