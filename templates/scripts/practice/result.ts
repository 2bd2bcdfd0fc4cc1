import { linkTo, one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";
import { type Rule, judged } from "./marking.ts";
import { scoreOf } from "./points.ts";
import { nameOf } from "./verdict.ts";

export const wrongOnes = (questions: readonly HTMLElement[], rule: Rule): HTMLElement[] =>
  questions.filter((question) => judged(question, rule).verdict !== "right");

/** Shows the score, links to what was wrong, and takes the focus there. */
export function showResult(result: HTMLElement, questions: readonly HTMLElement[], words: Words, rule: Rule): void {
  const wrong = wrongOnes(questions, rule);
  const isPerfect = wrong.length === 0;
  const heading = one("h2", result);
  heading.textContent = words("Score", scoreOf(questions, rule));
  one(":scope > p", result).textContent = words(isPerfect ? "Perfect" : "Review");
  const links = wrong.map((question) => {
    const name = one(".number", question).textContent;
    return linkTo(question, words(`Link${nameOf(judged(question, rule).verdict)}`, { question: name }));
  });
  one(":scope > ul", result).replaceChildren(...links);
  const retry = one("[data-action=retry]", result);
  retry.hidden = isPerfect;
  retry.textContent = words("Retry", { n: wrong.length });
  result.hidden = false;
  heading.focus();
}
