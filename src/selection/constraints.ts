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
  const marks = marksOf(items, sections, members, caps);
  const { kindOf, kinds } = kindsBy(items, marks);
  const stock = kinds.map(({ count }) => count);

  const cells: { section: number; kind: number; bounds: number[] }[] = [];
  const bounds: (Bound & { cells: number[] })[] = [];
  const bound = (requirement: Requirement, least: number, most: number, of: readonly number[]) => {
    for (const cell of of) cells[cell]!.bounds.push(bounds.length);
    bounds.push({ least, most, cells: [...of], requirement });
  };
  const cellAt = new Map<number, number>();
  papers.forEach((times, copy) => {
    const inPaper: number[] = [];
    sections.forEach(({ pick, quotas }, i) => {
      const section = copy * sections.length + i;
      const own: number[] = [];
      kinds.forEach(({ marks: marked }, kind) => {
        if (!marked.has(`section ${i}`) || isExhausted(marked, sections, i)) return;
        cellAt.set(section * kinds.length + kind, cells.length);
        own.push(cells.length);
        cells.push({ section, kind, bounds: [] });
      });
      inPaper.push(...own);
      bound(
        { of: "pick", section: i },
        pick === "all" ? 1 : pick * times,
        pick === "all" ? Infinity : pick * times,
        own,
      );
      quotas.forEach(({ atLeast, atMost }, quota) =>
        bound(
          { of: "quota", section: i, quota },
          atLeast * times,
          (atMost ?? Infinity) * times,
          own.filter((cell) => kinds[cells[cell]!.kind]!.marks.has(`quota ${i} ${quota}`)),
        ),
      );
    });
    caps.forEach(({ most, of, at }, i) =>
      bound(
        { of, at },
        0,
        most * times,
        inPaper.filter((cell) => kinds[cells[cell]!.kind]!.marks.has(`cap ${i}`)),
      ),
    );
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

/** What a section that takes all has seen, no later one gets. */
const isExhausted = (marks: ReadonlySet<string>, sections: readonly Section[], section: number): boolean =>
  sections.some(({ pick }, earlier) => earlier < section && pick === "all" && marks.has(`section ${earlier}`));

/** Everything in the blueprint that an item answers to. */
function marksOf(
  items: readonly Item[],
  sections: readonly Section[],
  members: readonly (readonly Item[])[],
  caps: readonly Cap[],
): ReadonlyMap<Item, readonly string[]> {
  const marks = new Map<Item, string[]>(items.map((item) => [item, []]));
  members.forEach((list, i) => {
    for (const item of list) {
      marks.get(item)!.push(`section ${i}`);
      sections[i]!.quotas.forEach(({ where }, quota) => {
        if (passesFilter(item, where)) marks.get(item)!.push(`quota ${i} ${quota}`);
      });
    }
  });
  caps.forEach(({ items: capped }, i) => {
    for (const item of capped) marks.get(item)?.push(`cap ${i}`);
  });
  return marks;
}

function kindsBy(items: readonly Item[], marks: ReadonlyMap<Item, readonly string[]>) {
  const kinds: { readonly marks: ReadonlySet<string>; count: number }[] = [];
  const known = new Map<string, number>();
  const kindOf = new Map<Item, number>();
  for (const item of items) {
    const own = marks.get(item)!;
    const signature = own.join();
    let kind = known.get(signature);
    if (kind === undefined) {
      kind = kinds.length;
      known.set(signature, kind);
      kinds.push({ marks: new Set(own), count: 0 });
    }
    kinds[kind]!.count += 1;
    kindOf.set(item, kind);
  }
  return { kindOf, kinds };
}
