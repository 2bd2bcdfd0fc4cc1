/**
 * Codes of statements: the numbers of those that are meant, such as `1,3`; `0` for none. A list of codes is made so that it
 * tells nothing of which is right.
 */
export const codeOf = (isMeant: readonly boolean[]): string =>
  isMeant.flatMap((meant, i) => (meant ? [i + 1] : [])).join(",") || NONE;

const NONE = "0";

/** The numbers that a code means. */
export const numbersIn = (code: string): readonly number[] => (code === NONE ? [] : code.split(",").map(Number));

/** How a statement changes from option to option: with the first half of a list, with the second, or with both. */
const GROUPS = 3;

/**
 * Four codes, one of them right: K, K ⊕ A, K ⊕ B and K ⊕ A ⊕ B, where A and B are two sets of the statements, neither empty
 * nor equal. Exactly in these lists each statement is in two of four options; with K drawn evenly, each option is right
 * as often as the others, whatever is read from the list.
 *
 * @param isRight for each statement, whether the right code names it
 * @param drawn a number that knows nothing of that: it tells which of the possible pairs of sets is taken
 * @returns by size, then by the numbers; none of them comes last
 */
export function codesAbout(isRight: readonly boolean[], drawn: number): readonly string[] {
  const masks = maskPairs(isRight.length);
  const { a, b } = masks[drawn % masks.length]!;
  const flipped = (set: number) => isRight.map((right, i) => right !== ((set >> i) % 2 === 1));
  return [0, a, b, a ^ b].map((set) => codeOf(flipped(set))).sort(byCode);
}

interface MaskPair {
  /** Sets of statements, a bit for each. */
  readonly a: number;
  readonly b: number;
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
    pairs.push({ a: set(1), b: set(0) });
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
 * Numbers of right statements to choose from, none to all of them, in order: four at most, the right one among them.
 *
 * @param inDrawnOrder puts the wrong ones in an order that knows nothing of what they are
 */
export function countsAbout(
  count: number,
  right: string,
  inDrawnOrder: (wrong: readonly string[]) => readonly string[],
): readonly string[] {
  const all = Array.from({ length: count + 1 }, (_, number) => String(number));
  const kept = new Set([right, ...inDrawnOrder(all.filter((number) => number !== right)).slice(0, OFFERED - 1)]);
  // None comes last, as everybody expects it.
  return [...all.slice(1), NONE].filter((number) => kept.has(number));
}
