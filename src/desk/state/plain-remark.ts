import type { ItemType } from "../../model/bank.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Say } from "../words/say.js";
import { faultInForm } from "./form-faults.js";
import type { Question } from "./question.js";
import { withGapsAs } from "../../bank/cloze.js";

/** What is said, and what to do about it; null where there is nothing to do but what the page offers. */
export interface PlainRemark {
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly hint: string | null;
  /** A field of the form that waits to be written: then nothing is wrong yet. */
  readonly missing: string | null;
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
  ["extra", "answer without a partner"],
  ["extras", "answers without a partner"],
  ["rubric", "list of what earns points"],
  ["tolerance", "range of answers"],
  ["sequence", "order of the steps"],
  ["head", "heading"],
  ["cloze", "text with gaps"],
]);

/** Who reads a remark: in which language, and in the form of which kind of question. */
export interface Reader {
  readonly say: Say;
  /** Null where it is about no question alone. */
  readonly type: ItemType | null;
  /** All questions, where a remark among those of several names its own by its words. */
  readonly questions?: readonly Question[];
}

/** A remark for somebody who sees a form and no file: it names no ids, and no fields to type or flags to give. */
export function plainRemark(remark: Diagnostic, { say, type, questions = [] }: Reader): PlainRemark {
  const { severity, code, hint = "" } = remark;
  const fault = faultInForm(remark, say, type);
  if (fault !== null) return { severity, hint: null, ...fault };
  return {
    severity,
    message: sentence(inWords(remark.message, code, questions)),
    hint: plainHint(hint),
    missing: null,
  };
}

/** Fields that wait to be written, as the form names them. */
export const missingIn = (remarks: readonly Diagnostic[], reader: Reader): readonly string[] => [
  ...new Set(remarks.flatMap((one) => plainRemark(one, reader).missing ?? [])),
];

/** What somebody should look at before it is kept. */
export const reasonsOf = (remarks: readonly Diagnostic[], reader: Reader): readonly string[] =>
  remarks.flatMap((one) => {
    if (one.severity === "info") return [];
    const { message, hint } = plainRemark(one, reader);
    return [hint === null ? message : `${message} ${hint}`];
  });

function inWords(message: string, code: string, questions: readonly Question[]): string {
  const names = new Map(questions.map((question) => [JSON.stringify(question.id), named(question)]));
  const said = message
    .replace(/\b[Ii]tem ("(?:[^"\\]|\\.)*")/g, (_, id: string) => names.get(id) ?? "this question")
    .replace(/\b([Ii])tem \d+\b/g, (_, letter: string) => (letter === "I" ? "This question" : "this question"))
    // Losses list questions by their ids alone; elsewhere such words may be an author's.
    .replace(/"(?:[^"\\]|\\.)*"/g, (written) => (code.startsWith("export/") ? names.get(written) : null) ?? written);
  return outsideQuotes(said, withWords);
}

/** A hint says what to do in a form; one that says what to type in a file is none. */
function plainHint(hint: string): string | null {
  if (hint === "" || IS_OF_FILES.test(hint)) return null;
  return sentence(
    outsideQuotes(
      hint.replace(/\*\*(\w+)\*\*/g, (_, word: string) => word.toUpperCase()),
      withWords,
    ),
  );
}

const withWords = (part: string): string =>
  part
    .replace(/\btrue-false\b/g, "a question of true or false")
    .replace(NAMES, (name) => inCaseOf(name, WORDS.get(name.toLowerCase())!));

/** What authors wrote stays as it is. */
const outsideQuotes = (text: string, change: (part: string) => string): string =>
  text
    .split(/("(?:[^"\\]|\\.)*"|\u201C[^\u201D]*\u201D)/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join("");

/** A question by its first words. */
function named({ id, fields }: Question): string {
  const { stem, text, head, statement } = fields;
  const says = (statement as { says?: unknown } | undefined)?.says;
  const said = [stem, text, head, says].find((one) => typeof one === "string");
  const words = withGapsAs((said ?? id).replace(/\[([^\]]*)\]/g, "$1"), () => "…").split(/\s+/);
  const first = words.slice(0, MOST_WORDS).join(" ");
  return `“${words.length > MOST_WORDS ? `${first} …` : first}”`;
}

const MOST_WORDS = 8;

const NAMES = new RegExp(`\\b(?:${[...WORDS.keys()].join("|")})\\b`, "gi");

/** Fields with a colon behind them, or called so; flags, commands, and marks to type. */
const IS_OF_FILES =
  /\b[a-zA-Z]+: |--[a-z]|\bbroadsheet\b|\{\{|\\\[|YAML|\bquotes\b|allowed here|did you mean|\b(?:leave (?:\w+|the field) out|cardAs|enemies|type statements|under \w+|says)\b/;

/** With a capital and a full stop: a hint stands behind a sentence. */
const sentence = (text: string): string => (/[.!?…:]["”)]*$/.test(text) ? capital(text) : `${capital(text)}.`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const inCaseOf = (name: string, word: string): string => (/^[A-Z]/.test(name) ? capital(word) : word);
