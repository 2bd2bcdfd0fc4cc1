import type { Finding } from "../reading/finding.js";
import { staleItems } from "../bank/freshness.js";
import type { Format } from "../formats/format.js";
import type { Bank, Item } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { isUsableIn } from "../selection/overlap.js";
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
  const { today, sections } = blueprint;
  if (today === null) return [];
  const isUsable = isUsableIn(blueprint);
  const isAsked = (item: Item) => isUsable(item) && sections.some(({ where }) => passesFilter(item, where));
  if (!isExam(formats) || allowStale) return staleItems(bank, today, "warning", isAsked);
  return staleItems(bank, today, "error", isAsked).map((found) => ({
    ...found,
    hint: `${found.hint}; or build with --allow-stale`,
  }));
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
