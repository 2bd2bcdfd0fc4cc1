import type { Bank, Item } from "../model/bank.js";
import type { Finding } from "../reading/finding.js";
import { contradictions } from "./contradictions.js";
import { finding } from "./found.js";
import type { BankRule } from "./rule.js";
import { statementHabits } from "./statement-habits.js";

/**
 * What several banks say twice, and where they disagree: for each bank, what it says otherwise than those before it. Of two
 * banks with one text neither is looked at twice. What all their statements have in common is said of the last one, unless
 * it shows in one of them already.
 *
 * @param off codes of rules to leave out this time
 */
export function lintAcross(banks: readonly Bank[], off: readonly string[] = []): readonly (readonly Finding[])[] {
  const all = banks.map(withFullNames);
  const whole = { ...banks[0]!, items: all.flatMap(({ items }) => items) };
  const starts = banks.map((_, b) => all.slice(0, b).reduce((sum, { items }) => sum + items.length, 0));
  const habits = habitsOf(banks, off);
  return banks.map((bank, b) => [
    ...contradictions.flatMap((rule) => {
      if (off.includes(rule.code) || bank.lint.off.has(rule.code)) return [];
      const known = new Set(rule.check(all[b]!).map(({ message }) => message));
      return inBank(rule, whole, starts[b]!, bank.items).filter(({ message }) => !known.has(message));
    }),
    ...habits.flatMap((one) => (one.last === bank ? [one.found] : [])),
  ]);
}

/** Each bank may have too few statements to show what all of them do. */
const habitsOf = (banks: readonly Bank[], off: readonly string[]): { readonly last: Bank; readonly found: Finding }[] =>
  statementHabits.flatMap((rule) => {
    const own = banks.filter(({ lint }) => !lint.off.has(rule.code));
    const last = own.at(-1);
    if (off.includes(rule.code) || last === undefined || own.some((bank) => rule.check(bank).length > 0)) return [];
    return rule.check({ ...last, items: own.flatMap(({ items }) => items) }).map((flaw) => {
      const message = `${flaw.message} So it is in the ${own.length} banks together.`;
      return { last, found: finding(rule, { ...flaw, message }, []) };
    });
  });

/** Items of two banks may have one id: here they are called by that of their bank, too. */
const withFullNames = (bank: Bank): Bank => ({
  ...bank,
  items: bank.items.map((item) => Object.assign({}, item, { id: `${bank.id}/${item.id}` })),
});

/** The flaws of one bank's items, at their places there. */
const inBank = (rule: BankRule, whole: Bank, start: number, items: readonly Item[]): Finding[] =>
  rule.check(whole).flatMap((flaw) => {
    const [list, index, ...rest] = flaw.path;
    const own = typeof index === "number" ? index - start : -1;
    const item = items[own];
    if (item === undefined || item.lint.off.has(rule.code)) return [];
    return [finding(rule, { ...flaw, path: [list!, own, ...rest] }, [])];
  });
