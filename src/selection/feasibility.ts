import { type Solver, Undecided } from "./solver.js";
import type { Constraints } from "./constraints.js";
import { exchangesOf } from "./exchange.js";
import { halfFilled } from "./half-filled.js";

/**
 * One way to fill the rest of a paper, kept up to date while items are taken: as long as there is one, an item
 * can be taken without harm. Which way is kept never decides anything; only whether there is one does.
 */
export interface Feasibility {
  /** Takes an item of this kind for this section, if all the rest can still be filled; says whether it did. */
  readonly take: (section: number, kind: number) => boolean;
  /** Does without an item of this kind, if the paper can still be filled. */
  readonly drop: (kind: number) => boolean;
}

/** Makes a fresh reserve for every paper. Null when the constraints can't be met at all. */
export function feasibilityOf(constraints: Constraints, solver: Solver): (() => Feasibility) | null {
  const { cells, bounds, stock, cellAt } = constraints;
  const first = solver(new Int32Array(cells.length), Int32Array.from(stock));
  if (first === null) return null;
  const { outFor, isHopeless: mayNotExchange } = exchangesOf(constraints);

  return () => {
    const paper = halfFilled(constraints, first);
    const { kept, taken, left, spare, keep, keepAt } = paper;
    /** Moves what is kept so that an item can be taken here, if one exchange is enough. */
    const makeRoom = (cell: number): void => {
      const out = outFor(paper, cell);
      if (out === undefined) return;
      if (out >= 0) keepAt(out, -1);
      keepAt(cell, 1);
    };
    const isHopeless = (cell: number): boolean =>
      mayNotExchange(paper, cell) ||
      cells[cell]!.bounds.some((bound) => sumOf(bounds[bound]!.cells, taken) >= bounds[bound]!.most);

    return {
      take(section, kind) {
        const cell = cellAt(section, kind);
        if (cell < 0 || left[kind] === 0) return false;
        if (kept[cell] === 0) makeRoom(cell);
        if (kept[cell] === 0 && isHopeless(cell)) return false;
        taken[cell]! += 1;
        left[kind]! -= 1;
        if (kept[cell]! > 0) {
          kept[cell]! -= 1;
          return true;
        }
        const way = ifDecided(() => solver(taken, left));
        if (way !== null) {
          keep(way);
          return true;
        }
        taken[cell]! -= 1;
        left[kind]! += 1;
        return false;
      },
      drop(kind) {
        left[kind]! -= 1;
        spare[kind]! -= 1;
        if (spare[kind]! >= 0) return true;
        const way = solver(taken, left);
        if (way !== null) keep(way);
        return way !== null;
      },
    };
  };
}

/** Past the limit of the search an item is passed over: the way that is kept still fills the paper. */
function ifDecided(search: () => Int32Array | null): Int32Array | null {
  try {
    return search();
  } catch (cause) {
    if (cause instanceof Undecided) return null;
    throw cause;
  }
}

const sumOf = (cells: readonly number[], counts: Int32Array): number =>
  cells.reduce((total, cell) => total + counts[cell]!, 0);
