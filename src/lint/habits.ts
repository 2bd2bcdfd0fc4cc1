import type { Item } from "../model/bank.js";
import type { BankRule } from "./rule.js";
import { distractorsOf, keysOf } from "./words.js";

/** Fewer items show no pattern. */
const FEW = 12;

/** What authors do without noticing, and candidates learn to use. */
export const habits: readonly BankRule[] = [
  {
    code: "lint/keys-often-longest",
    of: "bank",
    level: "warning",
    title: "The key is the longest option in at most 45 % of the choice items.",
    languages: null,
    check({ items }) {
      const choices = items.filter((item) => item.type === "choice");
      const longest = choices.filter((item) => {
        const key = [...keysOf(item)[0]!.text].length;
        return distractorsOf(item).every(({ text }) => [...text].length < key);
      });
      if (choices.length < FEW || longest.length <= 0.45 * choices.length) return [];
      return [
        {
          path: ["items"],
          message: `The key is the longest option in ${longest.length} of ${choices.length} choice items.`,
          hint: `shorten some keys, for example of ${listed(longest)}`,
        },
      ];
    },
  },
  {
    code: "lint/keys-in-one-place",
    of: "bank",
    level: "warning",
    title: "Where options stand in a fixed order, keys stand in different places.",
    languages: null,
    check({ items }) {
      const placed = items.flatMap((item) =>
        item.type === "choice" && item.placement !== null ? [item.placement.indexOf(0) + 1] : [],
      );
      const counts = new Map<number, number>();
      for (const place of placed) counts.set(place, (counts.get(place) ?? 0) + 1);
      if (placed.length < 8) return [];
      const [place, most] = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
      if (most <= placed.length / 2) return [];
      return [
        {
          path: ["items"],
          message: `Of ${placed.length} items with a fixed order, ${most} have their key at place ${place}.`,
          hint: "move some keys, or let papers shuffle",
        },
      ];
    },
  },
  {
    code: "lint/true-false-lopsided",
    of: "bank",
    level: "warning",
    title: "Neither true nor false has more than three quarters of the true-false items.",
    languages: null,
    check({ items }) {
      const statements = items.flatMap((item) => (item.type === "true-false" ? [item.key] : []));
      const count = statements.filter((key) => key).length;
      const most = Math.max(count, statements.length - count);
      if (statements.length < 8 || most <= 0.75 * statements.length) return [];
      const which = most === count ? "true" : "false";
      return [
        {
          path: ["items"],
          message: `Of ${statements.length} true-false statements, ${most} are ${which}.`,
          hint: "turn some of them round",
        },
      ];
    },
  },
];

const listed = (items: readonly Item[]): string =>
  items
    .slice(0, 3)
    .map(({ id }) => JSON.stringify(id))
    .join(", ");
