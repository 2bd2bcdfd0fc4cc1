import { isKnown } from "../bank/statement.js";
import { codedIn } from "./coded-lines.js";
import type { BankRule } from "./rule.js";
import { falsesOf, statementsOf, trueOf } from "./statement-texts.js";

/** Fewer statements show no pattern. */
const FEW = 10;

/** What statements of a bank have in common. */
export const statementHabits: readonly BankRule[] = [
  {
    code: "lint/false-statements-longer",
    of: "bank",
    level: "warning",
    title: "False wordings are not longer than true ones.",
    why: "At most 1.3 times as long on average. Counted from 10 wordings of each kind on.",
    languages: null,
    bad: "Twelve true wordings have 50 characters on average, and twelve false ones 80.",
    good: "Both have about 60.",
    check({ items }) {
      const all = items
        .flatMap(statementsOf)
        .filter(({ statement }) => statement.wordings.length > 1 && isKnown(statement));
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
    why: "Counted from 20 statements on; with truth: drawn there is nothing to mind.",
    languages: null,
    bad: "Of 24 statements with a fixed truth, 18 are true.",
    good: "Of 24, 12 are.",
    check({ items }) {
      const truths = items.flatMap((item) =>
        item.type === "statements" && item.truth !== "drawn"
          ? [...item.truth]
          : item.type === "choice"
            ? (codedIn(item)?.isTrue ?? [])
            : [],
      );
      const count = truths.filter(Boolean).length;
      if (truths.length < 20 || (count >= 0.4 * truths.length && count <= 0.6 * truths.length)) return [];
      const message = `Of ${truths.length} statements with a fixed truth, ${count} are true.`;
      return [
        {
          path: ["items"],
          message,
          hint: "say what is true and what is false in its place, and leave truth out: each paper then draws it",
        },
      ];
    },
  },
];
