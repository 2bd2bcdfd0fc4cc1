import type { Analysis, Sentence } from "../model/analysis.js";

/** Which sentences of an article hold which word. */
export interface SentenceIndex {
  readonly sentences: readonly Sentence[];
  /** Indices of the sentences that hold at least that share of some words. */
  readonly sharing: (words: ReadonlySet<string>, share: number) => readonly number[];
}

const FILLERS = new Set(
  (
    "a an the of in on at to by for with and or but nor not is are was were be been being it its this that these those as from into over " +
    "than then there their they them he she his her him who whom whose which what when where why how many much said says say told according " +
    "has have had do does did will would can could may might must shall should about after before during under up out more most some any all " +
    "i we you my our your me us so if no such only also just one"
  ).split(" "),
);

/** Words that carry something, cut to their stems so that `talks` meets `talk`. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !FILLERS.has(word) && (word.length > 1 || /\d/.test(word))).map(stemmed));
}

const stemmed = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|ied)$/, "y").replace(/(?<=\p{L}{3})(?:ing|ed|es|s)$/u, "") : word;

/** A word that stands in more sentences tells none of them apart. */
const MAX_SENTENCES = 200;

export function sentenceIndex({ sentences }: Analysis): SentenceIndex {
  const holders = new Map<string, number[]>();
  sentences.forEach(({ text }, index) => {
    for (const word of contentWords(text)) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [index]);
      else known.push(index);
    }
  });
  return {
    sentences,
    sharing(words, share) {
      const counts = new Map<number, number>();
      const telling = [...words].filter((word) => (holders.get(word)?.length ?? 0) <= MAX_SENTENCES);
      for (const word of telling) {
        for (const index of holders.get(word) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
      }
      const least = Math.max(1, telling.length * share);
      return [...counts].flatMap(([index, count]) => (count >= least ? [index] : [])).sort((a, b) => a - b);
    },
  };
}
