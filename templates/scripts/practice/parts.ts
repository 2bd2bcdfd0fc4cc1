import type { JudgedPart } from "../../../src/model/marking.ts";
import { all } from "../page/dom.ts";
import type { Words } from "../page/words.ts";
import { inputsOf, isTick } from "../quiz/answers.ts";
import { isByStatement, truthsIn } from "./truths.ts";

/** Says behind each of several fields whether it is right, and what is: a border alone tells nobody who can't see it. */
export function showParts(question: HTMLElement, parts: readonly JudgedPart[], words: Words): void {
  clearParts(question);
  const fields = fieldsOf(question);
  // What is said of the only field of a question is its verdict.
  if (fields.length < 2) return;
  fields.forEach((field, i) => {
    const note = document.createElement("span");
    note.id = `${question.id}-${i}`;
    note.className = parts[i]?.right ? "part ok" : "part";
    note.lang = document.documentElement.lang;
    note.dir = "auto";
    // The answer may run the other way than the words around it.
    note.textContent = saidOf(parts[i], words, `\u2068${field.dataset.answer ?? ""}\u2069`);
    field.setAttribute("aria-describedby", note.id);
    // In a label it would be part of the name as well.
    (field.closest("label") ?? field).after(note);
  });
}

/** What is judged by itself in a question, in the order of its parts. */
const fieldsOf = (question: HTMLElement): readonly HTMLElement[] =>
  isByStatement(question) ? truthsIn(question) : inputsOf(question).filter((input) => !isTick(input));

/** What stands for a part of an answer: an option, a field, or a statement. */
export const rowOf = (question: HTMLElement, { place }: JudgedPart): HTMLElement | null | undefined =>
  typeof place === "number"
    ? fieldsOf(question)[place - 1]
    : inputsOf(question)
        .find(({ value }) => value === place)
        ?.closest("label");

function saidOf(part: JudgedPart | undefined, words: Words, answer: string): string {
  if (part?.right) return `✓ ${words("PartRight")}`;
  return part?.filled ? `✗ ${words("PartWrong", { answer })}` : `– ${words("PartEmpty", { answer })}`;
}

export function clearParts(question: HTMLElement): void {
  for (const field of fieldsOf(question)) field.removeAttribute("aria-describedby");
  for (const note of all(".part", question)) note.remove();
}
