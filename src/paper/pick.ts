import type { Item } from "../model/bank.js";
import type { Section, Where } from "../model/blueprint.js";
import type { Drawable } from "./arrange.js";
import { type Words, rank, rankAt } from "./random.js";
import { type Rivals, losersOf, rivalsOf } from "./rivals.js";
import { supply } from "./supply.js";

/** Whether a section may use an item. */
export function fits(item: Item, { types, topics, difficulties, tags }: Where): boolean {
  const any = <T>(allowed: readonly T[], test: (one: T) => boolean) => allowed.length === 0 || allowed.some(test);
  return (
    any(types, (type) => item.type === type) &&
    any(difficulties, (difficulty) => item.difficulty === difficulty) &&
    any(tags, (tag) => item.tags.includes(tag)) &&
    any(topics, (topic) => item.topics.some((own) => own === topic || own.startsWith(`${topic}/`)))
  );
}

/** What sections compete for: items are told apart by which sections may use them. */
interface Kinds {
  readonly sections: readonly Section[];
  /** What each section may use, in the order of the banks. */
  readonly members: readonly (readonly Item[])[];
  readonly kindOf: ReadonlyMap<Item, number>;
  readonly fits: readonly (readonly boolean[])[];
  readonly stock: readonly number[];
}

export function kindsOf(all: readonly Item[], sections: readonly Section[]): Kinds {
  // A superseded item stays in the bank for the sake of old papers.
  const current = all.filter(({ supersededBy }) => supersededBy === null);
  const members = sections.map(({ where }) => current.filter((item) => fits(item, where)));
  const sets = members.map((list) => new Set(list));
  const kinds = new Map<string, number>();
  const kindOf = new Map<Item, number>();
  const stock: number[] = [];
  for (const item of current) {
    const signature = sets.map((set) => (set.has(item) ? "1" : "0")).join("");
    const kind = kinds.get(signature) ?? kinds.size;
    kinds.set(signature, kind);
    kindOf.set(item, kind);
    stock[kind] = (stock[kind] ?? 0) + 1;
  }
  // What a section that takes all has seen, no later one gets.
  const exhausted = (signature: string, section: number) =>
    sections.some(({ pick }, earlier) => earlier < section && pick === "all" && signature[earlier] === "1");
  const usable = sections.map((_, i) =>
    [...kinds.keys()].map((signature) => signature[i] === "1" && !exhausted(signature, i)),
  );
  return { sections, members, kindOf, fits: usable, stock };
}

const needsOf = ({ sections }: Kinds): number[] => sections.map(({ pick }) => (pick === "all" ? 1 : pick));

/** How many items every section lacks. All zero: every draw can fill the paper. */
export function lacks(kinds: Kinds): number[] {
  const got = supply(needsOf(kinds), kinds.fits, kinds.stock);
  return needsOf(kinds).map((need, i) => need - got[i]!);
}

/** Items in the order of the banks, and their words in one list: many of them are ranked for every paper. */
interface Pool {
  readonly items: readonly Drawable[];
  readonly words: Int32Array;
}

/** One pool per section. */
export interface Pools {
  readonly kinds: Kinds;
  readonly pools: readonly Pool[];
  readonly rivals: Rivals;
}

export function poolsOf(all: readonly Drawable[], sections: readonly Section[]): Pools {
  const kinds = kindsOf(
    all.map(({ item }) => item),
    sections,
  );
  const drawables = new Map(all.map((drawn) => [drawn.item, drawn]));
  const poolOf = (list: readonly Item[]): Pool => {
    const items = list.map((item) => drawables.get(item)!);
    return { items, words: Int32Array.from(items.flatMap(({ words }) => words)) };
  };
  const usable = new Set(kinds.members.flat());
  return { kinds, pools: kinds.members.map(poolOf), rivals: rivalsOf(all.filter(({ item }) => usable.has(item))) };
}

/** Papers that no draw can fill are given up then. */
const MAX_ATTEMPTS = 200;

/**
 * Fills the sections in order: each takes its first free items by rank, passing over one only where a later
 * section could not be filled without it. One more item in the bank takes part only where its own rank wins
 * a place. Where enemies leave too few items, the next draw is tried.
 *
 * @param draws the draw of attempt 0, 1, 2 …
 * @throws UnmetBlueprint when no attempt fills all sections
 */
