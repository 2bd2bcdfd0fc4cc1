import { all, around } from "../page/dom.ts";

export type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const questionsIn = (root: ParentNode): HTMLElement[] => all(".question", root);

/** Everything in a question that can be answered. */
export const inputsOf = (question: ParentNode): Input[] =>
  all<Input>(HAS_OPEN ? "input, select, textarea" : "input, select", question);

/** Whether it is ticked, not written or chosen from a list. */
export const isTick = (input: Input): input is HTMLInputElement => /radio|checkbox/.test(input.type);

/** The question that an event comes from. */
export const questionAt = (event: Event): HTMLElement | null => around(event, ".question");

export function empty(question: HTMLElement): void {
  for (const input of inputsOf(question)) {
    if (isTick(input)) input.checked = false;
    else input.value = "";
  }
}
