import type { Paper } from "../model/paper.js";
import { longestRun } from "../paper/balance.js";
import { copyableFrom } from "../paper/copyable.js";

/** The longest run of one right letter among the choice items of a paper, and how often each letter is right there. */
export function keyLetters(paper: Paper): { readonly run: number; readonly counts: readonly number[] } {
  const questions = paper.sections.flatMap((section) => section.questions);
  const { letters } = copyableFrom(paper);
  const places: number[] = [];
  const counts: number[] = [];
  questions.forEach(({ item, options }, i) => {
    if (item.type !== "choice") return;
    const place = letters[i]!;
    places.push(place);
    while (counts.length < options.length) counts.push(0);
    counts[place]! += 1;
  });
  return { run: longestRun(places), counts };
}
