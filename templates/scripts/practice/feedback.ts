import { one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";

/**
 * Adds to a question what only a script can use: a button that checks it alone, and a place for its verdict, which is
 * in the page before it has words, so that these are announced.
 */
export function addFeedback(question: HTMLElement, number: number, words: Words): void {
  const check = document.createElement("button");
  check.type = "button";
  check.className = "check";
  check.dataset.action = "check-one";
  check.textContent = words("Check", { n: number });
  const verdict = document.createElement("p");
  verdict.className = "verdict";
  verdict.role = "status";
  verdict.dir = "auto";
  check.lang = verdict.lang = document.documentElement.lang;
  one(".answer", question).before(check, verdict);
}
