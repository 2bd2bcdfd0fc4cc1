import type { Looked, Question } from "./question.js";

const isError = ({ severity }: { readonly severity: string }): boolean => severity === "error";

/** Questions that nobody can be asked yet: something is missing or wrong in them. */
export const unfinishedIn = ({ questions }: Looked): readonly Question[] =>
  questions.filter(({ remarks }) => remarks.some(isError));

/** Whether there is something to hand out without them. */
export const canLeaveOut = (looked: Looked): boolean =>
  !looked.isBroken && !looked.remarks.some(isError) && unfinishedIn(looked).length < looked.questions.length;

/** Whether it is said of one question, where that is written. */
export const isOfOne = ({ questions }: Looked, message: string): boolean =>
  questions.some(({ remarks }) => remarks.some((one) => isError(one) && one.message === message));
