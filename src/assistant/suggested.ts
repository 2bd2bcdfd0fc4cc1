import { folded } from "../text/words.js";
import { type Fields, fieldOf, isGroup, lineOf } from "./fields.js";
import type { Suggestion, Unreadable, WrongAnswer } from "./suggestion.js";

/** What a group of fields says as a question, or why it is none that can be told for sure. */
export function suggestedIn(group: Fields, nth: number): Suggestion | Unreadable {
  const refused = (why: string): Unreadable => ({ nth, begins: beginning(group), why });
  const scene = lineOf(fieldOf(group, "scene"));
  const asked = lineOf(fieldOf(group, "stem"));
  if (asked === null) return refused("has no question (stem)");
  const stem = scene === null || asked.includes(scene) ? asked : `${scene} ${asked}`;
  const quote = quoteIn(group);
  if (quote.quote === null) return refused("has no quote from the article");
  const answers = answersIn(group);
  if (typeof answers === "string") return refused(answers);
  return {
    nth,
    paragraph: quote.paragraph,
    quote: quote.quote,
    stem,
    ...answers,
    explanation: lineOf(fieldOf(group, "explanation")),
    kind: lineOf(fieldOf(group, "kind")),
  };
}

export const isSuggestion = (one: Suggestion | Unreadable): one is Suggestion => "stem" in one;

const beginning = (group: Fields): string => {
  const first = lineOf(fieldOf(group, "stem")) ?? lineOf(fieldOf(group, "quote")) ?? "";
  return first.length > 60 ? `${first.slice(0, 60).toWellFormed()}…` : first;
};

/** Some put quote and paragraph into a group of their own. */
function quoteIn(group: Fields): { quote: string | null; paragraph: number | null } {
  const given = fieldOf(group, "quote");
  const inner = Array.isArray(given) ? (given.length === 1 ? (given[0] as unknown) : undefined) : given;
  const own = isGroup(inner) ? inner : {};
  const words = isGroup(inner) ? (fieldOf(inner, "quote") ?? fieldOf(inner, "text")) : inner;
  return {
    quote: typeof words === "string" ? unmarked(lineOf(words)) : null,
    paragraph: numberIn(fieldOf(group, "paragraph") ?? fieldOf(own, "paragraph")),
  };
}

/** Without the number of the paragraph, which some copy as well. */
const unmarked = (quote: string | null): string | null => quote?.replace(/^\[\d{1,5}\]\s*/, "") || null;

/** `3`, `"[P3]"`, `"paragraph 3"`. */
function numberIn(value: unknown): number | null {
  const digits = typeof value === "number" || typeof value === "string" ? String(value).match(/\d+/g) : null;
  const n = digits?.length === 1 ? Number(digits[0]) : NaN;
  return Number.isSafeInteger(n) && n > 0 ? n : null;
}

type Answers = Pick<Suggestion, "key" | "wrong">;

const LABEL = /^\(?([A-Ha-h])[).:]\s+(?=\S)/;

/** The right and the wrong ones, or why nobody can tell which is which. */
function answersIn(group: Fields): Answers | string {
  const given = fieldOf(group, "key");
  const key = Array.isArray(given) && given.length === 1 ? (given[0] as unknown) : given;
  if (Array.isArray(key)) return "has several right answers";
  if (typeof key === "boolean") return "is a yes-or-no question";
  const wrong = fieldOf(group, "wrong");
  const options = optionsIn(fieldOf(group, "options"));
  if (wrong === undefined && options.length > 0) return chosen(key, options);
  const text = lineOf(key);
  if (text === null) return "has no right answer (key)";
  if (/^\(?[A-Ha-h]\)?$/.test(text)) return "gives its right answer as a letter, without a list of options";
  const list = wrongIn(wrong);
  return list === null ? "has wrong answers that can't be read" : { key: text, wrong: list };
}

interface Option extends WrongAnswer {
  readonly label: string | null;
  readonly isRight: boolean;
}

function optionsIn(value: unknown): Option[] {
  if (Array.isArray(value)) return value.flatMap((one) => optionOf(one, null));
  return isGroup(value) ? Object.entries(value).flatMap(([label, one]) => optionOf(one, label)) : [];
}

function optionOf(value: unknown, label: string | null): Option[] {
  const line = lineOf(value);
  if (line === null) return [];
  const own = LABEL.exec(line);
  const isRight = isGroup(value) && fieldOf(value, "isRight") === true;
  const why = isGroup(value) ? lineOf(fieldOf(value, "why")) : null;
  const text = own === null ? line : line.slice(own[0].length);
  return [{ text, why, isRight, label: (own?.[1] ?? label)?.toUpperCase() ?? null }];
}

/** An option is chosen by what it says, by its letter, or by a mark on it; a number may count from 0 or from 1. */
function chosen(key: unknown, options: readonly Option[]): Answers | string {
  const line = lineOf(key);
  const right = line === null ? options.filter(({ isRight }) => isRight) : named(line, options);
  if (right.length !== 1) {
    if (line === null) return "does not say which option is right";
    return /^\d+$/.test(line)
      ? `gives its right answer as number ${line} of a list, which may count from 0 or from 1`
      : `has a right answer that is none of its options: ${JSON.stringify(line.slice(0, 60))}`;
  }
  const wrong = options.filter((one) => one !== right[0]).map(({ text, why }) => ({ text, why }));
  return { key: right[0]!.text, wrong };
}

function named(line: string, options: readonly Option[]): readonly Option[] {
  const same = options.filter(({ text }) => folded(text) === folded(line));
  if (same.length > 0) return same;
  const letter = /^\(?([A-Ha-h])(?:[).:]*|[).:]\s.*)$/.exec(line)?.[1]?.toUpperCase();
  if (letter === undefined) return [];
  const isLabelled = options.every(({ label }) => label !== null);
  const at = letter.charCodeAt(0) - 65;
  const found = isLabelled ? options.filter(({ label }) => label === letter) : options.slice(at, at + 1);
  const rest = folded(line.replace(LABEL, ""));
  return found.filter(({ text }) => line.length <= 3 || folded(text) === rest);
}

/** Null where something in the list is no text; nothing is left out in silence. */
function wrongIn(value: unknown): WrongAnswer[] | null {
  if (value === undefined || value === null) return [];
  if (isGroup(value) && fieldOf(value, "text") === undefined) {
    const pairs = Object.entries(value).map(([text, why]) => ({ text: lineOf(text), why: lineOf(why) }));
    // Letters before answers, not answers before reasons.
    if (pairs.every(({ text }) => /^[A-Ha-h1-8]$/.test(text ?? ""))) return wrongIn(Object.values(value));
    return pairs.every(({ text }) => text !== null) ? (pairs as WrongAnswer[]) : null;
  }
  // Several in one text: nobody knows where one ends.
  if (typeof value === "string" && /[,;/|\n]/.test(value)) return null;
  const entries = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const read = entries.map((one) => optionOf(one, null)[0]);
  return read.every((one) => one !== undefined) ? read.map(({ text, why }) => ({ text, why })) : null;
}
