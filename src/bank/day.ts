import type { Bank, IsoDate } from "../model/bank.js";
import { isDay } from "../text/days.js";

/** In place of a day that nobody says: Anki must be told one, and later changes are counted on from it. */
const UNDATED: IsoDate = "2000-01-01";

/**
 * The day that a bank's flashcards are dated by: that of its last change, or else of its newest source. Of a bank that says
 * neither it is always the same. No clock is asked.
 */
export function dayOf({ updated, sources }: Pick<Bank, "updated" | "sources">): IsoDate {
  return updated ?? daysOf(sources).at(-1) ?? UNDATED;
}

/** The days of sources that have one, the oldest first. */
export const daysOf = (sources: Bank["sources"]): readonly IsoDate[] =>
  sources
    .map(({ published }) => published)
    .filter(isDay)
    .toSorted();
