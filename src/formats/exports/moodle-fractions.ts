import type { Fraction } from "../../model/marking.js";
import { fraction, minus, NOTHING, ONE, toDecimal } from "../../text/fraction.js";
import type { ExportedQuestion } from "./exported.js";
import type { ExportedOption } from "./kinds.js";
import type { Limit } from "../format.js";
import { loses } from "./limits.js";

/** The shares that an answer may have in Moodle; any other one stops the whole import (question/engine/bank.php). */
const SHARES: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 1],
  [9, 10],
  [5, 6],
  [4, 5],
  [3, 4],
  [7, 10],
  [2, 3],
  [3, 5],
  [1, 2],
  [2, 5],
  [1, 3],
  [3, 10],
  [1, 4],
  [1, 5],
  [1, 6],
  [1, 7],
  [1, 8],
  [1, 9],
  [1, 10],
  [1, 20],
];

const isShare = (share: Fraction): boolean =>
  SHARES.some(([p, q]) => {
    const [n, d] = fraction(p, q);
    return (share[0] === n || share[0] === -n) && share[1] === d;
  });

/** A share in per cent, as Moodle writes it: `33.33333`, `-100`. */
const percent = ([n, d]: Fraction): string => String(toDecimal([n * 100n, d], 5));

/** What each option of a question earns in Moodle, in per cent of its points. */
export function percentsOf(question: ExportedQuestion, options: readonly ExportedOption[]): readonly string[] {
  const keys = options.filter(({ isRight }) => isRight).length;
  const right = percent(fraction(1, keys));
  const wrong = percent(wrongShare(question, keys, options.length - keys));
  return options.map(({ isRight }) => (isRight ? right : wrong));
}

function wrongShare({ asks, marks }: ExportedQuestion, keys: number, wrongs: number): Fraction {
  if (asks.kind === "choice") return marks !== null && isShare(marks.wrong) ? marks.wrong : NOTHING;
  switch (marks?.multiple ?? "all-or-nothing") {
    // One wrong option takes everything: the nearest that there is to all or nothing.
    case "all-or-nothing":
    case "all":
      return minus(NOTHING, ONE);
    case "none":
      return NOTHING;
    case "true":
      return fraction(-1, keys);
    case "false":
    case "per-option":
      return fraction(-1, Math.max(wrongs, 1));
    case "false2":
      return fraction(-1, Math.max(wrongs, 2));
  }
}

/** What Moodle's marking can't say: only options have shares there, and what is chosen is added up. */
export function* marksLost({ asks, marks }: ExportedQuestion): Iterable<Limit> {
  if (asks.kind === "multiple") {
    const rule = marks?.multiple ?? "all-or-nothing";
    const keys = asks.options.filter(({ isRight }) => isRight).length;
    if (rule === "all-or-nothing" && keys > 1)
      yield loses("the marking of all or nothing (some of the right options earn a part, a wrong one takes all)");
    if (rule === "per-option") yield loses("the marking of each option");
  }
  if (marks === null) return;
  if (marks.blank[0] !== 0n) yield loses("the marks for no answer");
  if (marks.wrong[0] !== 0n && !(asks.kind === "choice" && isShare(marks.wrong)))
    yield loses("the marks for wrong answers");
}
