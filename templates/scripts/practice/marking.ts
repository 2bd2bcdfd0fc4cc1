import { judge } from "../../../src/marking/judge.ts";
import { earnedBy } from "../../../src/marking/marks.ts";
import { shareBy } from "../../../src/marking/multiple.ts";
import { NOTHING, fromDecimal, parseFraction } from "../../../src/text/fraction.ts";
import type { Fraction, Judgement, Marks, MultipleRule } from "../../../src/model/marking.ts";
import type { Difference, MarkingKey, NumberKey, PlaceKey } from "../../../src/model/response.ts";
import { all } from "../page/dom.ts";
import { inputsOf } from "../quiz/answers.ts";
import { kindOf, responseOf } from "../quiz/response.ts";

export function judged(question: HTMLElement): Judgement {
  // Our templates write these rules and no other.
  const rule = question.closest("form")?.dataset.multiple as MultipleRule | undefined;
  return judge(keyIn(question), responseOf(question), shareBy(rule ?? "all-or-nothing"));
}

/** What answers earn; where the page does not say how it is marked, nothing is lost by wrong ones. */
export function marksIn({ dataset }: HTMLElement): Marks {
  const read = (text = "") => parseFraction(text) ?? NOTHING;
  if (dataset.marks === undefined)
    return { right: fromDecimal(Number(dataset.points)), wrong: NOTHING, blank: NOTHING };
  const [right, wrong, blank] = dataset.marks.split(" ");
  return { right: read(right), wrong: read(wrong), blank: read(blank) };
}

export const earnedIn = (question: HTMLElement): Fraction => earnedBy(judged(question), marksIn(question));

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
