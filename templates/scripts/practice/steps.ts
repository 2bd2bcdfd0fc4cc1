import { all, goTo, onAction, one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";

/** Shows one question at a time, if the reader asked for it. Paper and the final review show all. */
export function steps(form: HTMLElement, questions: readonly HTMLElement[], words: Words) {
  const wanted = one<HTMLInputElement>("[name=way][value=steps]", form);
  const bar = one(".steps", form);
  let at = 0;

  const show = () => {
    form.toggleAttribute("data-steps", wanted.checked);
    bar.hidden = !wanted.checked;
    questions.forEach((question, i) => question.toggleAttribute("data-current", i === at));
    for (const passage of all(".passage", form)) passage.toggleAttribute("data-current", isAbout(passage, at));
    one("p", bar).textContent = words("Position", { n: at + 1, m: questions.length });
    one<HTMLButtonElement>("[data-action=back]", bar).disabled = at === 0;
    one<HTMLButtonElement>("[data-action=next]", bar).disabled = at === questions.length - 1;
  };
  /** Whether a passage, which stands before the first question about it, is about the one at a place. */
  const isAbout = (passage: HTMLElement, place: number) => {
    const first = questions.indexOf(passage.nextElementSibling as HTMLElement);
    return place >= first && place < first + Number(passage.dataset.count);
  };
  const go = (to: number) => {
    at = Math.min(Math.max(to, 0), questions.length - 1);
    show();
    goTo(questions[at]);
  };

  onAction(bar, { back: () => go(at - 1), next: () => go(at + 1) });
  wanted.addEventListener("change", show);
  show();
  return {
    /** Shows all questions again. */
    end: () => {
      wanted.checked = false;
      show();
    },
    /** Goes on at a question. */
    resume: (question: HTMLElement | undefined) => go(questions.findIndex((one) => one === question)),
    /** Starts over at a question. */
    restart: (question: HTMLElement | undefined) => {
      at = question === undefined ? 0 : questions.indexOf(question);
      show();
    },
  };
}
