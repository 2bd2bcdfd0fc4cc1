import { type ShareRule, allOrNothing, judge } from "../../../src/marking/judge.ts";
import { earnedBy, marksByKind } from "../../../src/marking/marks.ts";
import { NOTHING, fromDecimal } from "../../../src/text/fraction.ts";
import type { Credit, Fraction, Judgement, Marks } from "../../../src/model/marking.ts";
import type { Difference, MarkingKey, NumberKey, PlaceKey } from "../../../src/model/response.ts";
import { all } from "../page/dom.ts";
import { inputsOf } from "../quiz/answers.ts";
import { kindOf, responseOf } from "../quiz/response.ts";
import { isByStatement, saidOfEach, truthKeyIn } from "./truths.ts";

/** How the questions of a page are marked. */
export interface Rule {
  readonly share: ShareRule;
  readonly credit: Credit;
  readonly marksIn: (question: HTMLElement) => Marks;
  /** Of points as they are shown. */
  readonly decimals: number;
}

/** Of a page that does not say it: nothing is lost by wrong answers. */
export const PLAIN: Rule = {
  share: allOrNothing,
  credit: "whole",
  marksIn: ({ dataset }) => ({ right: fromDecimal(Number(dataset.points)), wrong: NOTHING, blank: NOTHING }),
  decimals: 1,
};

export const judged = (question: HTMLElement, { share, credit }: Rule): Judgement =>
  isByStatement(question)
    ? judge(truthKeyIn(question), saidOfEach(question), share, credit)
    : judge(keyIn(question), responseOf(question), share);

export const earnedIn = (question: HTMLElement, rule: Rule): Fraction =>
  earnedBy(
    judged(question, rule),
    marksByKind(isByStatement(question) ? "truths" : kindOf(question), rule.credit, rule.marksIn(question)),
  );

/** The key that a question of the page holds. */
function keyIn(question: HTMLElement): MarkingKey {
  const kind = kindOf(question);
  const inputs = inputsOf(question);
  const right = inputs.flatMap(({ dataset, value }) => ("right" in dataset ? [value] : []));
  switch (kind) {
    case "one":
      return { kind, right, notAttempted: inputs.find(({ dataset }) => "notAttempted" in dataset)?.value ?? null };
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
