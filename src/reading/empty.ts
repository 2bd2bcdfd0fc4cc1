interface Range {
  readonly start: number;
  readonly end: number;
}

/** What may stand between a value and the colon or hyphen of the next: its end, and notes. */
const BETWEEN = /["'\s\]},]*(?:#[^\n]*\n["'\s\]},]*)*[:-]?[ \t]*/y;
const CUT = /#[^\s#][^\n]*/y;

/**
 * Where the value stands that nobody wrote: behind its colon or hyphen. A note that follows without a space after its #,
 * as in `key: #ifdef`, is what was meant.
 *
 * @param from where the field's name ends, or what stands before the entry
 */
export function emptyPlace(text: string, from: number): Range {
  BETWEEN.lastIndex = from;
  const start = from + BETWEEN.exec(text)![0].length;
  CUT.lastIndex = start;
  return { start, end: start + (CUT.exec(text)?.[0].trimEnd().length ?? 0) };
}
