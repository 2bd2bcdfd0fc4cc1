import { optionFields, type ReadOption } from "./option-fields.js";
import type { Lose, Outcome } from "./outcome.js";
import { quoted } from "./shares.js";
import { numericFields, type NumberAnswer, shortFields, type TypedAnswer } from "./typed-fields.js";

/** A gap in a text, and what may fill it. */
export type ReadGap = (
  | {
      readonly kind: "typed";
      readonly answers: readonly TypedAnswer[];
      readonly isCaseExact: boolean;
      readonly hasWildcards: boolean;
    }
  | { readonly kind: "number"; readonly answers: readonly NumberAnswer[] }
  /** As a bank has it: one answer in our Markdown. */
  | { readonly kind: "filled"; readonly answer: string }
  | { readonly kind: "options"; readonly options: readonly ReadOption[]; readonly isFixed: boolean }
) & {
  /** What it shows while it is empty. */
  readonly hint?: string;
};

/** As a blank is shown where a text has one alone. */
const BLANK = "____";

/** A text with gaps. One gap alone, which more than one answer may fill, is a question about it that keeps them all. */
export function gapFields(parts: readonly (string | ReadGap)[], lose: Lose): Outcome {
  const gaps = parts.filter((part) => typeof part !== "string");
  if (gaps.length === 0) return { why: "its text has no gap" };
  const [only] = gaps;
  if (gaps.length === 1 && only!.kind !== "filled" && !isFilled(only!))
    return ofOne(tidied(parts.map((part) => (typeof part === "string" ? part : BLANK))), only!, lose);
  let number = 0;
  const written: string[] = [];
  for (const part of parts) {
    if (typeof part === "string") {
      written.push(withoutBraces(part, lose));
      continue;
    }
    number += 1;
    const answer = answerOf(part, number, lose);
    if (answer === null) return { why: `gap ${number} names no right answer that a bank can write` };
    written.push(inGap(answer, number, hintOf(part, ` (gap ${number})`, lose)));
  }
  return { fields: { type: "cloze", text: tidied(written) } };
}

/** Whether one answer fills a gap, of which nothing else is said. */
function isFilled(gap: ReadGap): boolean {
  if (gap.kind !== "typed" || gap.isCaseExact || gap.answers.length !== 1) return false;
  const { text, share, why } = gap.answers[0]!;
  const isWild = gap.hasWildcards && /(?<!\\)\*/.test(text);
  return share >= 0.9999 && why === "" && !isWild && sayable(text) !== null;
}

function ofOne(stem: string, gap: Exclude<ReadGap, { kind: "filled" }>, lose: Lose): Outcome {
  hintLost(gap, lose);
  switch (gap.kind) {
    case "typed":
      return shortFields(stem, gap.answers, gap, lose);
    case "number":
      return numericFields(stem, gap.answers, "", lose);
    case "options":
      return optionFields(stem, gap.options, { isSingle: true, isFixed: gap.isFixed }, lose);
  }
}

/** The one answer of a gap; what else may fill it is lost. */
function answerOf(gap: ReadGap, number: number, lose: Lose): string | null {
  const of = `of gap ${number}`;
  if (gap.kind === "filled") return sayable(gap.answer);
  if (gap.kind === "options") {
    const key = gap.options.find(({ share }) => share >= 0.9999);
    const wrong = gap.options.filter((one) => one !== key).map(({ text }) => quoted(text));
    if (wrong.length > 0) lose(`the other options ${of}: ${wrong.join(", ")}`);
    for (const { text, why } of gap.options)
      if (why !== "") lose(`the feedback on ${quoted(text)} ${of}: ${quoted(why)}`);
    return key === undefined ? null : sayable(key.text);
  }
  const made =
    gap.kind === "typed"
      ? shortFields("-", gap.answers, gap, (what) => lose(`${what} (gap ${number})`))
      : numericFields("-", gap.answers, "", (what) => lose(`${what} (gap ${number})`));
  if ("why" in made) return null;
  const { keys, key, tolerance, match, explanation } = made.fields;
  const [first, ...others] = gap.kind === "typed" ? (keys as string[]) : [String(key)];
  if (others.length > 0) lose(`the other answers ${of}: ${others.map(quoted).join(", ")}`);
  if (tolerance !== undefined) lose(`the tolerance of ${String(tolerance)} ${of}`);
  if (match !== undefined) lose(`that capitals count ${of}`);
  if (explanation !== undefined) lose(`the feedback ${of}: ${quoted(String(explanation))}`);
  return sayable(first!);
}

/** For a question that has an answer and no gap. */
export function hintLost({ hint = "" }: ReadGap, lose: Lose): void {
  if (hint !== "") lose(`the hint ${quoted(hint)}`);
}

function hintOf({ hint = "" }: ReadGap, of: string, lose: Lose): string | null {
  const line = inBraces(hint);
  if (line === null && hint !== "") lose(`the hint ${quoted(hint)}${of}`);
  return line;
}

/** A gap of a text that one answer fills; null for an answer that no gap can hold. */
export function gapText(answer: string): string | null {
  const line = sayable(answer);
  return line === null ? null : inGap(line, 1, null);
}

/** A brace at the end would be one of the gap's own. */
function inGap(answer: string, number: number, hint: string | null): string {
  const inside = hint === null ? answer : `${answer}::${hint}`;
  return `{{c${number}::${inside}${inside.endsWith("}") ? " " : ""}}}`;
}

/** Null for what would end a gap too soon, or begin its hint. */
const sayable = (answer: string): string | null => (answer.includes("::") ? null : inBraces(answer));

function inBraces(text: string): string | null {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" || /\{\{|\}\}/.test(line) ? null : line;
}

function withoutBraces(text: string, lose: Lose): string {
  if (!/\{\{|\}\}/.test(text)) return text;
  lose("double braces (a space parts them)");
  return text.replace(/\{(?=\{)/g, "{ ").replace(/\}(?=\})/g, "} ");
}

const tidied = (parts: readonly string[]): string =>
  parts
    .join("")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
