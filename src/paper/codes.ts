import type { StatementsAsk } from "../model/bank.js";

/**
 * Codes of statements: the numbers of those that are meant, such as `1,3`; `0` for none. A list of codes is made so that it
 * tells nothing of which is right.
 */
export const codeOf = (isMeant: readonly boolean[]): string => codeOfSet(setOf(isMeant));

const NONE = "0";

/** A set of statements, a bit for each. */
function setOf(isMeant: readonly boolean[]): number {
  let set = 0;
  for (let i = 0; i < isMeant.length; i += 1) if (isMeant[i]!) set |= 1 << i;
  return set;
}

export const codeOfSet = (set: number): string =>
  Array.from({ length: 32 - Math.clz32(set) }, (_, i) => i + 1)
    .filter((n) => (set >> (n - 1)) % 2 === 1)
    .join(",") || NONE;

/** The right code, of statements that are true or not. */
export const rightCode = (ask: StatementsAsk, isTrue: readonly boolean[]): string =>
  ask === "how-many" ? String(isTrue.filter(Boolean).length) : codeOf(isTrue.map((one) => one === (ask === "which")));

/** The numbers that a code means. */
export const numbersIn = (code: string): readonly number[] => (code === NONE ? [] : code.split(",").map(Number));

/** How a statement changes from option to option: with the first half of a list, with the second, or with both. */
const GROUPS = 3;

/** Four codes, one of them right, as `setsAbout` gives them. */
export const codesAbout = (isRight: readonly boolean[], drawn: number): readonly string[] =>
  setsAbout(setOf(isRight), isRight.length, drawn).map(codeOfSet);

/**
 * Four sets of statements, one of them right: K, K ⊕ A, K ⊕ B and K ⊕ A ⊕ B, where A and B are two sets, neither empty
 * nor equal. Exactly in these lists each statement is in two of four options; with K drawn evenly, each option is right
 * as often as the others, whatever is read from the list.
 *
 * @param right the statements that the right code names, a bit for each
 * @param drawn a number that knows nothing of that: it tells which of the possible pairs of sets is taken
 * @returns by size, then by the numbers; none of them comes last
 */
export function setsAbout(right: number, count: number, drawn: number): readonly number[] {
  const masks = maskPairs(count);
  const { a, b, lists } = masks[drawn % masks.length]!;
  return (lists[right] ??= [right, right ^ a, right ^ b, right ^ a ^ b].sort((one, other) =>
    byCode(codeOfSet(one), codeOfSet(other)),
  ));
}

interface MaskPair {
  /** Sets of statements, a bit for each. */
  readonly a: number;
  readonly b: number;
  /** Lists that were made with it, by the right set. */
  readonly lists: (readonly number[])[];
}

/** Every statement is in A, in B or in both; at least two of these occur. In order of the statements' groups, the first counting most. */
function maskPairs(count: number): readonly MaskPair[] {
  const known = PAIRS.get(count);
  if (known !== undefined) return known;
  const pairs: MaskPair[] = [];
  for (let number = 0; number < GROUPS ** count; number += 1) {
    const groups = Array.from({ length: count }, (_, i) => Math.floor(number / GROUPS ** (count - 1 - i)) % GROUPS);
    if (new Set(groups).size === 1) continue;
    const set = (without: number) => groups.reduce((bits, group, i) => (group === without ? bits : bits | (1 << i)), 0);
    pairs.push({ a: set(1), b: set(0), lists: [] });
  }
  PAIRS.set(count, pairs);
  return pairs;
}

const PAIRS = new Map<number, readonly MaskPair[]>();

/** Numbers have one digit: codes of one length are in order as texts. */
function byCode(one: string, other: string): number {
  if (one === NONE || other === NONE) return Number(one === NONE) - Number(other === NONE);
  return one.length - other.length || (one < other ? -1 : 1);
}

const OFFERED = 4;

/**
 * Numbers of right statements to choose from: four at most, the right one among them. None comes last.
 *
 * @param rankOf the place of a number in an order that knows nothing of what is right
 */
export function countsAbout(count: number, right: string, rankOf: (number: string) => number): readonly string[] {
  const all = [...Array.from({ length: count }, (_, i) => String(i + 1)), NONE];
  if (all.length <= OFFERED) return all;
  const wrong = byRank(
    all.filter((number) => number !== right),
    rankOf,
  );
  const kept = new Set([right, ...wrong.slice(0, OFFERED - 1)]);
  return all.filter((number) => kept.has(number));
}

/** Two places that change what they hold. */
type Swap = readonly [number, number];

/**
 * Four orders, one of them right. From four entries on they are P, P with one swap, with another that touches other places,
 * and with both: what stands at a place is then the same in two of four, and each of the four is as likely to be P. Of three
 * entries no two swaps are apart: there the other two with every place changed, and one with a swap.
 *
 * @param right the right order: numbers from 0
 * @param neighbours whether only what stands side by side is swapped, as in an order of events
 * @param drawn a number that knows nothing of the order
 */
export function ordersAbout(
  right: readonly number[],
  neighbours: boolean,
  drawn: number,
): readonly (readonly number[])[] {
  const { swaps, apart } = swapsAmong(right.length, neighbours);
  if (apart.length > 0) {
    const [one, other] = apart[drawn % apart.length]!;
    return [right, swapped(right, one), swapped(right, other), swapped(swapped(right, one), other)];
  }
  const [a, b, c] = right as readonly [number, number, number];
  return [right, [b, c, a], [c, a, b], swapped(right, swaps[drawn % swaps.length]!)];
}

/** How many different draws there are of what is swapped. */
export function drawsOfOrders(count: number, neighbours: boolean): number {
  const { swaps, apart } = swapsAmong(count, neighbours);
  return apart.length || swaps.length;
}

/** All swaps, and those two and two that touch no place in common. */
function swapsAmong(count: number, neighbours: boolean) {
  const swaps = swapsOf(count, neighbours);
  const apart = swaps.flatMap((one, i) =>
    swaps.slice(i + 1).flatMap((other) => (other.some((place) => one.includes(place)) ? [] : [[one, other] as const])),
  );
  return { swaps, apart };
}

const swapsOf = (count: number, neighbours: boolean): readonly Swap[] =>
  Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: count - 1 - i }, (_, k): Swap => [i, i + 1 + k]).slice(0, neighbours ? 1 : count),
  );

const swapped = (order: readonly number[], [one, other]: Swap): readonly number[] =>
  order.map((entry, i) => (i === one ? order[other]! : i === other ? order[one]! : entry));

/** By rank, smallest first; equal ones as they stand. Lists are short, and this runs many million times: nothing is made but the list. */
export function byRank<T>(list: readonly T[], rankOf: (one: T) => number): readonly T[] {
  const sorted = list.slice();
  for (let i = 0; i < sorted.length; i += 1) {
    const one = sorted[i]!;
    const own = rankOf(one);
    let place = i;
    for (; place > 0 && ranks[place - 1]! > own; place -= 1) {
      ranks[place] = ranks[place - 1]!;
      sorted[place] = sorted[place - 1]!;
    }
    ranks[place] = own;
    sorted[place] = one;
  }
  return sorted;
}

/** Used over and over: arrays that grow cost more than the sorting. */
const ranks: number[] = [];
