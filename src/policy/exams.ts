import type { Finding } from "../reading/finding.js";
import { evidenceHint } from "../bank/evidence-hint.js";
import { staleItems } from "../bank/freshness.js";
import type { Format } from "../formats/format.js";
import type { Bank, Item } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { isUsableIn } from "../selection/overlap.js";
import { listFirst } from "../reading/suggest.js";
import { seedWeakness } from "../seed/seed.js";
import { passesFilter } from "../blueprint/item-filter.js";

/** Whether candidates are examined with one of these: they get papers that can't be called back. */
export const isExam = (formats: readonly Format[]): boolean =>
  formats.some((format) => format.from === "paper" && format.forExam);

/**
 * Items of a bank that papers may ask, and that nobody should trust on the day of the blueprint. An exam on them is
 * refused; other things are made, and say how old they are.
 *
 * @param allowStale has exams made of them all the same
 */
export function staleQuestions(
  bank: Bank,
  blueprint: Blueprint,
  formats: readonly Format[],
  allowStale: boolean,
): Finding[] {
  const { today } = blueprint;
  if (today === null) return [];
  const isAsked = askedBy(blueprint);
  if (!isExam(formats) || allowStale) return staleItems(bank, today, "warning", isAsked);
  return staleItems(bank, today, "error", isAsked).map((found) => ({
    ...found,
    hint: `${found.hint}; or build with --allow-stale`,
  }));
}

/** Items that an exam may ask and whose keys nobody can look up: in a dispute there is nothing to show. */
export function unsupportedQuestions(bank: Bank, blueprint: Blueprint, formats: readonly Format[]): Finding[] {
  if (!isExam(formats)) return [];
  return ofMany(bank.items, blueprint, ({ evidence }) => evidence.length === 0, {
    code: "exam/no-evidence",
    one: "An item that this exam may ask does not say where its key is found",
    many: (count) => `${count} items that this exam may ask do not say where their keys are found`,
    hint: `${evidenceHint(bank)}, so that a key that is doubted can be looked up`,
  });
}

/** Items that an exam on a day may ask, and of which nobody has said whether their keys can change until then. */
export function unjudgedQuestions({ items }: Bank, blueprint: Blueprint, formats: readonly Format[]): Finding[] {
  const { today } = blueprint;
  if (!isExam(formats) || today === null) return [];
  const hint = "add: volatility: never, slow or fast; or write the one of most under defaults";
  return ofMany(items, blueprint, ({ volatility, reviewBy }) => volatility === null && reviewBy === null, {
    code: "exam/unjudged",
    one: `An item that this exam may ask does not say whether its key can change until ${today}`,
    many: (count) => `${count} items that this exam may ask do not say whether their keys can change until ${today}`,
    hint,
  });
}

interface Sayings extends Pick<Finding, "code" | "hint"> {
  readonly one: string;
  readonly many: (count: number) => string;
}

/** One warning for all of them. */
function ofMany(
  items: readonly Item[],
  blueprint: Blueprint,
  concerns: (item: Item) => boolean,
  { code, one, many, hint }: Sayings,
): Finding[] {
  const isAsked = askedBy(blueprint);
  const found = [...items.keys()].filter((i) => concerns(items[i]!) && isAsked(items[i]!));
  if (found.length === 0) return [];
  const names = listFirst(
    found.map((i) => JSON.stringify(items[i]!.id)),
    3,
  );
  const message = `${found.length === 1 ? one : many(found.length)}: ${names}.`;
  return [{ severity: "warning", code, path: ["items", found[0]!], message, hint }];
}

function askedBy(blueprint: Blueprint): (item: Item) => boolean {
  const isUsable = isUsableIn(blueprint);
  return (item) => isUsable(item) && blueprint.sections.some(({ where }) => passesFilter(item, where));
}

/** Whoever guesses the seed of an exam, and has the bank, has everybody's paper. */
export function guessableSeed(
  seed: string,
  { id, title }: Blueprint,
  banks: readonly Bank[],
  formats: readonly Format[],
): Pick<Diagnostic, "severity" | "code" | "message" | "hint">[] {
  const weakness = isExam(formats) ? seedWeakness(seed, [id, title, ...banks.map((bank) => bank.id)]) : undefined;
  if (weakness === undefined) return [];
  const message = `The seed ${JSON.stringify(seed)} can be guessed: ${weakness}. One printed code tests a guess, and whoever has the bank could make these papers.`;
  const hint = "for a serious exam take one that broadsheet seed prints, and keep it with the keys";
  return [{ severity: "warning", code: "seed/guessable", message, hint }];
}
