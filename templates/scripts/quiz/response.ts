import { extentOf, isBlank } from "../../../src/marking/response.ts";
import type { JudgedType } from "../../../src/model/bank.ts";
import type { Extent, Response, ResponseKind } from "../../../src/model/response.ts";
import { judgedKind } from "../../../src/paper/response.ts";
import { inputsOf, isTick } from "./answers.ts";
import { isOpen } from "./open.ts";

/** Our templates write types of items and no other. */
const typeOf = (question: HTMLElement) => question.dataset.type as JudgedType;

/** How a question is answered. */
export const kindOf = (question: HTMLElement): ResponseKind =>
  HAS_OPEN && isOpen(question) ? "typed" : judgedKind(typeOf(question));

/** What was answered to a question. */
export function responseOf(question: HTMLElement): Response {
  const kind = kindOf(question);
  const values = inputsOf(question).flatMap((input) => (isTick(input) && !input.checked ? [] : [input.value]));
  return kind === "one" || kind === "many" ? { kind, chosen: values } : { kind, entered: values };
}

export const extentIn = (question: HTMLElement): Extent =>
  HAS_OPEN && isOpen(question)
    ? isAnswered(question)
      ? "whole"
      : "blank"
    : extentOf(typeOf(question), responseOf(question));

export const isAnswered = (question: HTMLElement): boolean => !isBlank(responseOf(question));
