import type { Sentence } from "../model/analysis.js";
import { afterStop } from "./abbreviations.js";
import { hasFiniteVerb } from "./finite-verb.js";
import { quotedIn, type Quoted } from "./quote-marks.js";
import { isSpeechVerb } from "./speech.js";

/** Stops, and the marks and brackets that close after them. */
const STOP = /(\.{3,}|[.!?]+)(["')\]]*)(?=\s|$)/gu;
/** `CAIRO - `, `TOKYO (AP) - `, `SOCHI • `: where a report was written. */
const DATELINE =
  /^(?:(?:\p{Lu}[\p{Lu}.'-]+(?:,? \p{Lu}[\p{Lu}.'-]+){0,3})(?:, \p{Lu}[\p{L}. ]{2,20})?(?: \([\p{L} /]{2,20}\))?|\p{Lu}[\p{L} ,.]{2,30} \((?:AP|AFP|Reuters|CNN)\)) (?:-+|•|:) (?=["'\p{Lu}\d])/u;
/** `1. `, `- `, `(a) `: what numbers the entries of a list. */
const NUMBERED = /^(?:[-•*·] |\(?(?:\d{1,3}|\p{L})[.)] )/u;
/** A sentence has more words than a label. */
const FEWEST_WORDS = 3;

/** The sentences of an article, in order. Those inside a quote stay with it; a dateline is one of its own. */
export function sentencesOf(paragraphs: readonly string[]): readonly Sentence[] {
  return paragraphs.flatMap((text, i) => sentencesIn(text, i + 1));
}

function sentencesIn(text: string, paragraph: number): readonly Sentence[] {
  const starts = [0, ...boundaries(text)];
  return starts.flatMap((from, i) => {
    const [start, end] = trimmed(text, from, starts[i + 1] ?? text.length);
    const words = text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return { paragraph, start, end, text: words, isWhole: isWhole(words, paragraph) };
  });
}

/** Where sentences begin, the first apart. */
function boundaries(text: string): readonly number[] {
  const found: number[] = [];
  const dateline = DATELINE.exec(text)?.[0].length ?? 0;
  if (dateline > 0) found.push(dateline);
  const number = NUMBERED.exec(text)?.[0].length ?? 0;
  const quotes = quotedIn(text);
  let quote = 0;
  for (const match of text.matchAll(STOP)) {
    const stop = match.index;
    const end = stop + match[0].length;
    if (end <= number || end >= text.length) continue;
    while (quote < quotes.length && quotes[quote]!.end < end) quote += 1;
    if (isInside(quotes[quote], end) || !endsAt(text, stop, end, match[1]!)) continue;
    found.push(end + 1);
  }
  return found;
}

const isInside = (quote: Quoted | undefined, end: number): boolean =>
  quote !== undefined && quote.isClosed && quote.start < end && end < quote.end;

function endsAt(text: string, stop: number, end: number, mark: string): boolean {
  const after = text.slice(end + 1, end + 40);
  const next = /^["'([]*([\p{L}\p{N}][\p{L}\p{N}'-]*)/u.exec(after);
  if (next === null) return /^[^\p{L}\s.\])]/u.test(after);
  const first = next[1]!;
  if (/^\p{Ll}/u.test(first) || (/[?!]["']$/.test(text.slice(stop, end)) && isSaid(after))) return false;
  if (mark !== "." || end > stop + 1) return true;
  const word = /[\p{L}\p{N}.'-]*$/u.exec(text.slice(Math.max(0, stop - 30), stop))![0].replace(/^[.'-]+/, "");
  return afterStop(word, first) === "may-end";
}

/** `Forte said`, after a question in quotation marks: the sentence goes on. */
function isSaid(after: string): boolean {
  const words = after.split(" ").slice(0, 5);
  const verb = words.findIndex((word) => isSpeechVerb(word.replace(/[.,]$/, "")));
  return verb > 0 && words.slice(0, verb).every((word) => /^\p{Lu}/u.test(word));
}

function trimmed(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  return [start, end];
}

function isWhole(words: string, paragraph: number): boolean {
  if (!/[.!?]["')\]]*$/u.test(words) || NUMBERED.test(words)) return false;
  if (paragraph === 1 && !/[.]$/.test(words)) return false;
  return words.split(" ").length >= FEWEST_WORDS && hasFiniteVerb(words);
}
