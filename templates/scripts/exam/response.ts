import { writeResponse } from "../../../src/marking/response.ts";
import type { ResponseField } from "../../../src/model/response.ts";
import { encodeResponse, responseField } from "../../../src/paper/response.ts";
import { inputsOf } from "../quiz/answers.ts";
import { kindOf, responseOf } from "../quiz/response.ts";

export const answerOf = (question: HTMLElement) => writeResponse(responseOf(question));

/** The short code for all letters. */
export const responseCode = (paper: string, questions: readonly HTMLElement[]): string =>
  encodeResponse(
    paper,
    questions.map(fieldOf),
    questions.map((question) => answerOf(question).letters),
  );

function fieldOf(question: HTMLElement): ResponseField {
  const boxes = question.querySelectorAll("select");
  // The first option of a box is the empty one.
  const options = boxes[0] === undefined ? inputsOf(question).length : boxes[0].options.length - 1;
  return responseField(kindOf(question), options, boxes.length);
}
