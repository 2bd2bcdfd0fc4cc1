import { sum, toDecimal } from "../../../src/text/fraction.ts";
import type { Fraction } from "../../../src/model/marking.ts";
import { earnedIn, marksIn } from "./marking.ts";

/** Points as they are shown: at most one decimal, or two where the page says how it is marked. */
const shown = (points: readonly Fraction[], questions: readonly HTMLElement[]): number =>
  toDecimal(sum(points), questions.some(({ dataset }) => "marks" in dataset) ? 2 : 1);

/** What these questions earned, of what they are worth. */
export const scoreOf = (questions: readonly HTMLElement[]): { readonly n: number; readonly m: number } => ({
  n: shown(questions.map(earnedIn), questions),
  m: shown(
    questions.map((question) => marksIn(question).right),
    questions,
  ),
});
