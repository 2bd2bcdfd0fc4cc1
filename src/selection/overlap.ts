import { counted } from "../reading/counted.js";
import type { Item } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { PoolItem } from "./pool.js";
import type { Cap } from "./constraints.js";
import { type Limits, type Pools, pickItems, pickTogether, poolsOf } from "./pick.js";
import { UnmetBlueprint } from "./unmet-blueprint.js";
import { type Draws, EVERYBODY, drawsOf } from "../seed/random.js";
import { isCurrent } from "../blueprint/item-filter.js";
import { paperCount, versionAt } from "../blueprint/versions.js";

/** The items of every section of one paper. */
export type Picked = readonly (readonly PoolItem[])[];

/**
 * Says what the form with this index asks. Where forms must not share items, all those before it are picked
 * first; each is picked once.
 *
 * @param drawsAt the draws of a form, where they are made for more than its pick
 * @throws UnmetBlueprint when there is no way to fill the form
 */
export function pickerOf(
  items: readonly PoolItem[],
  blueprint: Blueprint,
  seed: string,
  drawsAt = (form: number): Draws => drawsOf(seed, versionAt(blueprint, form)),
): (form: number) => Picked {
  const { overlap, sections } = blueprint;
  const isUsable = isUsableIn(blueprint);
  const usable = items.filter(({ item }) => isUsable(item));
  const caps = capsOf(
    items.map(({ item }) => item),
    blueprint,
  );
  const draws = (form: number) => drawsAt(form).pick;
  if (overlap === "same-items" || paperCount(blueprint) === 1) {
    const owner = overlap === "same-items" ? EVERYBODY : versionAt(blueprint, 0);
    const shared = pickItems(poolsOf(usable, sections, caps), drawsOf(seed, owner).pick);
    return () => shared;
  }
  if (overlap === "any") {
    const pools = poolsOf(usable, sections, caps);
    return (form) => pickItems(pools, draws(form));
  }
  if (overlap.atMost === 0) {
    const all = disjoint(usable, blueprint, caps, draws);
    return (form) => all[form]!;
  }
  return sharing(poolsOf(usable, sections, caps), overlap.atMost, draws);
}

/** What an earlier exam asked may be barred. */
export function isUsableIn({ earlier }: Blueprint): (item: Item) => boolean {
  const barred = new Set(earlier.flatMap(({ atMost, items: used }) => (atMost === 0 ? (used ?? []) : [])));
  return (item) => isCurrent(item) && !barred.has(item.id);
}

export const capsOf = (items: readonly Item[], { earlier }: Blueprint): Cap[] =>
  earlier.flatMap(({ atMost, items: used }, at) => {
    if (atMost === 0) return [];
    const ids = new Set(used);
    return [{ items: new Set(items.filter(({ id }) => ids.has(id))), most: atMost, of: "earlier" as const, at }];
  });

const itemsOf = (drawn: readonly PoolItem[]): ReadonlySet<Item> => new Set(drawn.map(({ item }) => item));

/** Each form leaves the later ones what they need. Their demands are added up; if that was not enough, all are filled at once. */
function disjoint(
  items: readonly PoolItem[],
  blueprint: Blueprint,
  caps: readonly Cap[],
  draws: (form: number) => Parameters<typeof pickItems>[1],
): Picked[] {
  const { sections } = blueprint;
  const forms = [...Array(paperCount(blueprint)).keys()];
  const used = new Set<PoolItem>();
  const picked: Picked[] = [];
  try {
    for (const form of forms) {
      const later = forms.length - form - 1;
      const free = items.filter((item) => !used.has(item));
      const pools = poolsOf(free, sections, caps, later === 0 ? [1] : [1, later]);
      picked.push(pickItems(pools, draws(form)));
      for (const item of picked.at(-1)!.flat()) used.add(item);
    }
    return picked;
  } catch (cause) {
    if (!(cause instanceof UnmetBlueprint)) throw cause;
    return pickTogether(
      items,
      sections,
      caps,
      forms.map((form) => draws(form)(0)),
    );
  }
}

/** Each form shares at most so many items with every one before it. */
function sharing(pools: Pools, most: number, draws: (form: number) => Parameters<typeof pickItems>[1]) {
  const picked: Picked[] = [];
  const formsWith = new Map<PoolItem, number[]>();
  const next = () => {
    const form = picked.length;
    const shared = new Int32Array(form);
    const limits: Limits = {
      allows: (item) => (formsWith.get(item) ?? []).every((other) => shared[other]! < most),
      took: (item) => {
        for (const other of formsWith.get(item) ?? []) shared[other]! += 1;
      },
      reset: () => void shared.fill(0),
      caps: () => picked.map((sections, at) => ({ items: itemsOf(sections.flat()), most, of: "forms" as const, at })),
    };
    try {
      picked.push(pickItems(pools, draws(form), limits));
    } catch (cause) {
      if (!(cause instanceof UnmetBlueprint)) throw cause;
      throw new UnmetBlueprint(
        `${form} forms leave no other one that shares at most ${counted(most, "item")} with each of them`,
      );
    }
    for (const item of picked[form]!.flat()) formsWith.set(item, [...(formsWith.get(item) ?? []), form]);
  };
  return (form: number): Picked => {
    while (picked.length <= form) next();
    return picked[form]!;
  };
}
