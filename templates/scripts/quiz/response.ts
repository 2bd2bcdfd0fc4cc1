import { isBlank } from "../../../src/marking/response.ts";
import type { ItemType } from "../../../src/model/bank.ts";
import type { Response, ResponseKind } from "../../../src/model/response.ts";
import { responseKind } from "../../../src/paper/response.ts";
import { inputsOf, isTick } from "./answers.ts";

/** How a question is answered. Our templates write types of items and no other. */
export const kindOf = (question: HTMLElement): ResponseKind => responseKind(question.dataset.type as ItemType);

/** What was answered to a question. */
export function responseOf(question: HTMLElement): Response {
  const kind = kindOf(question);
  const values = inputsOf(question).flatMap((input) => (isTick(input) && !input.checked ? [] : [input.value]));
  return kind === "one" || kind === "many" ? { kind, chosen: values } : { kind, entered: values };
}

export const isAnswered = (question: HTMLElement): boolean => !isBlank(responseOf(question));
