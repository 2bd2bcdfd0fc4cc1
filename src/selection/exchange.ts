import type { Constraints } from "./constraints.js";
import type { HalfFilled } from "./half-filled.js";

/** Makes room by moving one item of the way that is kept. */
interface Exchanges {
  /** The cell from which one item must go for one more in `into`: -1 for none; undefined where no one exchange is enough. */
  readonly outFor: (paper: HalfFilled, into: number) => number | undefined;
  /** Whether it shows without a search that no way has one more in this cell. */
  readonly isHopeless: (paper: HalfFilled, into: number) => boolean;
}

export function exchangesOf(constraints: Constraints): Exchanges {
  const { cells, bounds } = constraints;
  const least = Float64Array.from(bounds, (bound) => bound.least);
  const most = Float64Array.from(bounds, (bound) => bound.most);
  const families = nestedFamilies(constraints);
  const all: ReadonlySet<number> = new Set(bounds.keys());
  const sources = [-1, ...cells.keys()];

  /** Whether one item may move from `out`, or from nowhere (-1), to `into`, as far as these bounds are concerned. */
  const mayExchange = (
    { spare, counts }: HalfFilled,
    out: number,
    into: number,
    concerned: ReadonlySet<number>,
  ): boolean => {
    if (spare[cells[into]!.kind]! === 0 && (out < 0 || cells[out]!.kind !== cells[into]!.kind)) return false;
    const leaving = out < 0 ? NONE : cells[out]!.bounds;
    const entering = cells[into]!.bounds;
    for (const bound of entering)
      if (counts[bound]! >= most[bound]! && concerned.has(bound) && !leaving.includes(bound)) return false;
    for (const bound of leaving)
      if (counts[bound]! <= least[bound]! && concerned.has(bound) && !entering.includes(bound)) return false;
    return true;
  };
  const outFor = (paper: HalfFilled, into: number, concerned = all): number | undefined =>
    sources.find((out) => (out < 0 || paper.kept[out]! > 0) && mayExchange(paper, out, into, concerned));
  return {
    outFor: (paper, into) => outFor(paper, into),
    isHopeless: (paper, into) => families.some((family) => outFor(paper, into, family) === undefined),
  };
}

const NONE: readonly number[] = [];

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
