/** An option about all that stand before it. */
const ABOVE =
  /\b(?:all|none|any|neither|either|both|some)\b[^.]{0,20}\b(?:above|preceding|these|those|foregoing)\b|\bउपर्युक्त\b|\bउपरोक्त\b/iu;
const ABOVE_ALONE = /\b(?:above|below)\b/i;
/** An option that names others by their letters: `Both A and C`. */
const LETTERS =
  /^(?:both|either|neither|only)?\s*\(?[a-h]\)?(?:\s*,\s*\(?[a-h]\)?)*,?\s*(?:and|or|nor|&)\s*\(?[a-h]\)?(?:\s+only|\s+both)?\.?$/i;

/** Where options stand that speak of others: shuffled, they would speak of other ones. */
export function orderOf(options: readonly { readonly text: string; readonly isRight: boolean }[]): {
  /** Places of options that stay last. */
  readonly pins: ReadonlySet<number>;
  readonly fields: Readonly<Record<string, unknown>>;
} {
  const last = options.length - 1;
  const leaning = options.flatMap(({ text }, i) =>
    text.length < 200 && (ABOVE.test(text) || LETTERS.test(text)) ? [i] : [],
  );
  if (leaning.length === 0) return { pins: new Set(), fields: {} };
  if (leaning.length === 1 && leaning[0] === last && !LETTERS.test(options[last]!.text) && !names(options[last]!.text))
    return { pins: new Set(leaning), fields: {} };
  const keys = options.flatMap(({ isRight }, i) => (isRight ? [i + 1] : []));
  return { pins: new Set(), fields: { order: "fixed", keyAt: keys.length === 1 ? keys[0] : keys } };
}

/** `Both of the above` names two of several: which ones depends on where they stand. */
const names = (text: string): boolean => /\b(?:both|two)\b/i.test(text) && ABOVE_ALONE.test(text);
