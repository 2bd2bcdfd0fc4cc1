import { listed } from "../reading/suggest.js";
import { isDay } from "../text/days.js";
import type { Changes } from "../model/manifest.js";
import { parseSeating } from "./seating.js";

/** As many items, or forms, as anybody may ask for. */
const MAX_COUNT = 1_000_000;
const FORM = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,30}[A-Za-z0-9])?$/;

/** What is wrong with a value that a command or program gives for a setting; undefined where nothing is. */
export function countProblem(count: number, written = String(count)): string | undefined {
  const isGood = Number.isInteger(count) && count >= 1 && count <= MAX_COUNT;
  return isGood ? undefined : `is ${JSON.stringify(written)}; it must be a whole number from 1 to ${MAX_COUNT}`;
}

export function formsProblem(forms: number | readonly string[]): string | undefined {
  if (typeof forms === "number") return countProblem(forms);
  if (forms.length === 0) return "names no form";
  const bad = forms.find((name) => !FORM.test(name));
  if (bad !== undefined) return `names ${JSON.stringify(bad)}; a form has letters, digits, and . _ - inside`;
  // Files are named after forms, and capital letters make no difference in the names of files.
  const isRepeated = new Set(forms.map((name) => name.toLowerCase())).size < forms.length;
  return isRepeated ? `names one form twice: ${forms.join(",")}` : undefined;
}

export const seatingProblem = (written: string): string | undefined =>
  parseSeating(written) === null
    ? `is ${JSON.stringify(written)}; it must be rows:COLUMNSxROWS, such as rows:6x5 for five rows of six`
    : undefined;

export const dayProblem = (day: string): string | undefined =>
  isDay(day) ? undefined : `is ${JSON.stringify(day)}; it must be a day, such as 2026-11-24`;

export const headerProblem = (header: string): string | undefined =>
  header.trim() === "" || header.length > 1000 ? "must be the header of a column, as it is written" : undefined;

/**
 * What is wrong with the changes that somebody makes in a blueprint: each problem with the name of its change.
 *
 * @param formats the names of all formats
 */
export function changesProblems(
  { pick, forms, seating, today, to = [], rosterId, rosterName }: Changes,
  formats: readonly string[],
): { readonly change: keyof Changes; readonly problem: string }[] {
  const unknown = to.find((name) => !formats.includes(name));
  const problems = {
    pick: pick === undefined ? undefined : countProblem(pick),
    forms: forms === undefined ? undefined : formsProblem(forms),
    seating: seating === undefined ? undefined : seatingProblem(seating),
    today: today === undefined ? undefined : dayProblem(today),
    rosterId: rosterId === undefined ? undefined : headerProblem(rosterId),
    rosterName: rosterName === undefined ? undefined : headerProblem(rosterName),
    to: unknown === undefined ? undefined : `names ${JSON.stringify(unknown)}; there are ${listed(formats)}`,
  };
  return (["pick", "forms", "seating", "today", "to", "rosterId", "rosterName"] as const).flatMap((change) => {
    const problem = problems[change];
    return problem === undefined ? [] : [{ change, problem }];
  });
}
