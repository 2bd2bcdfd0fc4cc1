import { gapPlace } from "../gap-places.js";
import type { OwnQuestion } from "./own-question.js";
import type { WordRun } from "./paragraphs.js";
import { htmlOf } from "./runs-html.js";

export const plain = (runs: readonly WordRun[]): string => runs.map(({ text }) => text).join("");
export const styled = (runs: readonly WordRun[], ...styles: readonly string[]): WordRun[] =>
  runs.filter(({ style }) => styles.includes(style));
export const without = (runs: readonly WordRun[], ...styles: readonly string[]): WordRun[] =>
  runs.filter(({ style }) => !styles.includes(style));

/** A stem with the places of its gaps; a hint stands behind its gap in brackets. */
export function stemHtml(runs: readonly WordRun[], question: OwnQuestion, lost: Set<string>): string {
  const { hints } = question;
  let [html, hint] = ["", ""];
  let said: WordRun[] = [];
  const flush = () => {
    html += htmlOf(said).replaceAll("\t", " ");
    said = [];
    const [, words] = /^\s*\((.*)\)\s*$/s.exec(hint) ?? [];
    if (words !== undefined && hints.length > 0) hints[hints.length - 1] = words;
    else if (hint.trim() !== "") lost.add("the hints of gaps");
    hint = "";
  };
  for (const run of runs) {
    if (run.style === "gap") {
      flush();
      html += gapPlace(hints.length);
      hints.push(null);
    } else if (run.style === "gap hint") hint += run.text;
    else {
      if (hint !== "") flush();
      said.push(run);
    }
  }
  flush();
  return html;
}

/** `Right answer: B Sochi`; a second line of that style tells of a decision that was taken since. */
export function readAnswer(runs: readonly WordRun[], question: OwnQuestion, lost: Set<string>): void {
  if (!runs.some(({ style }) => style === "label")) return void lost.add("what was decided about it since");
  for (const { text } of styled(runs, "answer letters")) question.letters.push(text.trim());
  const number = plain(styled(runs, "answer number"));
  if (number !== "") question.number = number;
  let said: WordRun[] = [];
  const flush = () => {
    if (said.length > 0) question.answers.push(htmlOf(said));
    said = [];
  };
  for (const run of runs)
    if (run.style === "answer text") said.push(run);
    else flush();
  flush();
}

/** Points and what they are for, an option's letter and why, or a statement's number and what is true of it. */
export function readReason(runs: readonly WordRun[], question: OwnQuestion, lost: Set<string>): void {
  const style = runs[0]?.style;
  // LibreOffice cuts a run in two where directions meet.
  const end = runs.findIndex((run) => run.style !== style);
  const [head, rest] = end === -1 ? [runs, []] : [runs.slice(0, end), runs.slice(end)];
  const said = plain(head).trim();
  if (style === "label") {
    const points = /\d+(?:[.,]\d+)?/.exec(said)?.[0];
    if (points === undefined) lost.add("points of its rubric");
    else question.rubric.push({ points: Number(points.replace(",", ".")), html: htmlOf(rest).trim() });
  } else if (style === "marker" && /^[A-Z]$/.test(said)) question.whys.set(said, htmlOf(rest).trim());
  else {
    const [correction, why] = between(rest);
    const marker = question.markers[Number(said) - 1] ?? said;
    if (why !== undefined) lost.add("what is true where its statements are false");
    if (correction !== undefined) question.truths.push(`${marker} ${htmlOf(why ?? correction).trim()}`);
  }
}

/** What stands between words of ours. */
function between(runs: readonly WordRun[]): WordRun[][] {
  const found: WordRun[][] = [];
  let isInside = false;
  for (const run of runs) {
    if (run.style === "label") isInside = false;
    else if (isInside) found.at(-1)!.push(run);
    else {
      found.push([run]);
      isInside = true;
    }
  }
  return found;
}

/** The language that all words are marked with; null where they are not, or differ. */
export function languageIn(runs: readonly WordRun[]): string | null {
  const said = new Set(runs.flatMap(({ text, language }) => (/\S/.test(text) ? [language] : [])));
  return said.size === 1 ? [...said][0]! : null;
}
