import type { Bank, Item } from "../model/bank.js";
import { error, type Finding, type Path } from "../reading/finding.js";
import { didYouMean } from "../reading/suggest.js";
import { answers } from "./answers.js";
import { characters } from "./characters.js";
import { isCoded } from "./coded.js";
import { contradictions } from "./contradictions.js";
import { cues } from "./cues.js";
import { echoes } from "./echoes.js";
import { giveaways } from "./giveaways.js";
import { gaps } from "./gaps.js";
import { habits } from "./habits.js";
import { leaks } from "./leaks.js";
import { links } from "./links.js";
import { marks } from "./marks.js";
import { oddities } from "./oddities.js";
import { open } from "./open.js";
import { options } from "./options.js";
import { finding } from "./found.js";
import type { BankRule, ItemRule, LintRule } from "./rule.js";
import { statementHabits } from "./statement-habits.js";
import { statementRules } from "./statements.js";
import { topics } from "./topics.js";
import { twins } from "./twins.js";
import { upkeep } from "./upkeep.js";
import { wording } from "./wording.js";
import { primaryOf } from "../text/direction.js";

/** THE CATALOGUE. docs/lint.md is made from it. */
export const lintRules: readonly LintRule[] = [
  ...wording,
  ...characters,
  ...links,
  ...marks,
  ...options,
  ...giveaways,
  ...oddities,
  ...echoes,
  ...cues,
  ...leaks,
  ...answers,
  ...gaps,
  ...open,
  ...upkeep,
  ...habits,
  ...twins,
  ...topics,
  ...statementRules,
  ...statementHabits,
  ...contradictions,
];

/**
 * Holds the rules against a good bank.
 *
 * @param off codes of rules to leave out this time
 */
export function lint(bank: Bank, off: readonly string[] = []): Finding[] {
  const rules = lintRules.filter(({ code }) => !off.includes(code) && !bank.lint.off.has(code));
  const itemRules = rules.filter((rule) => rule.of === "item");
  return [
    ...unknownCodes(bank),
    ...bank.items.flatMap((item, i) => byItem(item, i, itemRules, bank)),
    ...rules.flatMap((rule) => (rule.of === "bank" ? byBank(rule, bank) : [])),
  ];
}

/** Item by item: what one rule has read of it, the next one needs not read again. */
function byItem(item: Item, i: number, rules: readonly ItemRule[], bank: Bank): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!applies(rule, item, bank)) continue;
    for (const flaw of rule.check(item, bank)) findings.push(finding(rule, flaw, ["items", i]));
  }
  return findings;
}

function byBank(rule: BankRule, bank: Bank): Finding[] {
  return rule.check(bank).flatMap((flaw) => {
    const item = typeof flaw.path[1] === "number" ? bank.items[flaw.path[1]] : undefined;
    return item === undefined || applies(rule, item, bank) ? [finding(rule, flaw, [])] : [];
  });
}

function applies({ code, languages, judgesWords }: LintRule, item: Item, bank: Bank): boolean {
  if (item.lint.off.has(code) || (judgesWords === true && isCoded(item))) return false;
  return languages === null || languages.includes(primaryOf(item.lang ?? bank.language));
}

/** Why no rule has this code, and a hint; null where one has. */
export function unknownRule(code: string): readonly [string, string] | null {
  const known: readonly string[] = lintRules.map((rule) => rule.code);
  return known.includes(code)
    ? null
    : [`There is no lint rule ${JSON.stringify(code)}.`, didYouMean(code, known) ?? "see docs/lint.md"];
}

/** A misspelt code would switch nothing off, and nobody would know. */
function unknownCodes(bank: Bank): Finding[] {
  const unknown = (off: ReadonlyMap<string, string>, path: Path) =>
    [...off.keys()].flatMap((code) => {
      const wrong = unknownRule(code);
      return wrong === null ? [] : [{ ...error("bank/unknown-rule", [...path, "lint", code], ...wrong), atKey: true }];
    });
  return [...unknown(bank.lint.off, []), ...bank.items.flatMap((item, i) => unknown(item.lint.off, ["items", i]))];
}
