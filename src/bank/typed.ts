import type { Diagnostic, TextChange } from "../model/diagnostic.js";
import { mend, origin } from "../typing/mend.js";
import { misread } from "../reading/misread.js";
import { isOdd, nameFault } from "../reading/odd-names.js";
import { type SourceText, lineStartsOf, placesIn, slipped } from "../reading/source.js";
import { readYaml } from "../reading/yaml.js";

/** A file that can be read, as it was meant to be typed. */
export interface Typed {
  readonly source: SourceText;
  /** What is said of the source as it was meant, with what was mistyped, by places of the file as it is. */
  readonly withSlips: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** Finds what was mistyped in a bank so that YAML reads it without complaint. */
export function asTyped(source: SourceText): Typed {
  if (source.itemLines !== null || !isOdd(source.value)) {
    return { source, withSlips: (diagnostics) => merged(diagnostics, misread(source)) };
  }
  const { file, text } = source;
  const { found, steps, text: meant } = mend(text, nameFault);
  const read = readYaml(meant);
  if (found.length === 0 || !read.ok)
    return { source, withSlips: (diagnostics) => merged(diagnostics, misread(source)) };
  const slips = found.map((guess) => slipped(file, text, "bank/syntax", guess));
  const typed = { ...source, text: meant, value: read.value };
  return {
    source: typed,
    withSlips: (diagnostics) => {
      const all = merged(diagnostics, misread(typed)).map(inWritten(source, meant, steps));
      return [...slips, ...all].toSorted(byPlace);
    },
  };
}

/** Where both speak of one place, the one about typing knows the cause. */
function merged(diagnostics: readonly Diagnostic[], typing: readonly Diagnostic[]): readonly Diagnostic[] {
  if (typing.length === 0) return diagnostics;
  const at = ({ place }: Diagnostic): string => `${place?.line}:${place?.column}`;
  const byAt = new Map(typing.map((one) => [at(one), one]));
  const better = diagnostics.map((one) => {
    const cause = byAt.get(at(one));
    if (cause === undefined || one.place === undefined || one.severity !== "error") return one;
    byAt.delete(at(one));
    return {
      ...one,
      message: cause.code === one.code ? one.message : cause.message,
      hint: cause.hint!,
      fix: cause.fix!,
    };
  });
  return [...better, ...byAt.values()].toSorted(byPlace);
}

export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.place?.line ?? Infinity) - (b.place?.line ?? Infinity) || (a.place?.column ?? 0) - (b.place?.column ?? 0);

/** What is said of a text as it was meant, by places of the text as it is. */
export function inWritten(
  { file, text }: Pick<SourceText, "file" | "text">,
  meant: string,
  steps: readonly (readonly TextChange[])[],
): (diagnostic: Diagnostic) => Diagnostic {
  const starts = lineStartsOf(meant);
  const placeOf = placesIn(file, text);
  return (diagnostic) => {
    const { place, fix } = diagnostic;
    if (place === undefined) return diagnostic;
    const offset = (starts[place.line - 1] ?? meant.length) + place.column - 1;
    const mapped = fix?.changes.map((one) => ({
      ...one,
      start: origin(one.start, steps),
      end: origin(one.end, steps),
    }));
    // What was changed there already is put right first.
    const isAsWritten = fix?.changes.every(
      (one, i) => text.slice(mapped![i]!.start, mapped![i]!.end) === meant.slice(one.start, one.end),
    );
    const { fix: _, ...rest } = diagnostic;
    return {
      ...rest,
      ...(isAsWritten && { fix: { changes: mapped!, isCertain: fix!.isCertain } }),
      place: placeOf(origin(offset, steps)),
    };
  };
}
