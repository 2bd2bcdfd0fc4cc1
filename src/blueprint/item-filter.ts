import type { Item } from "../model/bank.js";
import type { Where } from "../model/blueprint.js";

/** Whether an item is asked at all: others stay in the bank for the sake of old papers, and of learners. */
export const isCurrent = ({ supersededBy, retired }: Item): boolean => supersededBy === null && !retired;

/** Whether an item is one of those that a blueprint means. */
export function passesFilter(item: Item, { types, topics, difficulties, tags, sources, asOf }: Where): boolean {
  const any = <T>(allowed: readonly T[], test: (one: T) => boolean) => allowed.length === 0 || allowed.some(test);
  return (
    any(types, (type) => item.type === type) &&
    any(difficulties, (difficulty) => item.difficulty === difficulty) &&
    any(tags, (tag) => item.tags.includes(tag)) &&
    any(topics, (topic) => item.topics.some((own) => isWithin(own, topic))) &&
    any(sources, (source) => item.evidence.some((one) => one.source === source)) &&
    (asOf.from === null || (item.asOf !== null && item.asOf >= asOf.from)) &&
    (asOf.to === null || (item.asOf !== null && item.asOf <= asOf.to))
  );
}

/** Topics form trees: `diplomacy/us-russia` is within `diplomacy`. */
const isWithin = (topic: string, wider: string): boolean => topic === wider || topic.startsWith(`${wider}/`);

/** `difficulty "hard"`, `topic "arms" or "trade"`: what was asked for, in the blueprint's words. */
export function describeFilter({ types, topics, difficulties, tags, sources, asOf }: Where): string {
  const list = (name: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${name} ${words.map((word) => JSON.stringify(word)).join(" or ")}`];
  return [
    ...list("type", types),
    ...list("topic", topics),
    ...list("difficulty", difficulties),
    ...list("tag", tags),
    ...list("source", sources),
    ...(asOf.from === null ? [] : [`as of ${asOf.from} or later`]),
    ...(asOf.to === null ? [] : [`as of ${asOf.to} or earlier`]),
  ].join(", ");
}
