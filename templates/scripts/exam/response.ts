import { type ResponseField, encodeResponse } from "../../../src/paper/response.ts";
import { inputsOf, isText, isTicked } from "../quiz/answers.ts";

/** What is answered in a question: letters, or what was typed. */
export interface Answer {
  readonly letters: string;
  readonly typed: readonly string[];
}

export const isOpen = ({ letters, typed }: Answer): boolean => letters === "" && typed.every((text) => text === "");

export function answerOf(question: HTMLElement): Answer {
  const inputs = inputsOf(question);
  const boxes = inputs.flatMap((input) => (input instanceof HTMLSelectElement ? [input.value || "-"] : []));
  const ticked = inputs.flatMap((input) => (isTicked(input) ? [input.value] : []));
  const typed = inputs.flatMap((input) =>
    input instanceof HTMLInputElement && isText(input) ? [input.value.trim()] : [],
  );
  return { letters: boxes.some((letter) => letter !== "-") ? boxes.join("") : ticked.join(""), typed };
}

/** The short code for all letters. */
export const responseCode = (paper: string, questions: readonly HTMLElement[]): string =>
  encodeResponse(
    paper,
    questions.map(fieldOf),
    questions.map((question) => answerOf(question).letters),
  );

function fieldOf(question: HTMLElement): ResponseField {
  switch (question.dataset.type) {
    case "choice":
    case "true-false":
      return { kind: "one", options: inputsOf(question).length };
    case "multiple":
      return { kind: "many", options: inputsOf(question).length };
    case "ordering":
    case "matching": {
      const boxes = question.querySelectorAll("select");
      return { kind: "boxes", boxes: boxes.length, options: (boxes[0]?.options.length ?? 1) - 1 };
    }
    default:
      return { kind: "typed" };
  }
}
