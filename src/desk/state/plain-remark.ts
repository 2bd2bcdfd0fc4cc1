import type { Diagnostic } from "../../model/diagnostic.js";
import type { Question } from "./question.js";

/** What is said, and what to do about it; null where there is nothing to do but what the page offers. */
export interface PlainRemark {
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly hint: string | null;
}

/** What the core calls the parts of a question, and what a form calls them. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["distractor", "wrong answer"],
  ["distractors", "wrong answers"],
  ["stem", "question"],
  ["stems", "questions"],
  ["key", "right answer"],
  ["keys", "right answers"],
  ["item", "question"],
  ["items", "questions"],
]);

/**
 * A remark for somebody who sees a form and no file: it names no ids, and no fields to type or flags to give.
 *
 * @param questions where it stands among those of several questions: all of them, which it names by their words
 */
export function plainRemark(
  { severity, code, message, hint = "" }: Diagnostic,
  questions: readonly Question[] = [],
): PlainRemark {
  const names = new Map(questions.map((question) => [JSON.stringify(question.id), named(question)]));
  const said = message
    .replace(/\b[Ii]tem ("(?:[^"\\]|\\.)*")/g, (_, id: string) => names.get(id) ?? "this question")
    // Losses list questions by their ids alone; elsewhere such words may be an author's.
    .replace(/"(?:[^"\\]|\\.)*"/g, (written) => (code.startsWith("export/") ? names.get(written) : null) ?? written)
    .split(/("(?:[^"\\]|\\.)*"|\u201C[^\u201D]*\u201D)/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replace(NAMES, (name) => inCaseOf(name, WORDS.get(name.toLowerCase())!)),
    )
    .join("");
  return { severity, message: capital(said), hint: hint === "" || IS_OF_FILES.test(hint) ? null : hint };
}

/** A question by its first words. */
function named({ id, fields }: Question): string {
  const { stem, text, head, statement } = fields;
  const says = (statement as { says?: unknown } | undefined)?.says;
  const said = [stem, text, head, says].find((one) => typeof one === "string");
  const words = (said ?? id)
    .replace(/\[([^\]]*)\]/g, "$1")
    .replace(/\{\{c\d+::.*?\}\}/gs, "…")
    .split(/\s+/);
  const first = words.slice(0, MOST_WORDS).join(" ");
  return `“${words.length > MOST_WORDS ? `${first} …` : first}”`;
}

const MOST_WORDS = 8;

const NAMES = new RegExp(`\\b(?:${[...WORDS.keys()].join("|")})\\b`, "gi");

/** Fields with a colon behind them, flags, and commands. */
const IS_OF_FILES = /\b[a-zA-Z]+: |--[a-z]|\bbroadsheet\b/;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const inCaseOf = (name: string, word: string): string => (/^[A-Z]/.test(name) ? capital(word) : word);
