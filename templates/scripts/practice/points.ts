import { sum, toDecimal } from "../../../src/marking/fraction.ts";
import type { Fraction } from "../../../src/model/marking.ts";
import { earnedIn, pointsOf } from "./marking.ts";

/** Points as they are shown: at most one decimal. */
const shown = (points: readonly Fraction[]): number => toDecimal(sum(points), 1);

/** What these questions earned, of what they are worth. */
export const scoreOf = (questions: readonly HTMLElement[]): { readonly n: number; readonly m: number } => ({
  n: shown(questions.map(earnedIn)),
  m: shown(questions.map(pointsOf)),
});
