import type { Fraction, Judgement, Mark, Marking, PaperMark } from "../model/marking.js";
import type { Answer, AnswerKey } from "../model/paper.js";
import type { Response } from "../model/response.js";
import { NOTHING, fromDecimal, sum, times } from "./fraction.js";
import { judge } from "./judge.js";
import { markingKey } from "./key.js";
import { shareBy } from "./multiple.js";

/** What is done where nothing else was agreed: wrong and missing answers earn nothing and cost nothing. */
export const DEFAULT_MARKING: Marking = { wrong: NOTHING, blank: NOTHING, multiple: "all-or-nothing", void: "drop" };

/** The points that a judged answer earns, of those of its question. */
function earnedBy({ verdict, share }: Judgement, points: Fraction, { wrong, blank } = DEFAULT_MARKING): Fraction {
  return times(verdict === "blank" ? blank : share[0] === 0n ? wrong : share, points);
}

/** What an answer earns, by the key of its paper; decisions that were taken since count. Throws a `TypeError` for a response of another kind. */
export function mark(answer: Answer, response: Response, marking: Marking = DEFAULT_MARKING): Mark {
  const { number, item, counts } = answer;
  const key = markingKey(answer);
  if (response.kind !== key.kind)
    throw new TypeError(
      `Question ${number} is answered by kind "${key.kind}", but the response is of kind "${response.kind}".`,
    );
  const judgement = judge(key, response, shareBy(marking.multiple));
  const points = fromDecimal(item.points);
  const free = marking.void === "full" ? points : NOTHING;
  return {
    ...judgement,
    number,
    item,
    counts,
    earned: counts ? earnedBy(judgement, points, marking) : free,
    outOf: counts ? points : free,
  };
}

/**
 * What a paper earns, question by question and in all. Responses stand in the order of the paper, one for each
 * question, blank ones included; it throws a `RangeError` where there are more or fewer.
 */
export function markPaper(
  { answers }: AnswerKey,
  responses: readonly Response[],
  marking: Marking = DEFAULT_MARKING,
): PaperMark {
  if (responses.length !== answers.length)
    throw new RangeError(`There are ${responses.length} responses to ${answers.length} questions.`);
  const marks = answers.map((answer, i) => mark(answer, responses[i]!, marking));
  return { marks, earned: sum(marks.map(({ earned }) => earned)), outOf: sum(marks.map(({ outOf }) => outOf)) };
}
