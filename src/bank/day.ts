import type { Bank, IsoDate } from "../model/bank.js";

/** In place of a day that nobody says: Anki must be told one, and later changes are counted on from it. */
const UNDATED: IsoDate = "2000-01-01";

/**
 * The day that a bank's flashcards are dated by: that of its last change, or else of its newest source. Of a bank that says
 * neither it is always the same. No clock is asked.
 */
export function dayOf({ updated, sources }: Pick<Bank, "updated" | "sources">): IsoDate {
  if (updated !== null) return updated;
  const newest = sources.reduce((day, { published }) => (published > day ? published : day), "");
  return newest === "" ? UNDATED : newest;
}
