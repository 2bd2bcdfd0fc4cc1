import { MOST } from "../bank/most.js";
import { sameAnswer } from "../bank/repeats.js";
import type { Lose, Outcome } from "./outcome.js";
import { quoted } from "./shares.js";

/** Pairs to find, and right sides that belong to nothing. */
export function matchingFields(
  stem: string,
  written: readonly { readonly left: string; readonly right: string }[],
  extras: readonly string[],
  lose: Lose,
): Outcome {
  if (stem === "") return { why: "it asks nothing in words" };
  const pairs = written.filter(({ left, right }) => left !== "" || right !== "");
  if (pairs.length < written.length) lose("an empty pair");
  if (pairs.length < 2) return { why: "it has fewer than two pairs" };
  if (pairs.length > MOST.pairs)
    return { why: `it has ${pairs.length} pairs; a bank's question has at most ${MOST.pairs}` };
  if (pairs.some(({ left, right }) => left === "" || right === "")) return { why: "a side of a pair has no words" };
  if (new Set(pairs.map(({ left }) => sameAnswer(left))).size < pairs.length)
    return { why: "two left sides say the same" };
  const rights = new Set(pairs.map(({ right }) => sameAnswer(right)));
  const more = new Map(extras.filter((one) => one !== "").map((one) => [sameAnswer(one), one]));
  const others = [...more].flatMap(([same, one]) => (rights.has(same) ? [] : [one]));
  const most = Math.min(MOST.extras, MOST.pairs - rights.size);
  for (const one of others.slice(most)) lose(`the right side ${quoted(one)}, which belongs to nothing`);
  const kept = others.slice(0, most);
  return { fields: { type: "matching", stem, pairs, ...(kept.length > 0 && { extras: kept }) } };
}

/** Steps in their right order. */
export function orderingFields(stem: string, sequence: readonly string[]): Outcome {
  if (stem === "") return { why: "it asks nothing in words" };
  if (sequence.length < 2) return { why: "it has fewer than two steps" };
  if (sequence.length > MOST.steps)
    return { why: `it has ${sequence.length} steps; a bank's question has at most ${MOST.steps}` };
  if (sequence.includes("")) return { why: "one of its steps has no words" };
  if (new Set(sequence.map(sameAnswer)).size < sequence.length) return { why: "two of its steps say the same" };
  return { fields: { type: "ordering", stem, sequence } };
}
