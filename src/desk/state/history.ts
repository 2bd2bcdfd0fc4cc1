/** A value that people change, and every value that it had before: whole ones, so nothing can be half undone. */
export interface History<T> {
  readonly now: T;
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

interface Step<T> {
  /** What was done, in words: `accepted “Who said …”`. */
  readonly did: string;
  /** Before it (in the past), or after it (in the future). */
  readonly value: T;
}

/** More than anybody goes back; each step shares what did not change. */
const MOST = 500;

export const historyOf = <T>(now: T): History<T> => ({ now, past: [], future: [] });

export const did = <T>({ now, past }: History<T>, what: string, value: T): History<T> => ({
  now: value,
  past: [...past.slice(1 - MOST), { did: what, value: now }],
  future: [],
});

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const { now, past, future } = history;
  return { now: last.value, past: past.slice(0, -1), future: [{ did: last.did, value: now }, ...future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next.value, past: [...history.past, { did: next.did, value: history.now }], future };
}
