import { listed } from "../reading/suggest.js";
import { isDay } from "../text/days.js";
import type { Changes } from "../model/manifest.js";
import { ALLOWED_SIZES, PRINT_SIZES } from "../text/print-sizes.js";
import { parseSeating } from "./seating.js";

/** As many items, or forms, as anybody may ask for. */
const MAX_COUNT = 1_000_000;
/** As long as an exam may take: ten hours. */
const MAX_MINUTES = 600;
const FORM = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,30}[A-Za-z0-9])?$/;

/** What is wrong with a value that a command or program gives for a setting; undefined where nothing is. */
export function countProblem(count: number, written = String(count), most = MAX_COUNT): string | undefined {
  const isGood = Number.isInteger(count) && count >= 1 && count <= most;
  return isGood ? undefined : `is ${JSON.stringify(written)}; it must be a whole number from 1 to ${most}`;
}

export const minutesProblem = (minutes: number, written?: string): string | undefined =>
  countProblem(minutes, written, MAX_MINUTES);

/** @param sizes of printed papers, in points */
export function sizesProblem(sizes: readonly number[], written = String(sizes)): string | undefined {
  const isGood = sizes.length > 0 && sizes.every((one, i) => isPrintSize(one) && !sizes.includes(one, i + 1));
  return isGood ? undefined : `is ${JSON.stringify(written)}; it must be ${ALLOWED_SIZES}, each once, as in 11,18`;
}

const isPrintSize = (size: number): boolean => PRINT_SIZES.some((one) => one === size);

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
  { pick, forms, minutes, sizes, seating, today, to = [], rosterId, rosterName }: Changes,
  formats: readonly string[],
): { readonly change: keyof Changes; readonly problem: string }[] {
  const unknown = to.find((name) => !formats.includes(name));
  const problems = [
    ["pick", problemOf(pick, countProblem)],
    ["forms", problemOf(forms, formsProblem)],
    ["minutes", problemOf(minutes, minutesProblem)],
    ["sizes", problemOf(sizes, sizesProblem)],
    ["seating", problemOf(seating, seatingProblem)],
    ["today", problemOf(today, dayProblem)],
    ["to", problemOf(unknown, (name) => `names ${JSON.stringify(name)}; there are ${listed(formats)}`)],
    ["rosterId", problemOf(rosterId, headerProblem)],
    ["rosterName", problemOf(rosterName, headerProblem)],
  ] as const;
  return problems.flatMap(([change, problem]) => (problem === undefined ? [] : [{ change, problem }]));
}

const problemOf = <T>(value: T | undefined, problem: (value: T) => string | undefined): string | undefined =>
  value === undefined ? undefined : problem(value);
