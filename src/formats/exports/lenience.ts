import type { Match } from "../../model/bank.js";
import type { Limit } from "../format.js";
import { loses } from "./limits.js";

/**
 * What of typed answers is overlooked here, where one has any, and not by tools that compare them letter by letter: Moodle
 * (qtype_shortanswer_question::compare_string_with_wildcard), Canvas, QTI.
 */
export function* lenienceLost(
  accepted: readonly string[],
  { diacritics, punctuation }: Omit<Match, "case">,
): Iterable<Limit> {
  if (diacritics === "ignore" && accepted.some((text) => /\p{M}/u.test(text.normalize("NFD"))))
    yield loses("the leave to type answers without accents");
  if (punctuation === "ignore" && accepted.some((text) => /\p{P}/u.test(text)))
    yield loses("the leave to type answers without punctuation");
}

/** What marking overlooks in a gap. */
export const GAP_MATCH = { diacritics: "ignore", punctuation: "ignore" } as const;
