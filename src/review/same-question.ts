import { hashOf } from "../article/locate.js";
import { answersOf } from "../bank/answers.js";
import { folded } from "../bank/repeats.js";
import { isNearlyAsked } from "../draft/duplicates.js";
import { askedTexts } from "../draft/shown-texts.js";
import type { Evidence, Item } from "../model/bank.js";

/** Whether two items ask for the same: the same words of a source hold the same key. */
export function isSameQuestion(one: Item, other: Item): boolean {
  const places = new Set(one.evidence.map(placeOf));
  return other.evidence.some((evidence) => places.has(placeOf(evidence))) && answerOf(one) === answerOf(other);
}

/** Whether an item asks again what another bank has asked, whatever its sources are called there. */
export function asksAgain(one: Item, earlier: Item): boolean {
  if ("stem" in one && "stem" in earlier && folded(one.stem) === folded(earlier.stem)) return true;
  const words = new Set(earlier.evidence.flatMap(wordsOf));
  return one.evidence.flatMap(wordsOf).some((hash) => words.has(hash)) && answerOf(one) === answerOf(earlier);
}

/** Words by their hash, however they are named. */
const wordsOf = ({ quote, hash }: Evidence): string[] =>
  hash !== null ? [hash] : quote === null ? [] : [hashOf(quote)];

/**
 * Whether two items of one article ask about the same fact, though one may be mended: the same key with nearly the same
 * words, or nearly the same question about a paragraph, whose key is told otherwise.
 */
export function isSameFact(one: Item, other: Item): boolean {
  if (one.type !== other.type && !(isAnswered(one) && isAnswered(other))) return false;
  if (answerOf(one) === answerOf(other)) return isNearlyAsked(askedTexts(one), askedTexts(other));
  const paragraphs = new Set(one.evidence.map(({ paragraph }) => paragraph));
  const isThere = other.evidence.some(({ paragraph }) => paragraphs.has(paragraph));
  return isThere && isNearlyPut(one.stem, other.stem);
}

/** The same question, with options or without. */
const isAnswered = ({ type }: Item): boolean => type === "choice" || type === "short";

/** So many of the words of two questions are the same, and they ask the same. */
const NEAR = 0.8;
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how(?: \p{L}+)?)\b/u;

/** Their last sentences, since what stands before sets the scene, for many questions alike. */
function isNearlyPut(stem: string, other: string): boolean {
  const [asked, again] = [stem, other].map((text) => folded(text.split(/[.!?…]\s+/).at(-1)!)) as [string, string];
  if (asked === again) return true;
  const asking = ASKING.exec(asked)?.[0];
  if (asking === undefined || asking !== ASKING.exec(again)?.[0]) return false;
  const [words, others] = [new Set(asked.split(" ")), new Set(again.split(" "))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= NEAR * (words.size + others.size - shared);
}

const placeOf = (one: Evidence): string => `${one.source}\n${wordsOf(one)[0] ?? one.paragraph}`;

const answerOf = (item: Item): string => answersOf(item).map(folded).toSorted().join("\n");
