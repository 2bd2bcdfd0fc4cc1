import { linkTo, one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";
import { type Mark, markOf, pointsOf, shareOf } from "./marking.ts";
import { points } from "./points.ts";

const LINKS: Readonly<Record<Mark, string>> = {
  right: "",
  partly: "LinkPartly",
  wrong: "LinkWrong",
  empty: "LinkEmpty",
};

export const wrongOnes = (questions: readonly HTMLElement[]): HTMLElement[] =>
  questions.filter((question) => markOf(question) !== "right");

export function scoreOf(questions: readonly HTMLElement[]): { readonly n: number; readonly m: number } {
  const sum = (of: (question: HTMLElement) => number) => questions.reduce((total, question) => total + of(question), 0);
  return { n: points(sum((question) => shareOf(question) * pointsOf(question))), m: points(sum(pointsOf)) };
}

/** Shows the score, links to what was wrong, and takes the focus there. */
export function showResult(result: HTMLElement, questions: readonly HTMLElement[], words: Words): void {
  const wrong = wrongOnes(questions);
  const heading = one("h2", result);
  heading.textContent = words("Score", scoreOf(questions));
  one("p", result).textContent = words(wrong.length === 0 ? "Perfect" : "Review");
  const links = wrong.map((question) => {
    const name = one(".number", question).textContent;
    return linkTo(question, words(LINKS[markOf(question)], { question: name }));
  });
  one("ul", result).replaceChildren(...links);
  const retry = one("[data-action=retry]", result);
  retry.hidden = wrong.length === 0;
  retry.textContent = words("Retry", { n: wrong.length });
  result.hidden = false;
  heading.focus();
}
