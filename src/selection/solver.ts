import { type Constraint, solve } from "yalps";
import type { Constraints } from "./constraints.js";
import { maxFlow } from "./max-flow.js";

/**
 * Finds how the rest of a paper can be filled, given how many items each cell has and each kind has left: a
 * number for each cell, or null when there is no way.
 *
 * @throws Undecided when the search reaches its limit before it knows
 */
export type Solver = (taken: Int32Array, stock: Int32Array) => Int32Array | null;

/** There may be a way to fill the paper, and there may be none. */
export class Undecided extends Error {
  override readonly name = "Undecided";
}

/** How many branches one search may look at. Counted, not timed: every machine gives up at the same one. */
const MAX_BRANCHES = 1000;

export function solverOf(constraints: Constraints, maxBranches = MAX_BRANCHES): Solver {
  const isFlow = constraints.bounds.every(({ requirement }) => requirement.of === "pick");
  return isFlow ? flow(constraints) : branching(constraints, maxBranches);
}

/** Sections that only compete for items are a flow network: nothing needs to be tried out. */
function flow({ cells, bounds, stock: { length: kinds }, cellAt }: Constraints): Solver {
  const fits = bounds.map((_, section) => Array.from({ length: kinds }, (__, kind) => cellAt(section, kind) >= 0));
  return (taken, stock) => {
    const needs = bounds.map(({ least, cells: own }) => Math.max(0, least - sum(own, taken)));
    const given = maxFlow(needs, fits, [...stock]);
    const isMet = given.every((row, section) => row.reduce((total, count) => total + count, 0) === needs[section]);
    return isMet ? Int32Array.from(cells, ({ section, kind }) => given[section]![kind]!) : null;
  };
}

/**
 * Quotas that cross are an integer program. Branch and bound over its linear relaxation decides nearly all of
 * them without a branch; only the answer counts, so it does not matter which way is found.
 */
function branching({ cells, bounds }: Constraints, maxIterations: number): Solver {
  return (taken, stock) => {
    const room = bounds.map(({ least, most, cells: own }) => {
      const got = sum(own, taken);
      return { min: Math.max(0, least - got), max: most - got };
    });
    if (room.some(({ min, max }) => max < min)) return null;
    const most = cells.map(({ bounds: own }) => Math.min(...own.map((bound) => room[bound]!.max)));
    const wanted = new Map<number, number>();
    cells.forEach(({ kind }, cell) => wanted.set(kind, (wanted.get(kind) ?? 0) + most[cell]!));

    const constraints = new Map<string, Constraint>();
    room.forEach(({ min, max }, bound) =>
      constraints.set(`bound ${bound}`, Number.isFinite(max) ? { min, max } : { min }),
    );
    for (const [kind, count] of wanted)
      if (count > stock[kind]!) constraints.set(`kind ${kind}`, { max: stock[kind]! });
    const variables = cells.flatMap(({ kind, bounds: own }, cell) =>
      most[cell]! > 0 && stock[kind]! > 0
        ? [[cell, [...own.map((bound) => [`bound ${bound}`, 1] as const), [`kind ${kind}`, 1] as const]] as const]
        : [],
    );
    const { status, variables: found } = solve(
      { constraints, variables, integers: true },
      { maxIterations, maxPivots: MAX_PIVOTS },
    );
    if (status === "infeasible") return null;
    if (status !== "optimal") throw new Undecided(`no answer after ${maxIterations} branches`);
    const way = new Int32Array(cells.length);
    for (const [cell, count] of found) way[cell] = Math.round(count);
    return way;
  };
}

/** Of one linear program; far more than any needs. */
const MAX_PIVOTS = 100_000;

const sum = (cells: readonly number[], counts: Int32Array): number =>
  cells.reduce((total, cell) => total + counts[cell]!, 0);
