import type { Section } from "../model/blueprint.js";
import type { PoolItem } from "./pool.js";
import { UnmetBlueprint } from "./unmet-blueprint.js";
import { type Pool, firstByRank, poolOf, takenByRank } from "./by-rank.js";
import { solverOf } from "./solver.js";
import { type Cap, type Constraints, constraintsOf } from "./constraints.js";
import type { Hash128 } from "../seed/random.js";
import { type Feasibility, feasibilityOf } from "./feasibility.js";
import { type Enemies, leftOut, enemyCaps, enemiesOf } from "./enemies.js";

/** Everything that is the same for all papers of a blueprint. */
export interface Pools {
  readonly items: readonly PoolItem[];
  readonly sections: readonly Section[];
  readonly caps: readonly Cap[];
  /** How many papers each copy of the sections stands for; see `constraintsOf`. */
  readonly papers: readonly number[];
  readonly constraints: Constraints;
  /** One per section. */
  readonly pools: readonly Pool[];
  readonly newReserve: () => Feasibility;
  /** Whether a section may just take its first items: it competes with no later one, and nothing is counted. */
  readonly isFree: readonly boolean[];
  readonly enemies: Enemies;
}

/** @throws UnmetBlueprint when no paper could be filled, whatever the draw */
export function poolsOf(
  items: readonly PoolItem[],
  sections: readonly Section[],
  caps: readonly Cap[] = [],
  papers: readonly number[] = [1],
): Pools {
  const constraints = constraintsOf(
    items.map(({ item }) => item),
    sections,
    caps,
    papers,
  );
  const newReserve = feasibilityOf(constraints, solverOf(constraints));
  if (newReserve === null) throw new UnmetBlueprint("no choice of items meets all of its sections and quotas");
  const poolItemsOf = new Map(items.map((drawn) => [drawn.item, drawn]));
  const pools = constraints.members.map((list) => poolOf(list.map((item) => poolItemsOf.get(item)!)));
  const usable = new Set(constraints.members.flat());
  return {
    items,
    sections,
    caps,
    papers,
    constraints,
    pools,
    newReserve,
    isFree: sections.map((_, section) => isFree(constraints, section)),
    enemies: enemiesOf(items.filter(({ item }) => usable.has(item))),
  };
}

function isFree({ cells, bounds }: Constraints, section: number): boolean {
  const later = new Set(cells.filter((cell) => cell.section > section).map(({ kind }) => kind));
  return cells.every(
    (cell) =>
      cell.section !== section ||
      (!later.has(cell.kind) && cell.bounds.every((bound) => bounds[bound]!.requirement.of === "pick")),
  );
}

/** What items other papers used keep a paper from taking. */
export interface Limits {
  readonly allows: (item: PoolItem) => boolean;
  readonly took: (item: PoolItem) => void;
  /** Forgets what was taken. */
  readonly reset: () => void;
  /** The same in numbers. */
  readonly caps: () => readonly Cap[];
}

const NO_LIMITS: Limits = { allows: () => true, took: () => {}, reset: () => {}, caps: () => [] };

/** Past so many draws that enemies spoil, the paper is searched for. */
const MAX_ATTEMPTS = 200;

/**
 * Fills the sections in order: each goes through its free items by rank, and passes over one only where the
 * rest of the paper could not be filled with it. One more item in the bank takes part only where its own rank
 * wins a place. Of enemies the first by rank stays; where that leaves too few items, the next draw is tried.
 *
 * @param draws the draw of attempt 0, 1, 2 …
 * @throws UnmetBlueprint when there is no way to fill all sections
 */
export function pickItems(
  pools: Pools,
  draws: (attempt: number) => Hash128,
  limits: Limits = NO_LIMITS,
): readonly (readonly PoolItem[])[] {
  const attempts = pools.enemies.size === 0 ? 1 : MAX_ATTEMPTS;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const draw = draws(attempt);
    const picked = fill(pools, leftOut(pools.enemies, draw), draw, limits);
    if (picked !== null) return picked;
  }
  return searchItems(pools, draws(0), limits.caps());
}

