import type { Asked, Question } from "../model/paper.js";
import { drawsOfOrders, ordersAbout } from "../paper/codes.js";

/**
 * How likely the best guess is to be right of somebody who knows how lists of codes are made, and sees a list alone: any
 * code may be right, and is the likelier the more draws would have made this list about it. Where statements or numbers
 * are asked about, lists tell nothing; nor do those of orders from four lines on.
 */
export function bestGuess({ options }: Pick<Question, "options">, asked: Asked): number {
  if (asked.ask !== "codes") return 1 / options.length;
  const codes = options.map(({ option }) => option.text);
  const isOrder = asked.left === null;
  const list = textOf(codes);
  const name = `${isOrder} ${list}`;
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const draws = Array.from({ length: drawsOfOrders(asked.right.length, isOrder) }, (_, i) => i);
  const ways = codes.map((code) => {
    const right = [...code].map(Number);
    return draws.filter((drawn) => textOf(ordersAbout(right, isOrder, drawn).map((order) => order.join(""))) === list)
      .length;
  });
  const best = Math.max(...ways) / ways.reduce((sum, one) => sum + one, 0);
  KNOWN.set(name, best);
  return best;
}

/** There are some hundred lists, and as many questions as papers have. */
const KNOWN = new Map<string, number>();

const textOf = (codes: readonly string[]): string => codes.toSorted().join();
