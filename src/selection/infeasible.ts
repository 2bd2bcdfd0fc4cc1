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

/**
 * Why a constraints can't be met. Bounds are put up one after the other; one that can't be kept is loosened as far as
 * it must be, so that each says what it lacks by itself. Empty for a constraints that can be met.
 *
 * @throws Undecided when the search reaches its limit
 */
export function findInfeasible(constraints: Constraints): Failure[] {
  if (isFeasible(constraints)) return [];
  const bounds = constraints.bounds.map((bound) => ({ ...bound, least: 0, most: Infinity }));
  const kept: { readonly bound: number; readonly side: Failure["side"]; readonly value: number }[] = [];
  const total = constraints.stock.reduce((sum, count) => sum + count, 0);
  const isMet = () => isFeasible({ ...constraints, bounds });
  const failures: Failure[] = [];

  for (const [bound, { requirement, ...wanted }] of constraints.bounds.entries()) {
    for (const side of ["most", "least"] as const) {
      const own = bounds[bound]!;
      const value = wanted[side];
      if (value === OPEN[side]) continue;
      own[side] = value;
      if (!isMet()) {
        const against = [...new Set(culprits(bounds, kept, isMet).map((at) => constraints.bounds[at]!.requirement))];
        const nearest = side === "least" ? [0, value] : [value, total];
        own[side] = between(nearest[0]!, nearest[1]!, side, (tried) => {
          own[side] = tried;
          return isMet();
        });
        failures.push({ requirement, side, wanted: value, possible: own[side], against });
      }
      kept.push({ bound, side, value: own[side] });
    }
  }
  return failures;
}

const OPEN = { least: 0, most: Infinity };

const isFeasible = (constraints: Constraints): boolean =>
  solverOf(constraints)(new Int32Array(constraints.cells.length), Int32Array.from(constraints.stock)) !== null;

/** The bounds without any one of which the others could be met: what can go is taken away, side by side. */
function culprits(
  bounds: (Pick<Bound, "requirement"> & { least: number; most: number })[],
  kept: readonly { readonly bound: number; readonly side: Failure["side"]; readonly value: number }[],
  isMet: () => boolean,
): number[] {
  const needed: (typeof kept)[number][] = [];
  for (const one of kept) {
    bounds[one.bound]![one.side] = OPEN[one.side];
    if (!isMet()) continue;
    bounds[one.bound]![one.side] = one.value;
    needed.push(one);
  }
  for (const { bound, side, value } of kept) bounds[bound]![side] = value;
  return needed.map(({ bound }) => bound);
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
