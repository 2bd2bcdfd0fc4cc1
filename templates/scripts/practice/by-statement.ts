import type { Words } from "../page/words.ts";
import { empty } from "../quiz/answers.ts";
import type { Flag } from "../quiz/saved.ts";
import { type Ways, isByStatement, waysOf } from "./truths.ts";

/**
 * Asks of each statement whether it is true, in place of codes, if the reader asked for it.
 *
 * @param onChange hears which questions are answered in another way now
 */
export function byStatement(
  form: HTMLElement,
  questions: readonly HTMLElement[],
  words: Words,
  onChange: (questions: readonly HTMLElement[]) => void,
) {
  const wanted = form.querySelector<HTMLInputElement>("[name=way][value=statements]");
  const ways = new Map<HTMLElement, Ways>();
  for (const question of wanted === null ? [] : questions) {
    const own = waysOf(question, words);
    if (own !== null) ways.set(question, own);
  }
  const follow = () => {
    for (const { go } of ways.values()) go(wanted?.checked === true);
  };
  wanted?.addEventListener("change", () => {
    follow();
    onChange([...ways.keys()]);
  });
  const way: Flag = {
    isOn: isByStatement,
    set: (question, isOn) => {
      ways.get(question)?.go(isOn);
      if (wanted !== null) wanted.checked = [...ways.keys()].some(isByStatement);
    },
  };
  return {
    way,
    begin: follow,
    /** Takes back what was answered, in the way that is not in the page, too. */
    empty: (question: HTMLElement): void => {
      const own = ways.get(question);
      for (const part of [question, ...(own === undefined ? [] : [own.codes, ...own.truths])]) empty(part);
    },
  };
}
