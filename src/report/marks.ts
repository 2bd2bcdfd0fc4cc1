import type { Paper } from "../model/paper.js";
import { rightLetters } from "../paper/key.js";

const LETTERS = "ABCDEFGHIJ";

/** What can be copied from a paper: by number, which item is asked and which letter is right. */
export interface Marks {
  readonly items: readonly string[];
  /** From 0 for A; -1 where no single letter is right. */
  readonly letters: readonly number[];
}

export function marksOf({ sections }: Paper): Marks {
  const questions = sections.flatMap((section) => section.questions);
  return {
    items: questions.map(({ item }) => item.id),
    letters: questions.map((question) => {
      const { type } = question.item;
      return type === "choice" || type === "true-false" ? LETTERS.indexOf(rightLetters(question)) : -1;
    }),
  };
}

/** The longest run of one right letter among the choice items of a paper, and how often each letter is right there. */
export function keyLetters({ sections }: Paper): { readonly run: number; readonly counts: readonly number[] } {
  const counts: number[] = [];
  let longest = 0;
  let run = 0;
  let last = -1;
  for (const question of sections.flatMap((section) => section.questions)) {
    if (question.item.type !== "choice") continue;
    const place = LETTERS.indexOf(rightLetters(question));
    while (counts.length < question.options.length) counts.push(0);
    counts[place]! += 1;
    run = place === last ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = place;
  }
  return { run: longest, counts };
}
