import { one } from "../page/dom.ts";
import { inputsOf, isTick, questionAt } from "../quiz/answers.ts";

/**
 * Lets digits choose: 1 the first option of the question that has the focus. Only if the reader asked for it,
 * and never in a field to write in (WCAG 2.1.4).
 */
export function digitKeys(form: HTMLElement): void {
  const wanted = one<HTMLInputElement>("[name=way][value=digits]", form);
  wanted.addEventListener("change", () => form.toggleAttribute("data-digits", wanted.checked));
  form.addEventListener("keydown", (event) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (!wanted.checked || ctrlKey || altKey || metaKey || !/^[1-9]$/.test(key)) return;
    const question = questionAt(event);
    const chosen = question && inputsOf(question)[Number(key) - 1];
    if (!chosen || !isTick(chosen)) return;
    event.preventDefault();
    chosen.focus();
    chosen.click();
  });
}
