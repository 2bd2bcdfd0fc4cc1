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
      own.push({ ...sentence, from, to, isTitled: isTitled(tokens.slice(from, to)) });
      from = to;
    }
    return { number: i + 1, text, tokens, sentences: own, quoted: quotedIn(text) };
  });
  return { paragraphs, sentences, lower };
}

/** Short words stay small in titles. */
function isTitled(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
  const capitals = long.filter(({ isCapital }) => isCapital).length;
  if (long.length >= 4 && capitals / long.length > 0.75) return true;
  const shouted = long.filter(({ text }) => text === text.toUpperCase()).length;
  return long.length >= 3 && shouted / long.length > 0.6;
}
