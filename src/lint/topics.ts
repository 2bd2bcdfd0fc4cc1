import type { BankRule, Flaw } from "./rule.js";
import { isSpeltLike, singular } from "./spelling.js";
import { isOf, topicUnknown } from "./taxonomy.js";
import { named, quoted } from "./words.js";

/** How topics are spelt. Blueprints pick items by them. */
export const topics: readonly BankRule[] = [
  topicUnknown,
  {
    code: "lint/topic-spelling",
    of: "bank",
    level: "warning",
    title: "A topic is spelt in one way.",
    languages: null,
    check({ items, taxonomy }) {
      const counts = new Map<string, number>();
      for (const topic of items.flatMap((item) => item.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      const common = new Map<string, Set<string>>();
      for (const [topic, count] of counts) {
        if (count < 3) continue;
        for (const trace of tracesOf(topic)) common.set(trace, (common.get(trace) ?? new Set()).add(topic));
      }
      return items.flatMap((item, index) =>
        item.topics.flatMap((topic, at): Flaw[] => {
          // What its list has, or lacks, the other rule says.
          if (counts.get(topic) !== 1 || (taxonomy !== null && !isOf(taxonomy, topic))) return [];
          const near = tracesOf(topic).flatMap((trace) => [...(common.get(trace) ?? [])].slice(0, MAX_NEAR));
          const close = near.find((one) => isSpeltLike(one, topic));
          if (close === undefined) return [];
          const message = `${named(item)} alone has the topic ${quoted(topic)}.`;
          return [{ path: ["items", index, "topics", at], message, hint: `did you mean ${quoted(close)}?` }];
        }),
      );
    },
  },
];

const MAX_NEAR = 8;

/** What two spellings have in common if one letter was missed, added, mistaken or swapped with its neighbour. */
const tracesOf = (topic: string): string[] => [
  ...new Set([topic, singular(topic), ...[...topic].map((_, i) => topic.slice(0, i) + topic.slice(i + 1))]),
];
