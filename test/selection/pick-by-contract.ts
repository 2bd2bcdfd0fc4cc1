import type { Item } from "../../src/model/bank.js";
import type { Blueprint, Section } from "../../src/model/blueprint.js";
import { type Draws, EVERYBODY, type Hash128, drawsOf, hashOfName, rank } from "../../src/seed/random.js";
import { passesFilter } from "../../src/blueprint/item-filter.js";

/** Section 5.1 of docs/seed-contract.md, written out plainly: it tries everything, so banks must be small. */
export function pickByContract(
  all: readonly Item[],
  { sections, overlap, earlier, forms }: Blueprint,
  seed: string,
): readonly Picked[] | null {
  const barred = earlier.filter(({ atMost }) => atMost === 0).flatMap(({ items }) => items ?? []);
  const items = all.filter(({ id, supersededBy }) => supersededBy === null && !barred.includes(id));
  const caps = earlier.filter(({ atMost }) => atMost > 0).map((one) => ({ ids: one.items ?? [], most: one.atMost }));
  const draws = forms.map((form) => drawsOf(seed, { form, candidate: null }));
  const task = { sections, caps };
  if (overlap === "same-items") {
    const shared = pickPaper(task, items, drawsOf(seed, EVERYBODY));
    return shared && forms.map(() => shared);
  }
  if (overlap === "any") return everyOne(draws.map((own) => pickPaper(task, items, own)));
  if (overlap.atMost === 0) return disjoint(task, items, draws) ?? together(task, items, draws);
  const papers: Picked[] = [];
  for (const own of draws) {
    const forms = papers.map((paper) => ({ ids: paper.flat().map(({ id }) => id), most: overlap.atMost }));
    const paper = pickPaper(task, items, own, [], forms);
    if (paper === null) return null;
    papers.push(paper);
  }
  return papers;
}

/** The items of each section. */
export type Picked = readonly (readonly Item[])[];

interface Cap {
  readonly ids: readonly string[];
  readonly most: number;
}
interface Task {
  readonly sections: readonly Section[];
  readonly caps: readonly Cap[];
}
/** What is picked of one paper, or of several counted together. */
interface Copy {
  readonly times: number;
  readonly picked: Picked;
}

const everyOne = <T>(list: readonly (T | null)[]): readonly T[] | null =>
  list.includes(null) ? null : (list as readonly T[]);

function disjoint(task: Task, items: readonly Item[], draws: readonly Draws[]): Picked[] | null {
  const papers: Picked[] = [];
  for (const [form, own] of draws.entries()) {
    const later = draws.length - form - 1;
    const free = items.filter((item) => !papers.flat(2).includes(item));
    const paper = pickPaper(task, free, own, later === 0 ? [] : [later]);
    if (paper === null) return null;
    papers.push(paper);
  }
  return papers;
}

function together(task: Task, items: readonly Item[], draws: readonly Draws[]): Picked[] | null {
  const capped = { ...task, caps: [...task.caps, ...pairsOf(items)] };
  const papers: Picked[] = [];
  for (const [form, own] of draws.entries()) {
    const free = items.filter((item) => !papers.flat(2).includes(item));
    const paper = pick(capped, free, own.pick(0), Array<number>(draws.length - form - 1).fill(1));
    if (paper === null) return null;
    papers.push(paper);
  }
  return papers;
}

/** @param later how many papers each of the copies stands for that must be filled too */
function pickPaper(
  task: Task,
  items: readonly Item[],
  draws: Draws,
  later: readonly number[] = [],
  forms: readonly Cap[] = [],
): Picked | null {
  const pairs = pairsOf(items.filter((item) => task.sections.some(({ where }) => passesFilter(item, where))));
  /** Who was out where nothing could be filled: often the same over and over. */
  const hopeless = new Set<string>();
  for (let attempt = 0; attempt < 200 && pairs.length > 0; attempt += 1) {
    const draw = draws.pick(attempt);
    const out = losers(pairs, draw);
    const without = [...out].toSorted().join();
    if (hopeless.has(without)) continue;
    const paper = pick(
      task,
      items.filter(({ id }) => !out.has(id)),
      draw,
      later,
      forms,
    );
    if (paper !== null) return paper;
    // With limits that nobody looks ahead to, another order may do.
    if (forms.length === 0) hopeless.add(without);
  }
  return pick({ ...task, caps: [...task.caps, ...pairs, ...forms] }, items, draws.pick(0), later);
}