/** The same with everything counted that can keep an item out: never in vain, but far more work. */
function searchItems({ items, sections, caps, papers, enemies }: Pools, draw: Hash128, others: readonly Cap[]) {
  try {
    const exact = poolsOf(items, sections, [...caps, ...enemyCaps(enemies), ...others], papers);
    return fill(exact, new Set(), draw, NO_LIMITS)!;
  } catch (cause) {
    if (!(cause instanceof UnmetBlueprint) || enemies.size === 0) throw cause;
    throw new UnmetBlueprint("its items' enemies keep too many of them apart");
  }
}

/**
 * Fills several papers that share no item, one after the other; none takes what a later one can't do without.
 *
 * @throws UnmetBlueprint when there is no way to fill them all
 */
export function pickTogether(
  items: readonly PoolItem[],
  sections: readonly Section[],
  caps: readonly Cap[],
  draws: readonly Hash128[],
): PoolItem[][][] {
  const pairs = enemyCaps(enemiesOf(items));
  const pools = poolsOf(
    items,
    sections,
    [...caps, ...pairs],
    draws.map(() => 1),
  );
  const reserve = pools.newReserve();
  const used = new Set<PoolItem>();
  return draws.map((draw, copy) => fillPaper(pools, reserve, used, draw, NO_LIMITS, copy)!);
}

/** @param out items that stay out */
function fill(pools: Pools, out: ReadonlySet<PoolItem>, draw: Hash128, limits: Limits): PoolItem[][] | null {
  const { constraints, caps, newReserve, isFree: free } = pools;
  const isCounted = limits !== NO_LIMITS || caps.length > 0;
  const reserve = out.size > 0 || isCounted || !free.every(Boolean) ? newReserve() : null;
  for (const { item } of out) if (!reserve!.drop(constraints.kindOf.get(item)!)) return null;
  limits.reset();
  return fillPaper(pools, reserve, new Set(out), draw, limits, 0);
}

/**
 * @param reserve null where every section is free
 * @param used what can't be taken; gets what is taken
 * @param copy which copy of the sections is filled
 */
function fillPaper(
  { constraints, sections, caps, pools, isFree: free }: Pools,
  reserve: Feasibility | null,
  used: Set<PoolItem>,
  draw: Hash128,
  limits: Limits,
  copy: number,
): PoolItem[][] | null {
  const isCounted = limits !== NO_LIMITS || caps.length > 0 || copy > 0;
  const kind = ({ item }: PoolItem) => constraints.kindOf.get(item)!;
  const picked: PoolItem[][] = [];
  for (const [section, { pick }] of sections.entries()) {
    const refused = new Set<number>();
    const isLeft = (item: PoolItem) => !used.has(item);
    const takes = (item: PoolItem): boolean => {
      const own = kind(item);
      if (refused.has(own) || !limits.allows(item)) return false;
      const isTaken = reserve!.take(copy * sections.length + section, own);
      if (isTaken) limits.took(item);
      else refused.add(own);
      return isTaken;
    };
    const pool = pools[section]!;
    const most = pick === "all" ? pool.items.length : pick;
    const takesFirst = !isCounted && (pick === "all" || free[section]!);
    const own = takesFirst ? firstOf(pool, pick, draw, isLeft) : takenByRank(pool, most, draw, isLeft, takes);
    if (pick !== "all" && own.length < pick) return null;
    for (const item of own) used.add(item);
    picked.push(own);
  }
  return picked;
}

/** What stands in nobody's way is asked for in the order of the bank, or by rank. */
const firstOf = (pool: Pool, pick: Section["pick"], draw: Hash128, isLeft: (item: PoolItem) => boolean): PoolItem[] =>
  pick === "all" ? pool.items.filter(isLeft) : firstByRank(pool, pick, draw, isLeft);
