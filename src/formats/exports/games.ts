import { plain } from "../../text/inline.js";
import type { Limit } from "../format.js";
import type { ExportedQuestion } from "./exported.js";
import type { ExportedOption, Saying } from "./kinds.js";
import { loses, refused } from "./limits.js";
import { emphasisLost } from "./texts.js";

/** What is offered to choose from; null where nothing is. */
export function offered({ asks }: ExportedQuestion, kit: Saying): readonly ExportedOption[] | null {
  if (asks.kind === "choice" || asks.kind === "multiple") return asks.options;
  if (asks.kind !== "true-false") return null;
  return [true, false].map((truth) => ({
    text: kit.t(truth ? "true" : "false"),
    isRight: asks.isTrue === truth,
    why: null,
    isPinned: false,
  }));
}

/** The question with the passage that it is about in front, in plain text. */
export function wholeQuestion({ passage, stem }: ExportedQuestion): string {
  const texts = passage === null ? [stem] : [passage.title ?? "", passage.text, stem];
  return texts
    .filter((text) => text !== "")
    .map(plainText)
    .join("\n\n");
}

export const plainText = (text: string): string =>
  text
    .split("\n")
    .map((line) => plain(line))
    .join("\n");

/** A text of several lines in one. */
export const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");

/** The numbers of the right ones, counted from 1: `1,3`. */
export const rightNumbers = (options: readonly ExportedOption[]): string =>
  options.flatMap(({ isRight }, i) => (isRight ? [i + 1] : [])).join(",");

/** What no sheet of a classroom game has a column for. */
export function* gameLosses(question: ExportedQuestion): Iterable<Limit> {
  const { picture, points, marks, asks, lang, topics, tags } = question;
  // The sheets have a link at most, and a picture on the teacher's disk has none.
  if (picture !== null) yield refused("it has a picture, and the sheet takes none");
  if (points !== 1) yield loses(`the weight of ${points} points`);
  if (marks !== null && marks.wrong[0] !== 0n) yield loses("the marks for wrong answers");
  if (
    asks.kind === "true-false"
      ? asks.correction !== null
      : (asks.kind === "choice" || asks.kind === "multiple") && asks.options.some(({ why }) => why !== null)
  )
    yield loses("what is said of single options");
  if (topics.length + tags.length > 0) yield loses("topics and tags");
  if (lang !== null) yield loses("the language of its text");
  yield* emphasisLost(question);
}

/** Options that don't fit, as tools that show four or five of them have it. */
export function* optionLimits(
  options: readonly ExportedOption[],
  { tool, most }: { readonly tool: string; readonly most: number },
): Iterable<Limit> {
  if (options.length > most) yield refused(`it offers ${options.length} answers, and ${tool} takes ${most}`);
  const texts = options.map(({ text }) => inOneLine(plainText(text)).trim());
  if (new Set(texts).size < texts.length) yield refused("two of its answers are the same without their emphasis");
}
