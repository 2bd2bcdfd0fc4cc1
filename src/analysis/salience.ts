import type { Mention, Sentence } from "../model/analysis.js";

/** The first sentences after the headline say what an article is about. */
const EARLY_SENTENCES = 4;

/**
 * How much of the article is somebody's or something's, from 0 to 100: named in the headline, early, and often.
 *
 * @param isSpeaker words of theirs are quoted
 */
export function salienceOf(mentions: readonly Mention[], sentences: readonly Sentence[], isSpeaker = false): number {
  const early = sentences.find((_sentence, i) => i === Math.min(EARLY_SENTENCES, sentences.length - 1));
  const isInHeadline = mentions.some(({ paragraph }) => paragraph === 1);
  const isEarly = mentions.some((one) => early !== undefined && isBefore(one, early));
  const often = Math.min(5, mentions.length - 1) * 6;
  return (isInHeadline ? 40 : 0) + (isEarly ? 20 : 0) + Math.max(0, often) + (isSpeaker ? 10 : 0);
}

const isBefore = (one: Mention, other: Mention): boolean =>
  one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.start < other.start);
