import { isNumberNear, isSameText } from "../../../src/paper/typed.ts";
import { all } from "../page/dom.ts";
import { type Input, inputsOf, isAnswered, isText, isTicked } from "../quiz/answers.ts";

export type Mark = "right" | "partly" | "wrong" | "empty";

/** Types of which each right part earns its share. */
const PARTIAL: ReadonlySet<string | undefined> = new Set(["cloze", "ordering", "matching"]);

export const pointsOf = (question: HTMLElement): number => Number(question.dataset.points);

/** The share of the points that was earned, from 0 to 1. */
export function shareOf(question: HTMLElement): number {
  const inputs = inputsOf(question);
  if (!isAnswered(question)) return 0;
  const right = inputs.filter((input) => isRight(question, input)).length;
  return PARTIAL.has(question.dataset.type) ? right / inputs.length : Number(right === inputs.length);
}

export function markOf(question: HTMLElement): Mark {
  if (!isAnswered(question)) return "empty";
  const share = shareOf(question);
  return share === 1 ? "right" : share > 0 ? "partly" : "wrong";
}

/** Whether an input is as the key has it. */
export function isRight(question: HTMLElement, input: Input): boolean {
  if (!isText(input)) return isTicked(input) === "right" in input.dataset;
  const { type, key, tolerance, unit, decimal, match = "" } = question.dataset;
  const wanted = {
    key: Number(key),
    tolerance: Number(tolerance),
    unit: unit ?? null,
    decimal: decimal === "comma" ? decimal : "point",
  } as const;
  if (type === "numeric" && isNumberNear(input.value, wanted)) return true;
  const { answer } = input.dataset;
  const accepted = answer === undefined ? all("[data-accepted]", question).map((one) => one.textContent) : [answer];
  return accepted.some((text) => isSameText(input.value, text, match.split(" ")));
}
