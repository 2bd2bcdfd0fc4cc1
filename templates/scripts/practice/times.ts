import { questionAt } from "../quiz/answers.ts";

/**
 * Measures how long the reader is at each question, only if asked to; nothing of it is kept. What passes until something
 * is done in a question was spent on that question: it was read before.
 */
export function times(form: HTMLElement) {
  const wanted = form.querySelector<HTMLInputElement>("[name=way][value=times]");
  const spent = new Map<HTMLElement, number>();
  let last: HTMLElement | null = null;
  let since = 0;

  const touch = (question: HTMLElement | null) => {
    const now = performance.now();
    last = question ?? last;
    if (wanted?.checked && last !== null) spent.set(last, (spent.get(last) ?? 0) + now - since);
    since = now;
  };
  const restart = () => {
    spent.clear();
    last = null;
    since = performance.now();
  };
  for (const event of ["pointerdown", "focusin", "input"])
    form.addEventListener(event, (happened) => touch(questionAt(happened)));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) touch(null);
    else since = performance.now();
  });
  wanted?.addEventListener("change", restart);
  restart();
  return {
    restart,
    /** Milliseconds by question, the longest first. */
    spent: (): (readonly [question: HTMLElement, time: number])[] => [...spent].sort((a, b) => b[1] - a[1]),
  };
}

/** Of times, the longest first; there is at least one. */
export function medianOf(all: readonly number[]): number {
  const [below, above] = [all[Math.floor(all.length / 2)]!, all[Math.ceil(all.length / 2) - 1]!];
  return (below + above) / 2;
}
