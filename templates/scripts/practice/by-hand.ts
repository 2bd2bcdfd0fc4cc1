import { one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";
import { isOpen } from "../quiz/open.ts";

/** Opens the model answer of a question that people mark, and says that nothing was judged. */
export function showByHand(question: HTMLElement, words: Words): void {
  one(".verdict", question).textContent = words("ByHand");
  one<HTMLDetailsElement>(".answer", question).open = true;
}

/** A score is of what was judged: it says how many questions it leaves out, in front of what leads to a list. */
export function sayWithout(result: HTMLElement, questions: readonly HTMLElement[], words: Words): void {
  const text = one(":scope > p", result);
  text.textContent = `${words("Without", { n: questions.filter(isOpen).length })} ${text.textContent}`;
}
