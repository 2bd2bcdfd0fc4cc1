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
  /** Of what is done bit by bit, as typing is: bits with the same name are one step. */
  readonly run?: string;
}

/** More than anybody goes back; each step shares what did not change. */
const MOST = 500;

export const historyOf = <T>(now: T): History<T> => ({ now, past: [], future: [] });

export function did<T>({ now, past }: History<T>, what: string, value: T, run?: string): History<T> {
  const goesOn = run !== undefined && past.at(-1)?.run === run;
  const step = { did: what, value: now, ...(run !== undefined && { run }) };
  return { now: value, past: goesOn ? past : [...past.slice(1 - MOST), step], future: [] };
}

/** Without the bits that were done last: what comes of them is one step, that begins before the first. */
export function withoutRuns<T>({ now, past, future }: History<T>): History<T> {
  const last = past.findLastIndex(({ run }) => run === undefined);
  const first = past[last + 1];
  return first === undefined ? { now, past, future } : { now: first.value, past: past.slice(0, last + 1), future };
}

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  const { now, past, future } = history;
  return { now: last.value, past: past.slice(0, -1), future: [{ ...last, value: now }, ...future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next.value, past: [...history.past, { ...next, value: history.now }], future };
}
