import { marksOfType } from "../marking/marks.js";
import type { Fraction, Marking, Marks } from "../model/marking.js";
import type { Paper } from "../model/paper.js";
import type { MarkedGuess } from "../model/report.js";
import { kindOf } from "../paper/response.js";
import { fraction, minus, plus, times } from "../text/fraction.js";
import { askOf } from "./coded.js";

/** What guessing brings by the marking of the papers: nothing to say where nobody has said it. */
export function guessTally() {
  const met = new Map<string, Pick<MarkedGuess, "type" | "asks" | "options">>();
  let marking: Marking | null = null;
  return {
    add(paper: Paper): void {
      ({ marking } = paper);
      if (marking === null) return;
      for (const { questions } of paper.sections)
        for (const question of questions) {
          if (kindOf(question) !== "one") continue;
          const { type } = question.item;
          const options = type === "true-false" ? 2 : question.options.length;
          const asks = question.asked === null ? null : askOf(question.asked);
          met.set(`${type} ${options} ${asks}`, { type, ...(asks !== null && { asks }), options });
        }
    },
    result: (): readonly MarkedGuess[] =>
      [...met.entries()]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, { type, asks, options }]) => {
          if (marking === null) return [];
          const marks = marksOfType(marking, type);
          const guess = {
            type,
            ...(asks !== undefined && { asks }),
            options,
            right: marks.right,
            blind: gain(marks, options),
            oneOut: gain(marks, options - 1),
          };
          // Of four codes about statements or pairs, each statement is in two.
          const halves = options === 4 && /^(?:pairs-)?which/.test(asks ?? "");
          return [{ ...guess, ...(halves && { oneSure: gain(marks, options / 2) }) }];
        }),
  };
}

/** Of one among so many, each as likely as every other. */
const gain = ({ right, wrong, blank }: Marks, among: number): Fraction =>
  minus(times(plus(right, times(fraction(among - 1), wrong)), fraction(1, among)), blank);
