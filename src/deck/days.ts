import type { IsoDate } from "../model/bank.js";
import type { Change } from "../model/deck.js";

/** Seconds from 1970 to the beginning of a day, in UTC (Howard Hinnant, days_from_civil). */
export function secondsTo(day: IsoDate): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const from = month <= 2 ? year - 1 : year;
  const era = Math.floor(from / 400);
  const ofEra = from - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return (era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468) * 86_400;
}

/**
 * Seconds from 1970 to a change, as a note carries it: the end of its day, and a second more for each further one. Anki
 * takes a correction over only if it is newer than the learner's note: whoever marks a wrong card on the day on which it
 * is put right gets it all the same.
 */
export const secondsToChange = ({ day, count }: Change): number => secondsTo(day) + 86_399 + count;
