import { all } from "../page/dom.ts";

export type Input = HTMLInputElement | HTMLSelectElement;

export const questionsIn = (root: ParentNode): HTMLElement[] => all(".question", root);

/** Everything in a question that can be answered. */
export const inputsOf = (question: ParentNode): Input[] => [...question.querySelectorAll<Input>("input, select")];

/** Whether something is written or chosen in it, not ticked. */
export const isText = (input: Input): boolean => input instanceof HTMLSelectElement || input.type === "text";

export const isTicked = (input: Input): boolean => input instanceof HTMLInputElement && input.checked;

export const isFilled = (input: Input): boolean => (isText(input) ? input.value.trim() !== "" : isTicked(input));

export const isAnswered = (question: HTMLElement): boolean => inputsOf(question).some(isFilled);

/** The question that an event comes from. */
export const questionAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(".question") : null;

export function empty(question: HTMLElement): void {
  for (const input of inputsOf(question)) {
    if (isText(input)) input.value = "";
    else if (input instanceof HTMLInputElement) input.checked = false;
  }
}
