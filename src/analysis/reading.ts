import type { Sentence } from "../model/analysis.js";
import { quotedIn, type Quoted } from "./quote-marks.js";
import { sentencesOf } from "./sentences.js";
import { tokensOf, type Token } from "./tokens.js";

export interface ReadSentence extends Sentence {
  /** Indices into the paragraph's tokens: from, and after the last one. */
  readonly from: number;
  readonly to: number;
  /** Most Words Begin With Capitals, or ALL ARE IN THEM: capitals say nothing there. */
  readonly isTitled: boolean;
}

export interface ReadParagraph {
  readonly number: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly ReadSentence[];
  readonly quoted: readonly Quoted[];
}

/** An article, taken apart once for all that look for something in it. */
export interface Reading {
  readonly paragraphs: readonly ReadParagraph[];
  readonly sentences: readonly Sentence[];
  /** Words that occur in lower case: with a capital at the beginning of a sentence they need be no names. */
  readonly lower: ReadonlySet<string>;
}

export function readingOf(texts: readonly string[]): Reading {
  const sentences = sentencesOf(texts);
  const lower = new Set<string>();
  let next = 0;
  const paragraphs = texts.map((text, i): ReadParagraph => {
    const tokens = tokensOf(text);
    for (const token of tokens) if (/^\p{Ll}/u.test(token.text)) lower.add(token.text);
    const own: ReadSentence[] = [];
    let from = 0;
    for (; sentences[next]?.paragraph === i + 1; next += 1) {
      const sentence = sentences[next]!;
      while (from < tokens.length && tokens[from]!.start < sentence.start) from += 1;
      let to = from;
      while (to < tokens.length && tokens[to]!.start < sentence.end) to += 1;
      own.push({ ...sentence, from, to, isTitled: isTitled(tokens.slice(from, to), sentence.isWhole) });
      from = to;
    }
    return { number: i + 1, text, tokens, sentences: own, quoted: quotedIn(text) };
  });
  return { paragraphs, sentences, lower };
}

/** Words that stay small in titles. */
const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|but|or|nor|by|with|from|as|is|vs|over|after|into|up|it|its)$/;

/** A whole sentence may have many names and few other words; a heading has no other words but small ones. */
function isTitled(tokens: readonly Token[], isWhole: boolean): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}/u.test(text) && !SMALL.test(text));
  const capitals = words.filter(({ isCapital }) => isCapital).length;
  if (capitals >= 4 && capitals / words.length > (isWhole ? 0.99 : 0.75)) return true;
  const shouted = words.filter(({ text }) => text.length > 3 && text === text.toUpperCase()).length;
  return shouted >= 3 && shouted / words.length > 0.5;
}
