import { plain } from "../../text/inline.js";
import type { Limit } from "../format.js";
import type { ExportedQuestion } from "./exported.js";
import type { ExportedOption, Saying } from "./kinds.js";
import { loses, refused } from "./limits.js";
import { emphasisLost, passageLost } from "./texts.js";

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
export function* gameLosses(question: ExportedQuestion, kit: Saying): Iterable<Limit> {
  const { picture, points, marks, asks, lang, topics, tags, passage, stem } = question;
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
  yield* passageLost(question);
  const options = offered(question, kit) ?? [];
  const texts = [passage?.title ?? "", passage?.text ?? "", stem, ...options.map(({ text }) => text)];
  yield* emphasisLost(texts.flatMap((text) => text.split("\n")));
  // Who plays is shown options in whatever order the game is set to: no column says otherwise.
  if (question.isOrderFixed) yield loses("the order of options");
  else if (options.some(({ isPinned }) => isPinned)) yield loses("the last place of an option");
}

/** What the sheets of Kahoot and Blooket, with a question and its answers alone, have no way to say. */
export function* sheetLosses(question: ExportedQuestion, options: readonly ExportedOption[]): Iterable<Limit> {
  const { explanation, asks } = question;
  if (explanation !== null) yield loses("the explanation");
  if ([wholeQuestion(question), ...options.map(({ text }) => text)].some((text) => text.includes("\n")))
    yield loses("the lines of its text");
  // Whether several may be chosen is told by how many are right.
  if (asks.kind === "multiple" && options.filter(({ isRight }) => isRight).length === 1)
    yield loses("that several answers may be chosen (one is right)");
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
