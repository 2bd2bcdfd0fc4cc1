import { MOST } from "../bank/most.js";
import type { Lose } from "./outcome.js";
import { slugOf } from "./topic.js";

/** Tags of a bank; those that its letters can't write are lost. */
export function tagsInBank(names: readonly string[], lose: Lose): { tags?: readonly string[] } {
  const tags = new Set<string>();
  for (const name of names) {
    const tag = slugOf(name);
    if (tag === null || tags.size === MOST.tags) lose(`the tag ${JSON.stringify(name)}`);
    else tags.add(tag);
  }
  return tags.size === 0 ? {} : { tags: [...tags] };
}

/** As packages of ours name a question: `q_` and the id of its item; behind it a number, and in Canvas the quiz. */
const OF_PACKAGE = /^q_([a-z0-9]+(?:-[a-z0-9]+)*)(?:_\d+)?(?:_quiz_[\w-]+)?$/;

/** The name of a question by its identifier in a package, and whether that is the id of an item. */
export function nameInPackage(identifier: string | null): { readonly name: string | null; readonly isId?: boolean } {
  const id = OF_PACKAGE.exec(identifier ?? "")?.[1];
  return id === undefined ? { name: identifier } : { name: id, isId: true };
}

/** Points of a bank: from above 0 to 1000. One is what a bank says with nothing. */
export function pointsInBank(points: number | null, lose: Lose): { points?: number } {
  if (points === null || points === 1) return {};
  if (points > 0 && points <= 1000) return { points };
  lose(`its ${points} points`);
  return {};
}
