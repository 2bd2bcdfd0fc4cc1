import { all, one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";
import { inputsOf, isFilled, isText, isTicked } from "../quiz/answers.ts";
import { type Mark, isRight, markOf, pointsOf, shareOf } from "./marking.ts";
import { points } from "./points.ts";

const SIGNS: Readonly<Record<Mark, string>> = { right: "✓", partly: "◐", wrong: "✗", empty: "–" };
const TEXTS: Readonly<Record<Mark, string>> = { right: "Right", partly: "Partly", wrong: "Wrong", empty: "Empty" };

/** Shows a verdict in words, signs and borders, and opens the answer. */
export function showVerdict(question: HTMLElement, words: Words): void {
  const mark = markOf(question);
  question.dataset.mark = mark;
  for (const input of inputsOf(question)) {
    const right = isText(input) ? isRight(question, input) : "right" in input.dataset;
    const row = isText(input) ? input : input.closest("label");
    if (row !== null && (right || isFilled(input) || isText(input))) row.dataset.mark = right ? "right" : "wrong";
  }
  const chosen = inputsOf(question).flatMap((input) => (isTicked(input) ? [input.value] : []));
  for (const reason of all("[data-letter]", question))
    reason.dataset.chosen = String(chosen.includes(reason.dataset.letter ?? ""));
  const values = { n: points(shareOf(question) * pointsOf(question)), m: points(pointsOf(question)) };
  one(".verdict", question).textContent = `${SIGNS[mark]} ${words(TEXTS[mark], values)}`;
  one<HTMLDetailsElement>(".answer", question).open = true;
}

export function clearVerdict(question: HTMLElement): void {
  for (const marked of [question, ...all("[data-mark]", question)]) delete marked.dataset.mark;
  for (const chosen of all("[data-chosen]", question)) delete chosen.dataset.chosen;
  one(".verdict", question).textContent = "";
  one<HTMLDetailsElement>(".answer", question).open = false;
}
