import { type Analysis } from "../model/analysis.js";
import type { Article } from "../model/article.js";
import { DEFAULT_DRAFT_KINDS, type DraftKind, type DraftOptions } from "../model/draft.js";

/** What a question wants of an article, and how much of it is there. */
const speakers = ({ quotes, people }: Analysis): number =>
  new Set(quotes.flatMap(({ speaker }) => (speaker === null || people[speaker] === undefined ? [] : [speaker]))).size;
/** `On Tuesday` names none, though the day of publication tells which one it was in. */
const years = ({ dates }: Analysis): number =>
  new Set(dates.flatMap(({ value, isRelative }) => (isRelative ? [] : (value?.slice(0, 4) ?? [])))).size;
const withRoles = ({ people }: Analysis): number =>
  people.filter(({ roles }) => roles.some(({ isDefinite }) => isDefinite)).length;

const count = (n: number, one: string, many = `${one}s`): string =>
  n === 0 ? `no ${many}` : n === 1 ? `1 ${one}` : `${n} ${many}`;

/**
 * What an article has too little of, in sentences.
 *
 * @param ready how many of its questions are
 */
export function shortagesOf(
  article: Article,
  analysis: Analysis,
  options: DraftOptions,
  { ready, all }: { readonly ready: number; readonly all: number },
): string[] {
  const whole = wholeIn(analysis);
  if (whole === 0) return [NOTHING];
  return [
    ...fewSentences(whole),
    ...(article.published === null
      ? ["Nobody knows the day on which it was published, and without it no question can be dated."]
      : []),
    ...lacksOf(analysis, options.kinds ?? DEFAULT_DRAFT_KINDS),
    ...(all > 0 && ready === 0 ? ["No question is ready: each wants a look first."] : []),
    ...(all === 0 ? ["No question passed the checks."] : []),
  ];
}

/** The same, of the article alone: what nobody can give it, and no decision about its questions changes. */
export function lacking(analysis: Analysis): readonly string[] {
  const whole = wholeIn(analysis);
  return whole === 0 ? [NOTHING] : [...fewSentences(whole), ...lacksOf(analysis, DEFAULT_DRAFT_KINDS)];
}

const NOTHING = "There is no whole sentence in it: nothing can be asked.";
const wholeIn = ({ sentences }: Analysis): number => sentences.filter(({ isWhole }) => isWhole).length;
const fewSentences = (whole: number): string[] => (whole < 5 ? [`It has only ${count(whole, "whole sentence")}.`] : []);

function lacksOf(analysis: Analysis, kinds: readonly DraftKind[]): string[] {
  const found: string[] = [];
  if (kinds.includes("who-said") && speakers(analysis) < 3) {
    const some = count(speakers(analysis), "person", "people");
    found.push(`The rules found ${some} in it quoted by name: three are wanted to choose from who said something.`);
  }
  if (kinds.includes("year") && years(analysis) < 3) {
    found.push(`The rules found ${count(years(analysis), "year")} in it: three are wanted to choose from.`);
  }
  if (kinds.includes("roles") && withRoles(analysis) < 3) {
    const some = count(withRoles(analysis), "person", "people");
    found.push(`The rules found ${some} in it named with an office: three are wanted to match them.`);
  }
  return found;
}
