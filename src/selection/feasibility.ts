import { type Solver, Undecided } from "./solver.js";
import type { Constraints } from "./constraints.js";

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
  const least = Float64Array.from(bounds, (bound) => bound.least);
  const most = Float64Array.from(bounds, (bound) => bound.most);
  const families = nestedFamilies(constraints);
  const all: ReadonlySet<number> = new Set(bounds.keys());
  const sources = [-1, ...cells.keys()];

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
    const keepAt = (cell: number, by: number) => {
      kept[cell]! += by;
      spare[cells[cell]!.kind]! -= by;
      count(cell, by);
    };
    /** Whether one item may move from `out`, or from nowhere (-1), to `into`, as far as these bounds are concerned. */
    const mayExchange = (out: number, into: number, concerned: ReadonlySet<number> = all): boolean => {
      if (spare[cells[into]!.kind]! === 0 && (out < 0 || cells[out]!.kind !== cells[into]!.kind)) return false;
      const leaving = out < 0 ? NONE : cells[out]!.bounds;
      const entering = cells[into]!.bounds;
      for (const bound of entering)
        if (counts[bound]! >= most[bound]! && concerned.has(bound) && !leaving.includes(bound)) return false;
      for (const bound of leaving)
        if (counts[bound]! <= least[bound]! && concerned.has(bound) && !entering.includes(bound)) return false;
      return true;
    };
    const outFor = (into: number, concerned?: ReadonlySet<number>): number | undefined =>
      sources.find((out) => (out < 0 || kept[out]! > 0) && mayExchange(out, into, concerned));
    /** Moves what is kept so that an item can be taken here: one exchange, or else a search for another way. */
    const makeRoom = (cell: number): boolean => {
      const out = outFor(cell);
      if (out === undefined) return false;
      if (out >= 0) keepAt(out, -1);
      keepAt(cell, 1);
      return true;
    };
    const isHopeless = (cell: number): boolean =>
      families.some((family) => outFor(cell, family) === undefined) ||
      cells[cell]!.bounds.some((bound) => sumOf(bounds[bound]!.cells, taken) >= most[bound]!);
    keep(first);

    return {
      take(section, kind) {
        const cell = cellAt(section, kind);
        if (cell < 0 || left[kind] === 0) return false;
        const isKept = kept[cell]! > 0 || makeRoom(cell);
        if (!isKept && isHopeless(cell)) return false;
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
 * Bounds in families in which of any two one holds the other or they have nothing in common. Every bound is in one, and
 * what a section picks in as many as can be. Within such a family an exchange of two items is all that ever makes room
 * (the ways to fill the paper are the bases of a laminar matroid): where none does, no search will.
 * There are none where a kind may go to two sections.
 */
function nestedFamilies({ cells, bounds }: Constraints): ReadonlySet<number>[] {
  if (new Set(cells.map(({ kind }) => kind)).size < cells.length) return [];
  const sets = bounds.map((bound) => new Set(bound.cells));
  const isNested = (a: number, b: number): boolean => {
    const common = [...sets[a]!].filter((cell) => sets[b]!.has(cell)).length;
    return common === 0 || common === sets[a]!.size || common === sets[b]!.size;
  };
  const picks = bounds.flatMap(({ requirement }, bound) => (requirement.of === "pick" ? [bound] : []));
  const families: Set<number>[] = [new Set(picks)];
  bounds.forEach((_, bound) => {
    if (families[0]!.has(bound)) return;
    const home = families.find((family) => [...family].every((other) => isNested(bound, other)));
    if (home === undefined) families.push(new Set([...picks.filter((pick) => isNested(bound, pick)), bound]));
    else home.add(bound);
  });
  return families;
}
