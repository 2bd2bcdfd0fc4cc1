import type { DraftOptions } from "../model/draft.js";

/** So many words of an article go into one prompt to paste: far below what any assistant takes, and what it reads with care. */
export const PASTED_WORDS = 2500;
/** A model on one's own machine reads little at a time, and its window is small. */
export const CALLED_WORDS = 700;
/** The headline and what mostly says who, where and when. A later part can't be understood without. */
const OPENING = 3;

/** Which paragraphs a prompt shows, which of them it asks about, and where the next part begins. All count from 1. */
export interface Part {
  readonly shown: readonly number[];
  readonly asked: readonly number[];
  /** Null where nothing that was wanted is left. */
  readonly next: number | null;
}

const words = (text: string): number => text.split(/\s+/).length;

/** Whether a paragraph is one of those that are wanted. */
export const isWanted = (n: number, ranges: DraftOptions["paragraphs"]): boolean =>
  ranges === null || ranges.some(([from, to]) => from <= n && n <= to);

/** An article that fits is shown whole, whatever is asked about: nobody judges a part without the rest. */
export function partOf(paragraphs: readonly string[], ranges: DraftOptions["paragraphs"], most: number): Part {
  const numbers = paragraphs.map((_, i) => i + 1);
  const wanted = numbers.filter((n) => isWanted(n, ranges));
  const count = paragraphs.reduce((sum, one) => sum + words(one), 0);
  if (count <= most) return { shown: numbers, asked: wanted, next: null };
  const opening = numbers.slice(0, OPENING);
  let left = most - opening.reduce((sum, n) => sum + words(paragraphs[n - 1]!), 0);
  const asked: number[] = [];
  for (const n of wanted) {
    left -= opening.includes(n) ? 0 : words(paragraphs[n - 1]!);
    if (left < 0 && asked.some((one) => !opening.includes(one)))
      return { shown: union(opening, asked), asked, next: n };
    asked.push(n);
  }
  return { shown: union(opening, asked), asked, next: null };
}

const union = (opening: readonly number[], asked: readonly number[]): number[] => [
  ...opening,
  ...asked.filter((n) => !opening.includes(n)),
];
