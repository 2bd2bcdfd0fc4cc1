import { isMarked } from "../../text/inline.js";
import type { Limit } from "../format.js";
import type { ExportedQuestion } from "./exported.js";
import { loses, refused } from "./limits.js";

const gapsIn = ({ asks }: ExportedQuestion) =>
  asks.kind === "cloze" ? asks.segments.flatMap((one) => (typeof one === "string" ? [] : [one])) : [];

/** What may be typed where a game compares texts. */
export function typedAnswers(question: ExportedQuestion): readonly string[] {
  const { asks } = question;
  if (asks.kind === "short") return asks.accepted;
  if (asks.kind === "cloze") return gapsIn(question).map(({ answer }) => answer);
  if (asks.kind !== "numeric") return [];
  const { shown, unit, accepted } = asks;
  return [shown, ...(unit === null ? [] : [`${shown} ${unit}`]), ...accepted];
}

/** What a game that compares what is typed as a text can't ask, or loses. */
export function* typedLimits(
  question: ExportedQuestion,
  { tool, most }: { readonly tool: string; readonly most: number },
): Iterable<Limit> {
  const { asks } = question;
  if (asks.kind === "numeric") {
    if (asks.tolerance !== 0) yield refused(`an answer may be off, and ${tool} compares what is typed as a text`);
    else yield loses("that its answer is a number (it is compared as a text)");
  }
  if (asks.kind === "short" && Object.values(asks.match).includes("exact"))
    yield loses("which differences in typing count");
  if (asks.kind === "cloze") {
    const gaps = gapsIn(question);
    if (gaps.length > 1) yield refused(`its text has ${gaps.length} gaps, and ${tool} takes one`);
    else yield loses("its gap in the text (the answer is typed below)");
    if (gaps.some(({ hint }) => hint !== null)) yield loses("the hints of gaps");
  }
  const answers = typedAnswers(question);
  if (answers.length > most) yield refused(`it accepts ${answers.length} answers, and ${tool}'s sheet takes ${most}`);
  if (answers.some((text) => isMarked(text))) yield loses("emphasis and code in answers that are typed");
}