const sortedByRank = (ids: readonly string[], draw: Hash128): string[] => {
  const ranks = new Map(ids.map((id) => [id, rank(draw, hashOfName(id))]));
  return [...ranks.keys()].toSorted((a, b) => ranks.get(a)! - ranks.get(b)! || (a < b ? -1 : 1));
};

/** Two that are enemies, as a limit: one of them at most. */
const pairsOf = (items: readonly Item[]): Cap[] =>
  items.flatMap(({ id, enemies }) =>
    enemies.filter((other) => items.some((one) => one.id === other)).map((other) => ({ ids: [id, other], most: 1 })),
  );

function losers(pairs: readonly Cap[], draw: Hash128): ReadonlySet<string> {
  const out = new Set<string>();
  const ids = pairs.flatMap((pair) => pair.ids);
  for (const id of sortedByRank(ids, draw))
    if (!out.has(id))
      for (const { ids: pair } of pairs) if (pair.includes(id)) out.add(pair.find((other) => other !== id)!);
  return out;
}

/** @param passed limits that no item breaks, and that nobody looks ahead to */
function pick(
  task: Task,
  items: readonly Item[],
  draw: Hash128,
  later: readonly number[],
  passed: readonly Cap[] = [],
): Picked | null {
  const { sections } = task;
  const nothing: Picked = sections.map(() => []);
  const rest = later.map((times) => ({ times, picked: nothing }));
  const sorted = sortedByRank(
    items.map(({ id }) => id),
    draw,
  ).map((id) => items.find((item) => item.id === id)!);
  let picked = nothing;
  let free = items;
  if (!canFill(task, [{ times: 1, picked }, ...rest], free)) return null;
  for (const [at, section] of sections.entries()) {
    for (const item of sorted) {
      if (picked[at]!.length === section.pick || !free.includes(item) || !isFor(item, sections, at)) continue;
      const more = picked.with(at, [...picked[at]!, item]);
      const less = free.filter((one) => one !== item);
      if (!areKept(passed, more.flat(), 1) || !canFill(task, [{ times: 1, picked: more }, ...rest], less)) continue;
      [picked, free] = [more, less];
    }
    if (section.pick !== "all" && picked[at]!.length < section.pick) return null;
  }
  return picked;
}

/** What a section that takes all has seen, no later one gets. */
const isFor = (item: Item, sections: readonly Section[], at: number): boolean =>
  passesFilter(item, sections[at]!.where) &&
  !sections.slice(0, at).some(({ pick: count, where }) => count === "all" && passesFilter(item, where));

const areKept = (caps: readonly Cap[], items: readonly Item[], times: number): boolean =>
  caps.every(({ ids, most }) => items.filter(({ id }) => ids.includes(id)).length <= most * times);

/** Whether these papers, of which some is picked, can be filled with what is free. */
function canFill(task: Task, [copy, ...rest]: readonly Copy[], free: readonly Item[], at = 0): boolean {
  if (copy === undefined) return true;
  const { times, picked } = copy;
  const section = task.sections[at];
  if (section === undefined) return areKept(task.caps, picked.flat(), times) && canFill(task, rest, free);
  const missing = section.pick === "all" ? Number(picked[at]!.length === 0) : section.pick * times - picked[at]!.length;
  for (const more of subsets(
    free.filter((item) => isFor(item, task.sections, at)),
    missing,
  )) {
    const own = [...picked[at]!, ...more];
    const isMet = section.quotas.every(({ where, atLeast, atMost }) => {
      const count = own.filter((item) => passesFilter(item, where)).length;
      return count >= atLeast * times && (atMost === null || count <= atMost * times);
    });
    const left = free.filter((item) => !more.includes(item));
    if (isMet && canFill(task, [{ times, picked: picked.with(at, own) }, ...rest], left, at + 1)) return true;
  }
  return false;
}

function* subsets<T>(of: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  else
    for (const [i, first] of of.entries())
      for (const more of subsets(of.slice(i + 1), size - 1)) yield [first, ...more];
}
