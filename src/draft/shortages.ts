import { type Analysis } from "../model/analysis.js";
import type { Article } from "../model/article.js";
import { DEFAULT_DRAFT_KINDS, type DraftOptions } from "../model/draft.js";

/** What a question wants of an article, and how much of it is there. */
const speakers = ({ quotes, people }: Analysis): number =>
  new Set(quotes.flatMap(({ speaker }) => (speaker === null || people[speaker] === undefined ? [] : [speaker]))).size;
const years = ({ dates }: Analysis): number => new Set(dates.flatMap(({ value }) => value?.slice(0, 4) ?? [])).size;
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
  const kinds = new Set(options.kinds ?? DEFAULT_DRAFT_KINDS);
  const found: string[] = [];
  const whole = analysis.sentences.filter(({ isWhole }) => isWhole).length;
  if (whole === 0) return ["There is no whole sentence in it: nothing can be asked."];
  if (whole < 5) found.push(`It has only ${count(whole, "whole sentence")}.`);
  if (article.published === null) {
    found.push("Nobody knows the day on which it was published, and without it no question can be dated.");
  }
  if (kinds.has("who-said") && speakers(analysis) < 3) {
    found.push(
      `It quotes ${count(speakers(analysis), "person", "people")} by name: three are wanted to choose from who said something.`,
    );
  }
  if (kinds.has("year") && years(analysis) < 3) {
    found.push(`It names ${count(years(analysis), "year")}: three are wanted to choose from.`);
  }
  if (kinds.has("roles") && withRoles(analysis) < 3) {
    found.push(`It names ${count(withRoles(analysis), "person", "people")} by office: three are wanted to match them.`);
  }
  if (all > 0 && ready === 0) found.push("No question is ready: each wants a look first.");
  if (all === 0) found.push("No question passed the checks.");
  return found;
}
