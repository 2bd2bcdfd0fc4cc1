import type { Gap } from "../../model/bank.js";
import { isMarked, plain } from "../../text/inline.js";
import type { Limit } from "../format.js";
import type { Exported } from "./kinds.js";
import { loses } from "./limits.js";
import { html } from "./texts.js";

/** Stands for a gap while its text becomes HTML; a bank that holds it is refused. */
const GAP = "\uFDD0";

/**
 * A text with gaps as HTML. Emphasis may go over a gap.
 *
 * @param write what stands in place of each gap
 * @param text what becomes of HTML beside the gaps
 */
export function gapped(
  segments: readonly (string | Gap)[],
  write: (gap: Gap, place: number) => string,
  text: (html: string) => string = (html) => html,
): string {
  return around(segments, html(joined(segments)), write, text);
}

/** The same as plain text. */
export const gappedPlain = (segments: readonly (string | Gap)[], write: (gap: Gap, place: number) => string): string =>
  around(segments, plain(joined(segments)), write, (text) => text);

const joined = (segments: readonly (string | Gap)[]): string =>
  segments.map((one) => (typeof one === "string" ? one : GAP)).join("");

function around(
  segments: readonly (string | Gap)[],
  whole: string,
  write: (gap: Gap, place: number) => string,
  text: (part: string) => string,
): string {
  const gaps = segments.filter((one) => typeof one !== "string");
  return whole
    .split(GAP)
    .map((part, i) => (i === 0 ? text(part) : `${write(gaps[i - 1]!, i - 1)}${text(part)}`))
    .join("");
}

/** What belongs into the gaps. */
export const answersOf = (segments: readonly (string | Gap)[]): readonly string[] =>
  segments.flatMap((one) => (typeof one === "string" ? [] : [one.answer]));

/** What gaps show while they are empty. */
export const hintsOf = (segments: readonly (string | Gap)[]): readonly string[] =>
  segments.flatMap((one) => (typeof one === "string" || one.hint === null ? [] : [one.hint]));

/** What is accepted where an answer is typed. */
function typedAnswers(asks: Exported): readonly string[] {
  if (asks.kind === "short" || asks.kind === "numeric") return asks.accepted;
  return asks.kind === "cloze" ? answersOf(asks.segments) : [];
}

/** Nobody types emphasis: tools keep answers that are typed without any. */
export function* typedEmphasisLost(asks: Exported): Iterable<Limit> {
  // Numbers in words are lost as such.
  const answers = asks.kind === "numeric" ? [] : typedAnswers(asks);
  if (answers.some((text) => isMarked(text))) yield loses("emphasis and code in answers that are typed");
}
