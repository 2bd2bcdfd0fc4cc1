import type { IsoDate } from "../../model/bank.js";
import { evidenceOf } from "./listed.js";
import type { Fields } from "./question.js";
import type { DeskArticle } from "./work.js";
import { isDay } from "../../text/days.js";

/** The day of publication; null where nobody has said one, or knows the month or the year at most. */
export const knownDay = ({ published }: { readonly published: string | null }): IsoDate | null =>
  published !== null && isDay(published) ? published : null;

/** The newest day of the articles that a question has its evidence in, or of the only one; null where one of them has none. */
export function dayOfSources(articles: readonly DeskArticle[], fields: Fields): IsoDate | null {
  const named = new Set(evidenceOf({ item: fields }).map(({ source }) => source));
  const days = articles.filter(({ id }) => articles.length === 1 || named.has(id)).map(knownDay);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

/** What somebody says who does not know the day. */
export const NO_DAY = "unknown";

/** What is known of a day: `month` from 1 to 12. */
export interface PartOfDay {
  readonly year: string;
  readonly month: number | null;
}

/** The month and the year of a day that is not wholly known; null where it is, or nobody has said anything of it. */
export function partOfDay(published: string): PartOfDay | null {
  if (published === NO_DAY) return { year: "", month: null };
  const found = /^(\d{4})(?:-(\d\d))?$/.exec(published);
  return found === null ? null : { year: found[1]!, month: found[2] === undefined ? null : Number(found[2]) };
}

/** As a bank writes it; without a year a month says nothing. */
export const writtenPart = ({ year, month }: PartOfDay): string =>
  year === "" ? NO_DAY : month === null ? year : `${year}-${String(month).padStart(2, "0")}`;
