import { solverOf } from "./solver.js";
import type { Bound, Constraints, Requirement } from "./constraints.js";

/** One side of a bound that can't be kept together with those before it. */
export interface Failure {
  readonly requirement: Requirement;
  readonly side: "least" | "most";
  readonly wanted: number;
  /** The nearest number that the bank allows. */
  readonly possible: number;
  /** What stands against it: with any one of these away it could be kept. None: the bank alone. */
  readonly against: readonly Requirement[];
}

/** One side of a bound, put up. */
interface Limit {
  readonly bound: number;
  readonly side: Failure["side"];
  readonly value: number;
}

/** What a bound says that is not put up. */
const OPEN = { least: 0, most: Infinity };

/**
 * Why constraints can't be met. Bounds are put up one after the other; one that can't be kept is loosened as far as it
 * must be, so that each says what it lacks by itself. Empty for constraints that can be met.
 *
 * @throws Undecided when the search reaches its limit
 */
export function findInfeasible(constraints: Constraints): Failure[] {
  if (isFeasible(constraints)) return [];
  const total = constraints.stock.reduce((sum, count) => sum + count, 0);
  const kept: Limit[] = [];
  const failures: Failure[] = [];
  const isMet: IsMet = (limits) => isFeasible({ ...constraints, bounds: bounded(constraints.bounds, limits) });

  for (const limit of limitsOf(constraints.bounds)) {
    const { bound, side, value: wanted } = limit;
    if (isMet([...kept, limit])) {
      kept.push(limit);
      continue;
    }
    const [low, high] = side === "least" ? [0, wanted] : [wanted, total];
    const possible = between(low, high, side, (value) => isMet([...kept, { ...limit, value }]));
    const against = culprits(kept, limit, isMet).map((one) => constraints.bounds[one.bound]!.requirement);
    failures.push({
      requirement: constraints.bounds[bound]!.requirement,
      side,
      wanted,
      possible,
      against: [...new Set(against)],
    });
    kept.push({ ...limit, value: possible });
  }
  return failures;
}

/** What the bounds ask for, bound by bound, the most first. */
const limitsOf = (bounds: readonly Bound[]): Limit[] =>
  bounds.flatMap((own, bound) =>
    (["most", "least"] as const).flatMap((side) => (own[side] === OPEN[side] ? [] : { bound, side, value: own[side] })),
  );

function bounded(bounds: readonly Bound[], limits: readonly Limit[]): Bound[] {
  const put = bounds.map((bound) => ({ ...bound, ...OPEN }));
  for (const { bound, side, value } of limits) put[bound]![side] = value;
  return put;
}

type IsMet = (limits: readonly Limit[]) => boolean;

const isFeasible = (constraints: Constraints): boolean =>
  solverOf(constraints)(new Int32Array(constraints.cells.length), Int32Array.from(constraints.stock)) !== null;

/** The limits without any one of which the last could be kept too: the others are taken away, one after the other. */
function culprits(kept: readonly Limit[], last: Limit, isMet: IsMet): Limit[] {
  let needed = [...kept];
  for (const one of kept) {
    const without = needed.filter((other) => other !== one);
    if (!isMet([...without, last])) needed = without;
  }
  return needed;
}

/** The number nearest to what was wanted for which the test holds, by halving. */
function between(low: number, high: number, side: Failure["side"], test: (tried: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = side === "least" ? (from + to + 1) >> 1 : (from + to) >> 1;
    if (test(middle) === (side === "least")) from = side === "least" ? middle : middle + 1;
    else to = side === "least" ? middle - 1 : middle;
  }
  return from;
}
