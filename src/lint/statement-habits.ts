import type { Item } from "../model/bank.js";
import { folded } from "../text/words.js";
import type { BankRule, Flaw } from "./rule.js";
import { falsesOf, statementsOf, trueOf } from "./statement-texts.js";
import { name, named, quoted } from "./words.js";

/** Fewer statements show no pattern. */
const FEW = 10;

/** What statements of a bank have in common, and where they contradict each other. */
export const statementHabits: readonly BankRule[] = [
  {
    code: "lint/false-statements-longer",
    of: "bank",
    level: "warning",
    title: "False wordings are not longer than true ones.",
    why: "Those who notice go by the length. Counted from 10 wordings of each kind on; at most 1.3 times as long on average.",
    languages: null,
    bad: "Twelve true wordings have 50 characters on average, and twelve false ones 80.",
    good: "Both have about 60.",
    check({ items }) {
      const all = items.flatMap(statementsOf).filter(({ statement }) => statement.wordings.length > 1);
      const rights = all.map(({ statement }) => [...trueOf(statement)].length);
      const wrongs = all.flatMap(({ statement }) => falsesOf(statement).map(({ text }) => [...text].length));
      const mean = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      if (all.length < FEW || mean(wrongs) <= 1.3 * mean(rights)) return [];
      const message = `False wordings have ${Math.round(mean(wrongs))} characters on average, true ones ${Math.round(mean(rights))}.`;
      return [{ path: ["items"], message, hint: "shorten what explains too much, or say the truth as fully" }];
    },
  },
  {
    code: "lint/statements-lopsided",
    of: "bank",
    level: "warning",
    title: "Where authors fix which statements are true, 40 to 60 % of them are.",
    why: "In public collections 62 % are true, and “all of them” is right in 29 % where it is offered. Counted from 20 statements on; with truth: drawn nothing is to be kept in mind.",
    languages: null,
    bad: "Of 24 statements with a fixed truth, 18 are true.",
    good: "Of 24, 12 are.",
    check({ items }) {
      const truths = items.flatMap((item) =>
        item.type === "statements" && item.truth !== "drawn" ? [...item.truth] : [],
      );
      const count = truths.filter(Boolean).length;
      if (truths.length < 20 || (count >= 0.4 * truths.length && count <= 0.6 * truths.length)) return [];
      const message = `Of ${truths.length} statements with a fixed truth, ${count} are true.`;
      return [{ path: ["items"], message, hint: "leave truth out, so that each paper draws it" }];
    },
  },
  {
    code: "lint/same-statement",
    of: "bank",
    level: "warning",
    title: "No two items make the same statement.",
    why: "In one paper one of them is wasted, and a learner meets the same card twice. Enemies may.",
    languages: null,
    bad: "“The pier opened in 2026.” stands in two items about the pier.",
    good: "Each stands in one.",
    check: (bank) =>
      pairsIn(
        bank.items,
        (one, other) => one.isTrue === other.isTrue && one.isTrue,
        (one, other) => ({
          message: `${named(other.item)} makes the same statement as ${name(one.item)}: ${quoted(other.text)}.`,
          hint: "leave one out, or make the items enemies",
        }),
      ),
  },
  {
    code: "lint/contradicts",
    of: "bank",
    level: "error",
    title: "What is true in one item is not false in another.",
    why: "One of the two keys is wrong. In public collections one official question in 27 has another key elsewhere.",
    languages: null,
    bad: "“The pier opened in 2026.” is a true statement in one item, and a false one in another.",
    good: "It is true in both, or stands in one.",
    check: (bank) =>
      pairsIn(
        bank.items,
        (one, other) => one.isTrue !== other.isTrue,
        (one, other) => ({
          message: `${named(other.item)} calls ${other.isTrue ? "true" : "false"} what ${name(one.item)} calls ${one.isTrue ? "true" : "false"}: ${quoted(other.text)}.`,
          hint: "read the source again: one of the two is wrong",
        }),
      ),
  },
];

interface Said {
  readonly item: Item;
  readonly index: number;
  readonly text: string;
  readonly isTrue: boolean;
}

/** Every statement of a bank, of true-false items, too. */
const saidIn = (items: readonly Item[]): readonly Said[] =>
  items.flatMap((item, index) => [
    ...(item.type === "true-false" ? [{ item, index, text: item.stem, isTrue: item.key }] : []),
    ...statementsOf(item).flatMap(({ statement }) =>
      statement.wordings.map(({ text, isTrue }) => ({ item, index, text, isTrue })),
    ),
  ]);

/** A flaw for each statement of an item that another item made before, as far as the two are of the kind that is meant. */
function pairsIn(
  items: readonly Item[],
  isMeant: (one: Said, other: Said) => boolean,
  flaw: (one: Said, other: Said) => Omit<Flaw, "path">,
): Flaw[] {
  const seen = new Map<string, Said[]>();
  return saidIn(items).flatMap((other): Flaw[] => {
    const key = folded(other.text);
    const before = seen.get(key) ?? [];
    if (before.length < MAX_SAME) seen.set(key, [...before, other]);
    const one = before.find(
      (said) =>
        said.item !== other.item &&
        isMeant(said, other) &&
        !said.item.enemies.includes(other.item.id) &&
        !other.item.enemies.includes(said.item.id),
    );
    return one === undefined ? [] : [{ path: ["items", other.index], ...flaw(one, other) }];
  });
}

/** What is said more often is said to be the same once more. */
const MAX_SAME = 10;
