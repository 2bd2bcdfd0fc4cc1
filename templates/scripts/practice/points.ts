import { sum, toDecimal } from "../../../src/text/fraction.ts";
import { type Rule, earnedIn } from "./marking.ts";

/** What these questions earned, of what they are worth, as it is shown. */
export const scoreOf = (questions: readonly HTMLElement[], rule: Rule): { readonly n: number; readonly m: number } => ({
  n: toDecimal(sum(questions.map((question) => earnedIn(question, rule))), rule.decimals),
  m: toDecimal(sum(questions.map((question) => rule.marksIn(question).right)), rule.decimals),
});
