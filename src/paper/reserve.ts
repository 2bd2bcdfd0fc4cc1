import { type Solver, Undecided } from "./complete.js";
import type { Demand } from "./demand.js";

/**
 * One way to fill the rest of a paper, kept up to date while items are taken: as long as there is one, an item
 * can be taken without harm. Which way is kept never decides anything; only whether there is one does.
 */
export interface Reserve {
  /** Takes an item of this kind for this section, if all the rest can still be filled; says whether it did. */
  readonly take: (section: number, kind: number) => boolean;
  /** Does without an item of this kind, if the paper can still be filled. */
  readonly drop: (kind: number) => boolean;
}

/** Makes a fresh reserve for every paper. Null when the demand can't be met at all. */
export function reserveOf(demand: Demand, solver: Solver): (() => Reserve) | null {
  const { cells, bounds, stock, cellAt } = demand;
  const first = solver(new Int32Array(cells.length), Int32Array.from(stock));
  if (first === null) return null;
  const least = Float64Array.from(bounds, (bound) => bound.least);
  const most = Float64Array.from(bounds, (bound) => bound.most);
  const nested = isNested(demand);

  return () => {
    const kept = first.slice();
    const taken = new Int32Array(cells.length);
    const left = Int32Array.from(stock);
    /** Left over by `kept`. */
    const spare = Int32Array.from(stock);
    /** Taken and kept, by bound. */
    const counts = new Int32Array(bounds.length);
    const count = (cell: number, by: number) => {
      for (const bound of cells[cell]!.bounds) counts[bound]! += by;
    };
    const keep = (way: Int32Array) => {
      kept.set(way);
      spare.set(left);
      counts.fill(0);
      cells.forEach(({ kind }, cell) => {
        spare[kind]! -= way[cell]!;
        count(cell, way[cell]! + taken[cell]!);
      });
    };
    const exchange = (out: number, into: number) => {
      kept[out]! -= 1;
      spare[cells[out]!.kind]! += 1;
      count(out, -1);
      kept[into]! += 1;
      spare[cells[into]!.kind]! -= 1;
      count(into, 1);
    };
    /** Whether one item may move from `out`, or from nowhere (-1), to `into`. */
    const mayExchange = (out: number, into: number): boolean => {
      if (spare[cells[into]!.kind]! === 0 && (out < 0 || cells[out]!.kind !== cells[into]!.kind)) return false;
      const leaving = out < 0 ? NONE : cells[out]!.bounds;
      const entering = cells[into]!.bounds;
      for (const bound of entering) if (counts[bound]! >= most[bound]! && !leaving.includes(bound)) return false;
      for (const bound of leaving) if (counts[bound]! <= least[bound]! && !entering.includes(bound)) return false;
      return true;
    };
    const makeRoom = (cell: number): boolean => {
      if (mayExchange(-1, cell)) {
        kept[cell]! += 1;
        spare[cells[cell]!.kind]! -= 1;
        count(cell, 1);
        return true;
      }
      for (let out = 0; out < cells.length; out += 1) {
        if (kept[out] === 0 || !mayExchange(out, cell)) continue;
        exchange(out, cell);
        return true;
      }
      return false;
    };
    const isFull = (cell: number): boolean =>
      cells[cell]!.bounds.some((bound) => sumOf(bounds[bound]!.cells, taken) >= most[bound]!);
    keep(first);

    return {
      take(section, kind) {
        const cell = cellAt(section, kind);
        if (cell < 0 || left[kind] === 0) return false;
        const isKept = kept[cell]! > 0 || makeRoom(cell);
        if (!isKept && (nested || isFull(cell))) return false;
        taken[cell]! += 1;
        left[kind]! -= 1;
        if (isKept) {
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

const NONE: readonly number[] = [];

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

/**
 * Whether of any two bounds one holds the other or they have nothing in common, and no kind may go to two
 * sections. Then an exchange of two items is all that ever makes room (the ways to fill the paper are the bases
 * of a laminar matroid).
 */
function isNested({ cells, bounds }: Demand): boolean {
  const kinds = new Set(cells.map(({ kind }) => kind));
  if (kinds.size < cells.length) return false;
  const sets = bounds.map((bound) => new Set(bound.cells));
  return sets.every((a, i) =>
    sets.slice(0, i).every((b) => {
      const common = [...a].filter((cell) => b.has(cell)).length;
      return common === 0 || common === a.size || common === b.size;
    }),
  );
}
