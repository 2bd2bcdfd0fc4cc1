import type { Lose } from "./outcome.js";
import { slugOf } from "./topic.js";

/** Tags of a bank; those that its letters can't write are lost. */
export function tagsInBank(names: readonly string[], lose: Lose): { tags?: readonly string[] } {
  const tags = new Set<string>();
  for (const name of names) {
    const tag = slugOf(name);
    if (tag === null || tags.size === 50) lose(`the tag ${JSON.stringify(name)}`);
    else tags.add(tag);
  }
  return tags.size === 0 ? {} : { tags: [...tags] };
}

/** Points of a bank: from above 0 to 1000. One is what a bank says with nothing. */
export function pointsInBank(points: number | null, lose: Lose): { points?: number } {
  if (points === null || points === 1) return {};
  if (points > 0 && points <= 1000) return { points };
  lose(`its ${points} points`);
  return {};
}
