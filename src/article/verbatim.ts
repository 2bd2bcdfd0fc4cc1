import { qn1 } from "./qn1.js";
import type { ArticleText } from "./text.js";

/** The words of a source, ready to be compared with many texts. */
export interface WordIndex {
  readonly words: readonly string[];
  /** Where each run of `SHINGLE` words starts. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Shorter runs are shared by all texts of a language. */
const SHINGLE = 4;
/** A run that occurs more often (a refrain) is looked at in so many places. */
const MAX_PLACES = 50;

const wordsOf = (text: string): string[] =>
  qn1(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

export function indexWords({ paragraphs }: ArticleText): WordIndex {
  const words = wordsOf(paragraphs.join("\n"));
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const name = words.slice(at, at + SHINGLE).join(" ");
    const known = places.get(name);
    if (known === undefined) places.set(name, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  return { words, places };
}

interface Run {
  /** In the source. */
  readonly start: number;
  readonly length: number;
}

/** Every run of at least `SHINGLE` words that a text shares with a source, the longest from each place. */
function sharedRuns(text: string, { words, places }: WordIndex): Run[] {
  const own = wordsOf(text);
  const runs: Run[] = [];
  for (let at = 0; at + SHINGLE <= own.length;) {
    let best: Run | null = null;
    for (const start of places.get(own.slice(at, at + SHINGLE).join(" ")) ?? []) {
      let length = SHINGLE;
      while (at + length < own.length && own[at + length] === words[start + length]) length += 1;
      if (best === null || length > best.length) best = { start, length };
    }
    if (best === null) at += 1;
    else {
      runs.push(best);
      at += best.length - SHINGLE + 1;
    }
  }
  return runs;
}

/** The longest run of words that a text shares with a source, whatever their case and punctuation; null below four. */
export function longestSharedRun(
  text: string,
  index: WordIndex,
): { readonly words: number; readonly run: string } | null {
  const longest = sharedRuns(text, index).reduce<Run | null>(
    (best, run) => (run.length > (best?.length ?? 0) ? run : best),
    null,
  );
  if (longest === null) return null;
  return { words: longest.length, run: index.words.slice(longest.start, longest.start + longest.length).join(" ") };
}

/** How many of a source's words texts repeat in runs of at least `least` words. */
export function wordsReproduced(texts: readonly string[], index: WordIndex, least: number): number {
  const repeated = new Set<number>();
  for (const { start, length } of texts.flatMap((text) => sharedRuns(text, index))) {
    if (length < least) continue;
    for (let at = start; at < start + length; at += 1) repeated.add(at);
  }
  return repeated.size;
}

/** The same as a share of all its words, from 0 to 1. */
export const shareReproduced = (texts: readonly string[], index: WordIndex, least: number): number =>
  index.words.length === 0 ? 0 : wordsReproduced(texts, index, least) / index.words.length;