export function pickItems(pools: Pools, draws: (attempt: number) => Words): Drawable[][] {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const picked = pickBy(pools, draws(attempt));
    if (picked !== null) return picked;
  }
  throw new UnmetBlueprint("its items' enemies keep too many of them apart");
}

/** The banks have enough items, but not enough that may stand in one paper. */
export class UnmetBlueprint extends Error {
  override readonly name = "UnmetBlueprint";
}

function pickBy({ kinds, pools, rivals }: Pools, draw: Words): Drawable[][] | null {
  const stock = [...kinds.stock];
  const needs = needsOf(kinds);
  const taken = losersOf(rivals, draw);
  for (const loser of taken) stock[kinds.kindOf.get(loser.item)!]! -= 1;
  if (taken.size > 0 && supply(needs, kinds.fits, stock).some((got, i) => got < needs[i]!)) return null;
  return kinds.sections.map(({ pick }, section) => {
    needs[section] = 0;
    const pool = pools[section]!;
    const canSpare = spare(kinds, needs, stock, section);
    const isFree = (item: Drawable) => !taken.has(item);
    const picked =
      pick === "all"
        ? pool.items.filter(isFree)
        : canSpare === null
          ? firstByRank(pool, pick, draw, isFree)
          : firstSpared(firstByRank(pool, pool.items.length, draw, isFree), pick, (item) =>
              canSpare(kinds.kindOf.get(item.item)!),
            );
    for (const item of picked) {
      taken.add(item);
      stock[kinds.kindOf.get(item.item)!]! -= 1;
    }
    return picked;
  });
}

function firstSpared(items: readonly Drawable[], count: number, takes: (item: Drawable) => boolean): Drawable[] {
  const picked: Drawable[] = [];
  for (const item of items) if (picked.length < count && takes(item)) picked.push(item);
  return picked;
}

/** Takes one item of a kind away, if the later sections can spare it, and says whether it did. */
type Spare = (kind: number) => boolean;

/** Null when this section competes with no later one. */
function spare(
  { fits: usable }: Kinds,
  needs: readonly number[],
  stock: readonly number[],
  section: number,
): Spare | null {
  const competes = usable[section]!.some(
    (mine, kind) => mine && needs.some((need, other) => need > 0 && usable[other]![kind]!),
  );
  if (!competes) return null;
  const left = [...stock];
  const refused = new Set<number>();
  return (kind) => {
    if (refused.has(kind)) return false;
    left[kind]! -= 1;
    if (supply(needs, usable, left).every((got, i) => got === needs[i])) return true;
    left[kind]! += 1;
    refused.add(kind);
    return false;
  };
}

/**
 * The first `count` free items by rank, in rank order; ties by id. Most items of a large pool are turned away
 * by one comparison; the few others are put in their place.
 */
function firstByRank(
  { items, words }: Pool,
  count: number,
  draw: Words,
  isFree: (item: Drawable) => boolean,
): Drawable[] {
  const first: Drawable[] = [];
  const ranks = new Float64Array(Math.min(count, items.length));
  let last = Infinity;
  for (let i = 0; i < items.length; i += 1) {
    const own = rankAt(draw, words, 4 * i, last);
    if (own > last) continue;
    const item = items[i]!;
    if (!isFree(item)) continue;
    if (first.length === count && !comesBefore(own, item, last, first[count - 1]!)) continue;
    let place = first.length < count ? first.length : count - 1;
    while (place > 0 && comesBefore(own, item, ranks[place - 1]!, first[place - 1]!)) {
      first[place] = first[place - 1]!;
      ranks[place] = ranks[place - 1]!;
      place -= 1;
    }
    first[place] = item;
    ranks[place] = own;
    if (first.length === count) last = ranks[count - 1]!;
  }
  return first;
}

/** All of them, by rank; what is about one passage stands together, as written. */
export const inRankOrder = (items: readonly Drawable[], draw: Words): Drawable[] =>
  items
    .map((item) => ({ item, rank: rank(draw, item.block) }))
    .sort((a, b) => (comesBefore(a.rank, a.item, b.rank, b.item) ? -1 : 1))
    .map(({ item }) => item);

const comesBefore = (rankA: number, a: Drawable, rankB: number, b: Drawable): boolean =>
  rankA < rankB ||
  (rankA === rankB && (a.passage !== null && a.passage === b.passage ? a.place < b.place : a.item.id < b.item.id));
