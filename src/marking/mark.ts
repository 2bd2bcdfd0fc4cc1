import { DEFAULT_MARKING } from "../blueprint/default-marking.js";
import type { Fraction, Mark, Marking, PaperMark } from "../model/marking.js";
import type { Answer, AnswerKey } from "../model/paper.js";
import type { Response } from "../model/response.js";
import { NOTHING, isLess, sum } from "../text/fraction.js";
import { judge } from "./judge.js";
import { markingKey, truthsKey } from "./key.js";
import { earnedBy, marksByKind, marksOf } from "./marks.js";
import { shareBy } from "./multiple.js";

/** What an answer earns, by the key of its paper; decisions that were taken since count. Throws a `TypeError` for a response of another kind. */
export function mark(answer: Answer, response: Response, marking: Marking = DEFAULT_MARKING): Mark {
  const { number, item, counts } = answer;
  const key = (response.kind === "truths" ? truthsKey(answer) : null) ?? markingKey(answer);
  if (key === null) return byHand(answer, response, marking);
  if (response.kind !== key.kind)
    throw new TypeError(
      `Question ${number} is answered by kind "${key.kind}", but the response is of kind "${response.kind}".`,
    );
  const judgement = judge(key, response, shareBy(marking.multiple), marking.credit);
  const marks = marksByKind(key.kind, marking.credit, marksOf(item, marking));
  const free = marking.void === "full" ? marks.right : NOTHING;
  return {
    ...judgement,
    number,
    item,
    counts,
    earned: counts ? earnedBy(judgement, marks) : free,
    outOf: counts ? marks.right : free,
    open: NOTHING,
  };
}

/** Whatever was written, people decide; what was left empty is theirs to see too. */
function byHand({ number, item, counts }: Answer, response: Response, marking: Marking): Mark {
  if (response.kind !== "typed")
    throw new TypeError(`Question ${number} is answered in sentences, but the response is of kind "${response.kind}".`);
  const { right } = marksOf(item, marking);
  const free = !counts && marking.void === "full" ? right : NOTHING;
  return {
    verdict: "by-hand",
    share: NOTHING,
    parts: [],
    number,
    item,
    counts,
    earned: free,
    outOf: free,
    open: counts ? right : NOTHING,
  };
}

/**
 * What a paper earns, question by question and in all, by its own marking unless another one is given. Responses stand in
 * the order of the paper, one for each question, blank ones included; it throws a `RangeError` where there are more or fewer.
 */
export function markPaper(
  { paper, answers }: AnswerKey,
  responses: readonly Response[],
  marking: Marking = paper.marking ?? DEFAULT_MARKING,
): PaperMark {
  if (responses.length !== answers.length)
    throw new RangeError(`There are ${responses.length} responses to ${answers.length} questions.`);
  const marks = answers.map((answer, i) => mark(answer, responses[i]!, marking));
  const earned = sum(marks.map((one) => one.earned));
  const open = sum(marks.map((one) => one.open));
  return {
    marks,
    earned,
    outOf: sum(marks.map(({ outOf }) => outOf)),
    byHand: {
      questions: marks.flatMap(({ verdict, counts, number }) => (verdict === "by-hand" && counts ? [number] : [])),
      open,
    },
    reachesCutOff: reaches(marking.cutOff, earned, open),
  };
}

/** Null as long as what is open decides. */
function reaches(cutOff: Marking["cutOff"], earned: Fraction, open: Fraction): boolean | null {
  if (cutOff === null) return null;
  if (!isLess(earned, cutOff)) return true;
  return isLess(sum([earned, open]), cutOff) ? false : null;
}
