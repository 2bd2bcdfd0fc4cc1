import type { Item } from "../model/bank.js";
import { asAsked } from "./as-claimed.js";
import { type Claim, claimsOf } from "./claims.js";
import type { BankRule, Flaw } from "./rule.js";
import { name, named, quoted } from "./words.js";

/** Where two items say the same, or otherwise of the same. */
export const contradictions: readonly BankRule[] = [
  {
    code: "lint/same-statement",
    of: "bank",
    level: "warning",
    title: "No two items make the same statement.",
    why: "In one paper one of them is wasted, and a learner meets the same card twice. Enemies may.",
    languages: null,
    bad: "“The pier opened in 2026.” stands in two items about the pier.",
    good: "Each stands in one.",
    check: ({ items }) =>
      pairsIn(items, (one, other) =>
        [one, other].every(({ item, says }) => says === "true" && isOfStatements(item))
          ? {
              message: `${named(other.item)} makes the same statement as ${name(one.item)}: ${quoted(other.shown)}.`,
              hint: "leave one out, or make the items enemies",
            }
          : null,
      ),
  },
  {
    code: "lint/contradicts",
    of: "bank",
    level: "error",
    title: "What is true in one item is not false in another, and the same question has the same answer.",
    why: "One of the two keys is wrong. Banks checked together are compared, too.",
    languages: null,
    bad: "“The pier opened in 2026.” is a true statement in one item, and a false one in another.",
    good: "It is true in both, or stands in one.",
    check: ({ items }) =>
      pairsIn(items, (one, other) => {
        if (asAsked(one.says) === asAsked(other.says) || haveChanged(one.item, other.item)) return null;
        const isOfTruth = ["true", "false"].includes(other.says);
        const message = isOfTruth
          ? `${named(other.item)} calls ${other.says} what ${name(one.item)} calls ${one.says}: ${quoted(other.shown)}.`
          : `${named(other.item)} asks what ${name(one.item)} asks, and has another answer: ${quoted(other.says)} for ${quoted(one.says)}.`;
        return { message, hint: "read the source again: one of the two is wrong" };
      }),
  },
];

const isOfStatements = ({ type }: Item): boolean =>
  type === "true-false" || type === "statements" || type === "explains";

/** What may change was one thing on one day and another on another, and what is asked no more was right once. */
const haveChanged = (one: Item, other: Item): boolean =>
  [one, other].some(({ retired, supersededBy }) => retired || supersededBy !== null) ||
  (one.asOf !== other.asOf && [one, other].some(({ volatility }) => volatility === "slow" || volatility === "fast"));

interface Placed extends Claim {
  readonly item: Item;
  readonly index: number;
}

/** A flaw for each two items that make claims about the same, as far as it is one. */
function pairsIn(items: readonly Item[], flaw: (one: Placed, other: Placed) => Omit<Flaw, "path"> | null): Flaw[] {
  const seen = new Map<string, Placed[]>();
  const told = new Set<string>();
  const claims = items.flatMap((item, index) => claimsOf(item).map((claim) => ({ ...claim, item, index })));
  return claims.flatMap((other): Flaw[] => {
    const before = seen.get(other.about) ?? [];
    if (before.length === 0) seen.set(other.about, before);
    for (const one of before) {
      const pair = `${one.index} ${other.index}`;
      if (one.item === other.item || told.has(pair) || areEnemies(one.item, other.item)) continue;
      const found = flaw(one, other);
      if (found === null) continue;
      told.add(pair);
      return [{ path: ["items", other.index], ...found }];
    }
    if (before.length < MAX_SAME) before.push(other);
    return [];
  });
}

const areEnemies = (one: Item, other: Item): boolean =>
  one.enemies.includes(other.id) || other.enemies.includes(one.id);

/** What is said more often is said to be the same once more. */
const MAX_SAME = 10;
