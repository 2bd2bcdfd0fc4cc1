import type { Item } from "../model/bank.js";
import type { Credit, Fraction, Judgement, Marking, Marks } from "../model/marking.js";
import type { Response } from "../model/response.js";
import { NOTHING, fromDecimal, sum, times, toDecimal } from "../text/fraction.js";

/** What answers to items of a type earn for each point. */
export const marksOfType = ({ right, wrong, blank, byType }: Marking, type: Item["type"]): Marks => ({
  right,
  wrong,
  blank,
  ...byType[type],
});

/** What answers to an item earn. */
export function marksOf({ type, points }: Pick<Item, "type" | "points">, marking: Marking): Marks {
  const { right, wrong, blank } = marksOfType(marking, type);
  const each = (mark: Fraction) => times(mark, fromDecimal(points));
  return { right: each(right), wrong: each(wrong), blank: each(blank) };
}

/** What is earned by an answer of this kind: by one that earns statement by statement, never less than nothing. */
export const marksByKind = (kind: Response["kind"], credit: Credit, marks: Marks): Marks =>
  kind === "truths" && credit === "per-statement" ? { ...marks, wrong: NOTHING } : marks;

/** What a judged answer earns: for parts that are right their share of what a right answer does. */
export function earnedBy({ verdict, share }: Pick<Judgement, "verdict" | "share">, marks: Marks): Fraction {
  if (verdict === "blank") return marks.blank;
  return share[0] === 0n ? marks.wrong : times(share, marks.right);
}

/** Points as they are shown: what right answers to these items earn, to two places; those given where nobody has said it. */
export function pointsShown(items: readonly Item[], points: number, marking: Marking | null): number {
  return marking === null ? points : toDecimal(sum(items.map((item) => marksOf(item, marking).right)), 2);
}
