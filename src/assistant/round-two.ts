import type { Examined, Outcome } from "./passes.js";
import { ranges } from "./ranges.js";
import type { Unreadable } from "./suggestion.js";

/**
 * What to paste back into the same conversation: what checks and lint found, question by question. The answer to it takes the
 * place of the first one.
 */
export function roundTwo({ outcomes, unreadable, drafted }: Examined): string {
  const entries = [...outcomes.map(outcome), ...unreadable.map(unread)].toSorted((a, b) => a.nth - b.nth);
  const uncovered = ranges(drafted.uncovered.filter((n) => n > 1));
  return [
    "A program has held your questions against the article and the rules. This is what it found:",
    entries.map(({ text }) => text).join("\n"),
    `Now write the whole list again, by the same rules and in the same form, as one JSON array in a code fence:
- questions with FINE: as they are, unless the next paragraph says otherwise;
- questions with MEND: with what is named put right;
- questions with OUT: put right, if one change does it, else replaced by a question on another fact${uncovered === "" ? "" : ` (paragraphs that no question has its quote from: ${uncovered})`}.`,
    `Before that, read ALL of them once more as a well-read person who has not seen the article. Write a new wrong answer where one is silly, of another kind than the key, far less known, shorter or vaguer than it, or could be defended. Write a new question where the key can be told without the article, or where nobody would miss knowing it. Copy quotes again from the article, letter by letter, and take the key out of them.`,
    "Answer with the JSON array alone.\n",
  ].join("\n\n");
}

interface Entry {
  readonly nth: number;
  readonly text: string;
}

function outcome({ suggestion: { nth, stem }, cause, found }: Outcome): Entry {
  const verdict = cause !== null ? "OUT" : found.length > 0 ? "MEND" : "FINE";
  const said = found.length > 0 ? found : cause === null ? [] : [`${cause}.`];
  return { nth, text: entry(nth, verdict, stem, said) };
}

const unread = ({ nth, begins, why }: Unreadable): Entry => ({ nth, text: entry(nth, "OUT", begins, [`It ${why}.`]) });

const LONGEST = 100;

const entry = (nth: number, verdict: string, stem: string, found: readonly string[]): string => {
  const begins = stem.length > LONGEST ? `${stem.slice(0, LONGEST).toWellFormed()}…` : stem;
  return [`${nth}. ${verdict}: ${begins}`, ...found.map((one) => `   - ${one}`)].join("\n");
};
