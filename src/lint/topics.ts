import leven from "leven";
import type { BankRule, Flaw } from "./rule.js";
import { named, quoted } from "./words.js";

/** How topics are spelt. Blueprints pick items by them. */
export const topics: readonly BankRule[] = [
  {
    code: "lint/topic-spelling",
    of: "bank",
    level: "warning",
    title: "A topic is spelt in one way.",
    why: "A blueprint that asks for arms-control misses the item about arms-controls. A topic used once is compared with those used three times or more; short ones, and those that differ in a digit, are names of their own.",
    languages: null,
    bad: "Nine items with the topic diplomacy, one with diplomacies.",
    good: "Ten with diplomacy.",
    check({ items }) {
      const counts = new Map<string, number>();
      for (const topic of items.flatMap((item) => item.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      const common = new Map<string, Set<string>>();
      for (const [topic, count] of counts) {
        if (count < 3) continue;
        for (const trace of tracesOf(topic)) common.set(trace, (common.get(trace) ?? new Set()).add(topic));
      }
      return items.flatMap((item, index) =>
        item.topics.flatMap((topic, at): Flaw[] => {
          if (counts.get(topic) !== 1) return [];
          const near = tracesOf(topic).flatMap((trace) => [...(common.get(trace) ?? [])].slice(0, MAX_NEAR));
          const close = near.find((one) => isLike(one, topic));
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

const singular = (topic: string): string => topic.replace(/ies(?=$|[-/])/g, "y").replace(/s(?=$|[-/])/g, "");

function isLike(a: string, b: string): boolean {
  if (singular(a) === singular(b)) return true;
  if (digits(a) !== digits(b) || Math.min(a.length, b.length) < 6) return false;
  return leven(a, b) <= 1 || isSwapped(a, b);
}

const digits = (text: string): string => text.replace(/\D/g, "");

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? "") + a[at]! + a.slice(at + 2) === b;
}
