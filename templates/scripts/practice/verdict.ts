import type { Verdict } from "../../../src/model/marking.ts";
import { all, one } from "../page/dom.ts";
import type { Words } from "../page/words.ts";
import { clearParts, rowOf, showParts } from "./parts.ts";
import { type Rule, judged } from "./marking.ts";
import { scoreOf } from "./points.ts";

const WRONG = ["✗", "Wrong"] as const;
/** A sign for each verdict, and the name of its message. */
const SHOWN: Readonly<Record<Verdict, readonly [sign: string, name: string]>> = {
  right: ["✓", "Right"],
  partly: ["◐", "Partly"],
  wrong: WRONG,
  several: WRONG,
  blank: ["–", "Empty"],
};

/** The name under which the page has messages for a verdict: `Wrong`, say. */
export const nameOf = (verdict: Verdict): string => SHOWN[verdict][1];

/** Shows a verdict in words, signs and borders, and opens the answer. */
export function showVerdict(question: HTMLElement, words: Words, rule: Rule): void {
  const { verdict, parts } = judged(question, rule);
  const [sign, name] = SHOWN[verdict];
  question.dataset.mark = name.toLowerCase();
  for (const part of parts) {
    const row = rowOf(question, part);
    if (row) row.dataset.mark = part.right ? "right" : "wrong";
  }
  for (const reason of all("[data-letter]", question))
    reason.dataset.chosen = String(parts.some(({ place, filled }) => filled && place === reason.dataset.letter));
  showParts(question, parts, words);
  one(".verdict", question).textContent = `${sign} ${words(name, scoreOf([question], rule))}`;
  one<HTMLDetailsElement>(".answer", question).open = true;
}

export function clearVerdict(question: HTMLElement): void {
  for (const { dataset } of [question, ...all("[data-mark], [data-chosen]", question)]) {
    delete dataset.mark;
    delete dataset.chosen;
  }
  clearParts(question);
  one(".verdict", question).textContent = "";
  one<HTMLDetailsElement>(".answer", question).open = false;
}
