import type { Bank, IsoDate } from "../model/bank.js";

/** The day that a bank's flashcards are dated by: that of its last change, or else of its newest source. No clock is asked. */
export const dayOf = ({ updated, sources }: Pick<Bank, "updated" | "sources">): IsoDate =>
  updated ?? sources.reduce((newest, { published }) => (published > newest ? published : newest), "");
