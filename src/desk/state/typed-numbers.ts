import { readNumber } from "../../text/numbers.js";

/** A number as people type it, in any of the ways that a country has: `0.01`, `0,01`, `1,500`, `٠٫٥`; undefined for none. */
function numberTyped(typed: string): number | undefined {
  const text = typed.trim().replace("\u066B", ".").replaceAll("\u066C", ",");
  return readNumber(text) ?? readNumber(text, "comma") ?? undefined;
}

/** What a number field is worth: a number; what is none stays as it is typed, and the check says so. */
export const writtenNumber = (typed: string): unknown => numberTyped(typed) ?? typed;

/** How far off an answer may be: a number, maybe with ± before it, or a share of the answer. */
export function toleranceTyped(typed: string): unknown {
  const text = typed.trim().replace(/^(?:±|\+\/-|\+-)\s*/, "");
  const share = numberTyped(text.replace(/\s*[%٪]$/, ""));
  return share === undefined ? typed : /[%٪]$/.test(text) ? `${share}%` : share;
}

/** The number in a text such as `$6.99` or `2,300 tons`, and what stands behind it; undefined where there is not exactly one. */
export function keyTyped(text: string): { readonly key: unknown; readonly unit: string | undefined } | undefined {
  const found = /^[^\p{Nd}]*?([-−]?\p{Nd}[\p{Nd}.,'’\u066B\u066C]*)\s*([^\p{Nd}]*)$/u.exec(text.trim());
  const number = found === null ? undefined : numberTyped(found[1]!.replace(/[.,]$/, ""));
  return number === undefined ? undefined : { key: number, unit: found![2]!.trim() || undefined };
}
