import { folded } from "../text/words.js";
import { withoutThoughts } from "./blocks.js";
import { MAX_GROUPS, groupsIn, questionsOf } from "./groups.js";
import { labelledIn, tabledIn } from "./labelled.js";
import { isSuggestion, suggestedIn } from "./suggested.js";
import type { Suggestion, Unreadable } from "./suggestion.js";

/** What could be read of an answer: every question of it is in one of the two lists. */
export interface Answer {
  readonly suggestions: readonly Suggestion[];
  readonly unreadable: readonly Unreadable[];
  /** How many were there twice, with the same words of the article and the same right answer; the last one stays. */
  readonly repeated: number;
  /** Why there is nothing in it, or what of it was passed over. */
  readonly remark: string | null;
}

/** An answer of three hundred questions has a tenth of it. */
export const MAX_ANSWER = 8 * 1024 * 1024;

/**
 * Reads whatever came back from a model: JSON with prose around it, in fences or out of them, in several blocks, not quite
 * JSON; or a table or list that names its parts. Time and memory are in proportion to the text, and the text is limited.
 */
export function readAnswer(text: string): Answer {
  const nothing = (remark: string): Answer => ({ suggestions: [], unreadable: [], repeated: 0, remark });
  if (text.length > MAX_ANSWER) return nothing(`The answer has more than ${MAX_ANSWER / 1024 / 1024} MB.`);
  if (text.trim() === "") return nothing("The answer is empty.");
  const lines = text.replace(/\r\n?/g, "\n");
  const answered = withoutThoughts(lines);
  const groups = firstOf([
    () => questionsOf(lines),
    () => groupsIn(answered),
    () => tabledIn(answered),
    () => labelledIn(answered),
  ]);
  if (groups.length === 0) {
    return nothing(
      /[“"]?(?:stem|question)["”]?\s{0,3}:/i.test(lines)
        ? "It holds questions in a form that can't be read for sure: ask for JSON again."
        : "No questions were found in it.",
    );
  }
  const read = groups.slice(0, MAX_GROUPS).map((group, i) => suggestedIn(group, i + 1));
  const all = read.filter(isSuggestion);
  const suggestions = withoutRepeats(all);
  return {
    suggestions,
    unreadable: read.flatMap((one) => (isSuggestion(one) ? [] : [one])),
    repeated: all.length - suggestions.length,
    remark: groups.length > MAX_GROUPS ? `Only the first ${MAX_GROUPS} questions of it were looked at.` : null,
  };
}

function firstOf<T>(ways: readonly (() => readonly T[])[]): readonly T[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** Models write a draft, and then the same again as their answer. */
function withoutRepeats(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Map(suggestions.map((one) => [`${folded(one.quote)}\n${folded(one.key)}`, one] as const));
  return suggestions.filter((one) => seen.get(`${folded(one.quote)}\n${folded(one.key)}`) === one);
}
