import type { Quote } from "../model/analysis.js";
import { indexFrom } from "./by-start.js";
import { hasFiniteVerb } from "./finite-verb.js";
import type { Quoted } from "./quote-marks.js";
import type { Reading, ReadParagraph, ReadSentence } from "./reading.js";
import { attributionIn } from "./speakers.js";
import { type Named } from "./attribution.js";
import { type Speaker, NOBODY, type Last, inSentence, whoIs } from "./who-is.js";

/** Shorter quotes are phrases in somebody else's sentence. */
const FEWEST_WORDS = 4;

/**
 * The quotes of an article with their speakers.
 *
 * @param named mentions of people, in order
 * @param pronouns of each person, where the article tells one
 */
export function quotesOf(
  { paragraphs }: Reading,
  named: readonly Named[],
  pronouns: readonly ("he" | "she" | null)[],
): readonly Quote[] {
  const byParagraph = new Map<number, Named[]>();
  for (const one of named) {
    const own = byParagraph.get(one.paragraph) ?? [];
    own.push(one);
    byParagraph.set(one.paragraph, own);
  }
  const hasDouble = paragraphs.some(({ quoted }) => quoted.some(({ mark }) => mark === '"'));
  const quotes: Quote[] = [];
  let last: Last | null = null;
  for (const paragraph of paragraphs) {
    const own = paragraph.quoted.filter(({ mark }) => mark === '"' || !hasDouble);
    for (const quote of own) {
      const sentence = paragraph.sentences[indexFrom(paragraph.sentences, quote.start + 1) - 1];
      if (sentence === undefined || paragraph.number === 1) continue;
      const found = speakerOf(paragraph, sentence, quote, own, last, paragraphs, byParagraph, pronouns);
      quotes.push(quoteOf(paragraph, quote, found));
      last = { paragraph: paragraph.number, quote, found };
    }
  }
  return quotes;
}

function quoteOf({ number, text }: ReadParagraph, { start, end, isClosed }: Quoted, found: Speaker): Quote {
  const words = text.slice(start + 1, isClosed ? end - 1 : end);
  return {
    paragraph: number,
    start,
    end,
    text: text.slice(start, end),
    words,
    ...found,
    isWhole: isWhole(words, text.slice(Math.max(0, start - 12), start)),
  };
}

/** It has a verb, ends as sentences do, and begins as they do or directly after a verb of saying. */
function isWhole(words: string, before: string): boolean {
  if (words.split(" ").length < FEWEST_WORDS || !/[.,!?]$/.test(words) || !hasFiniteVerb(words)) return false;
  return (
    /^[\p{Lu}\d[(]/u.test(words) || /\b(?:said|says|added|wrote|stated)[,:]? $/.test(before) || words.includes(". ")
  );
}

function speakerOf(
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  quote: Quoted,
  quotes: readonly Quoted[],
  last: Last | null,
  paragraphs: readonly ReadParagraph[],
  byParagraph: ReadonlyMap<number, readonly Named[]>,
  pronouns: readonly ("he" | "she" | null)[],
): Speaker {
  const named = byParagraph.get(paragraph.number) ?? [];
  const found = attributionIn({ paragraph, sentence, named, quotes }, quote);
  switch (found.kind) {
    case "person":
      return { speaker: found.person, method: found.method, confidence: found.confidence };
    case "pronoun":
      return whoIs(found.pronoun, found.at, paragraph, last, paragraphs, byParagraph, pronouns);
    case "other":
      return NOBODY;
    case "none":
      return isAlone(paragraph, sentence, quote)
        ? continued(paragraph, sentence, quote, last, paragraphs, byParagraph)
        : NOBODY;
  }
}

/** Whether a sentence is nothing but quotes. */
const isAlone = ({ text }: ReadParagraph, { start, end }: ReadSentence, quote: Quoted): boolean =>
  !/\p{L}/u.test(text.slice(start, quote.start)) && !/\p{L}/u.test(text.slice(quote.end, end));

/** A quote that stands alone goes on with what the same speaker said before, in this paragraph or at the end of the last one. */
function continued(
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  quote: Quoted,
  last: Last | null,
  paragraphs: readonly ReadParagraph[],
  byParagraph: ReadonlyMap<number, readonly Named[]>,
): Speaker {
  if (last !== null && last.paragraph === paragraph.number) {
    const between = paragraph.sentences.filter(({ start, end }) => start >= last.quote.end && end <= sentence.start);
    if (between.length === 0 && last.found.speaker !== null)
      return { ...last.found, method: "continued", confidence: Math.min(94, last.found.confidence) };
    if (between.length === 0) return NOBODY;
  }
  if (last !== null && last.paragraph === paragraph.number - 1 && quote.start <= 1) {
    const before = paragraphs[paragraph.number - 2]!;
    const rest = before.sentences.filter(({ start }) => start >= last.quote.end);
    if (rest.length === 0 && last.found.speaker !== null)
      return {
        ...last.found,
        method: "continued",
        confidence: Math.min(last.quote.isClosed ? 88 : 95, last.found.confidence),
      };
    if (rest.length === 0) return NOBODY;
  }
  return far(paragraph, sentence, paragraphs, byParagraph);
}

/** The one person whom the sentence before begins with. */
function far(
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  paragraphs: readonly ReadParagraph[],
  byParagraph: ReadonlyMap<number, readonly Named[]>,
): Speaker {
  const own = paragraph.sentences.findLast(({ end }) => end <= sentence.start);
  const where = own === undefined ? paragraphs[paragraph.number - 2] : paragraph;
  const before = own ?? where?.sentences.at(-1);
  if (where === undefined || before === undefined || where.number === 1) return NOBODY;
  const people = inSentence(byParagraph.get(where.number) ?? [], before);
  const [first] = people;
  if (first === undefined || first.start > before.start + 40 || new Set(people.map(({ person }) => person)).size > 1)
    return NOBODY;
  // "Rathbun stated," or "Obama wrote on his page:" before a quote that is a paragraph.
  if (/[:,]$/.test(before.text)) return { speaker: first.person, method: "name-said", confidence: 88 };
  return { speaker: first.person, method: "far", confidence: 50 };
}
