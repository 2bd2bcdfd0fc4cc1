import { one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";

const buttonIn = (question: ParentNode) => question.querySelector<HTMLElement>("[data-action=unsure]");

/** Adds a button to a question that says that its answer is a guess. */
export function addUnsure(question: HTMLElement, words: Words): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "unsure";
  button.dataset.action = "unsure";
  button.setAttribute("aria-pressed", "false");
  button.textContent = words("Unsure");
  button.lang = document.documentElement.lang;
  one(".check", question).before(button);
}

export const isUnsure = (question: HTMLElement): boolean => buttonIn(question)?.getAttribute("aria-pressed") === "true";

export function setUnsure(question: HTMLElement, isOn: boolean): void {
  buttonIn(question)?.setAttribute("aria-pressed", String(isOn));
}
