import type { Item } from "../model/bank.js";
import type { Section } from "../model/blueprint.js";
import { passesFilter } from "../blueprint/item-filter.js";

/** Items of which one paper takes only so many. */
export interface Cap {
  readonly items: ReadonlySet<Item>;
  readonly most: number;
  readonly of: "earlier" | "enemies" | "forms";
  /** Which of the blueprint's earlier exams; which pair; which form. */
  readonly at: number;
}

/** What a bound stands for in the blueprint. */
export type Requirement =
  | { readonly of: "pick"; readonly section: number }
  | { readonly of: "quota"; readonly section: number; readonly quota: number }
  | { readonly of: Cap["of"]; readonly at: number };

/** How many items may stand in these cells together. */
export interface Bound {
  readonly least: number;
  readonly most: number;
  readonly cells: readonly number[];
  readonly requirement: Requirement;
}

/** A place for items of one kind in one section. */
interface Cell {
  readonly section: number;
  readonly kind: number;
  /** The bounds that count it. */
  readonly bounds: readonly number[];
}

/**
 * What a blueprint asks of a bank, in numbers. Items that no part of the blueprint tells apart are of one kind;
 * a way to fill the paper is a number for each cell, within all bounds and within the stock of each kind.
 */
export interface Constraints {
  readonly cells: readonly Cell[];
  readonly bounds: readonly Bound[];
  readonly stock: readonly number[];
  readonly kindOf: ReadonlyMap<Item, number>;
  /** The items that each section may use, in the order of the banks. */
  readonly members: readonly (readonly Item[])[];
  /** The cell of a section for a kind, or -1. */
  readonly cellAt: (section: number, kind: number) => number;
}

/**
 * @param items what may be picked at all
 * @param papers how many papers each copy of the sections stands for: `[1]` for one paper, `[1, 3]` for one now
 *   and three that come later and share no item. Sections count on from copy to copy.
 */
export function constraintsOf(
  items: readonly Item[],
  sections: readonly Section[],
  caps: readonly Cap[] = [],
  papers: readonly number[] = [1],
): Constraints {
  const members = sections.map(({ where }) => items.filter((item) => passesFilter(item, where)));
  const groups: ReadonlySet<Item>[] = [];
  const group = (of: Iterable<Item>): number => groups.push(new Set(of)) - 1;
  const inSection = members.map(group);
  const inQuota = sections.map(({ quotas }, i) =>
    quotas.map(({ where }) => group(members[i]!.filter((item) => passesFilter(item, where)))),
  );
  const inCap = caps.map(({ items: capped }) => group(capped));
  const { kindOf, kinds } = kindsBy(items, groups);
  const takenWhole = inSection.filter((_, i) => sections[i]!.pick === "all");
  const stock = kinds.map(({ count }) => count);

  const cells: { section: number; kind: number; bounds: number[] }[] = [];
  const bounds: (Bound & { cells: number[] })[] = [];
  const bound = (requirement: Requirement, least: number, most: number, of: readonly number[]) => {
    for (const cell of of) cells[cell]!.bounds.push(bounds.length);
    bounds.push({ least, most, cells: [...of], requirement });
  };
  const isOf = (cell: number, group: number): boolean => kinds[cells[cell]!.kind]!.groups.has(group);
  const cellAt = new Map<number, number>();
  /** A cell for each kind that a section may use: what one that takes all has seen, no later one gets. */
  const addCells = (section: number, i: number): number[] =>
    kinds.flatMap(({ groups: own }, kind) => {
      const isGone = takenWhole.some((earlier) => earlier < inSection[i]! && own.has(earlier));
      if (!own.has(inSection[i]!) || isGone) return [];
      cellAt.set(section * kinds.length + kind, cells.length);
      return cells.push({ section, kind, bounds: [] }) - 1;
    });
  papers.forEach((times, copy) => {
    const inPaper = sections.flatMap(({ pick, quotas }, i) => {
      const own = addCells(copy * sections.length + i, i);
      const [least, most] = pick === "all" ? [1, Infinity] : [pick * times, pick * times];
      bound({ of: "pick", section: i }, least, most, own);
      quotas.forEach(({ atLeast, atMost }, quota) => {
        const counted = own.filter((cell) => isOf(cell, inQuota[i]![quota]!));
        bound({ of: "quota", section: i, quota }, atLeast * times, (atMost ?? Infinity) * times, counted);
      });
      return own;
    });
    caps.forEach(({ most, of, at }, i) => {
      const counted = inPaper.filter((cell) => isOf(cell, inCap[i]!));
      bound({ of, at }, 0, most * times, counted);
    });
  });
  return {
    cells,
    bounds,
    stock,
    kindOf,
    members,
    cellAt: (section, kind) => cellAt.get(section * kinds.length + kind) ?? -1,
  };
}

/** Items that are in the same of all groups are of one kind. */
function kindsBy(items: readonly Item[], groups: readonly ReadonlySet<Item>[]) {
  const kinds: { readonly groups: ReadonlySet<number>; count: number }[] = [];
  const groupsOf = new Map<Item, number[]>(items.map((item) => [item, []]));
  groups.forEach((group, i) => {
    for (const item of group) groupsOf.get(item)?.push(i);
  });
  const known = new Map<string, number>();
  const kindOf = new Map<Item, number>();
  for (const item of items) {
    const own = groupsOf.get(item)!;
    const signature = own.join();
    const kind = known.get(signature) ?? kinds.push({ groups: new Set(own), count: 0 }) - 1;
    known.set(signature, kind);
    kinds[kind]!.count += 1;
    kindOf.set(item, kind);
  }
  return { kindOf, kinds };
}
