import type { Progress } from "./progress.ts";

/** How many cards a day brings for the first time. */
export const NEW_A_DAY = 20;

export const dayOf = (now: Date): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].join("-");

/** When a card is to be shown again, in milliseconds; never, for one that was not begun. */
export const dueOf = (progress: Progress, id: string): number => progress.cards[id]?.due.getTime() ?? Infinity;

export interface Queue {
  /** Cards to repeat now, the longest waiting first. */
  readonly due: readonly string[];
  /** Cards that were never shown. */
  readonly fresh: readonly string[];
  /** How many of those today still takes. */
  readonly room: number;
}

/** How many new cards were begun on a day, or asked for beyond its share. */
export interface OfDay {
  readonly day: string;
  readonly count: number;
}

export function queueOf(progress: Progress, ids: readonly string[], now: Date, extra: OfDay): Queue {
  const due = ids
    .filter((id) => dueOf(progress, id) <= now.getTime())
    .sort((a, b) => dueOf(progress, a) - dueOf(progress, b));
  const fresh = ids.filter((id) => progress.cards[id] === undefined);
  const today = ({ day, count }: OfDay) => (day === dayOf(now) ? count : 0);
  return { due, fresh, room: Math.max(0, Math.min(fresh.length, NEW_A_DAY + today(extra) - today(progress.begun))) };
}
