import { fromDecimal, times } from "../../../src/marking/fraction.ts";
import { judge } from "../../../src/marking/judge.ts";
import type { Fraction, Judgement } from "../../../src/model/marking.ts";
import type { Difference, MarkingKey, NumberKey, PlaceKey } from "../../../src/model/response.ts";
import { all } from "../page/dom.ts";
import { inputsOf } from "../quiz/answers.ts";
import { kindOf, responseOf } from "../quiz/response.ts";

export const judged = (question: HTMLElement): Judgement => judge(keyIn(question), responseOf(question));

export const pointsOf = (question: HTMLElement): Fraction => fromDecimal(Number(question.dataset.points));

/** In practice nothing is lost by wrong answers. */
export const earnedIn = (question: HTMLElement): Fraction => times(judged(question).share, pointsOf(question));

/** The key that a question of the page holds. */
function keyIn(question: HTMLElement): MarkingKey {
  const kind = kindOf(question);
  const inputs = inputsOf(question);
  const right = inputs.flatMap(({ dataset, value }) => ("right" in dataset ? [value] : []));
  switch (kind) {
    case "one":
      return { kind, right };
    case "many":
      return { kind, right, also: [], options: inputs.length };
    case "boxes":
    case "typed":
      return { kind, places: inputs.map(({ dataset }) => placeIn(question, dataset.answer)) };
  }
}

/** What is right in a place that has its own answer, or else what the question accepts. */
function placeIn(question: HTMLElement, answer: string | undefined): PlaceKey {
  const { key, tolerance, unit = null, decimal, match = "" } = question.dataset;
  return {
    accepted: answer === undefined ? all("[data-accepted]", question).map((one) => one.textContent) : [answer],
    ignore: match.split(" ") as Difference[],
    number:
      key === undefined
        ? null
        : { keys: [Number(key)], tolerance: Number(tolerance), unit, decimal: decimal as NumberKey["decimal"] },
  };
}
