import { addTo, keyEntry, keyPairs, type AnswerKey } from "./key.js";
import { isKeyTitle, isSection, labelOf } from "./labels.js";
import { listLines, type ListLine } from "./lines.js";
import { labelled, takes } from "./labelled.js";
import { addCode, isEnded, optionLine, stemLine, textLine } from "./lines-of-question.js";
import { letterMarker, questionMarker, type Marker } from "./marks.js";
import { goesOn, isComplete, newQuestion, type ListedQuestion } from "./question.js";

/** All that a list holds, in its order. */
export interface ReadList {
  readonly questions: readonly ListedQuestion[];
  readonly key: AnswerKey;
  readonly title: string | null;
  readonly headings: readonly string[];
  /** Text that belongs to no question. */
  readonly others: readonly { readonly line: number; readonly text: string; readonly why: string }[];
}

/** Takes a list of questions apart, line by line. */
export function readList(text: string): ReadList {
  const lines = [...listLines(text)];
  const style = styleOf(lines);
  const questions: ListedQuestion[] = [];
  const key: AnswerKey = new Map();
  const headings: string[] = [];
  const others: { line: number; text: string; why: string }[] = [];
  let title: string | null = null;
  let current: ListedQuestion | null = null;
  let last = 0;
  let isKey = false;

  const begin = (line: ListLine, marker: Marker | null): ListedQuestion => {
    current = newQuestion(line.number, marker?.style ?? null, marker?.place ?? null);
    last = marker?.place ?? last;
    questions.push(current);
    return current;
  };
  const heading = (line: ListLine): void => {
    current = null;
    if (title === null && questions.length === 0) title = line.text.replace(/\*\*/g, "");
    else headings.push(line.text.replace(/\*\*/g, ""));
  };
  /** Whether a marker begins a question, and no statement or option of the one before. */
  const begins = (line: ListLine, marker: Marker | null): marker is Marker => {
    if (marker === null || style === null) return false;
    if (marker.style === "Q") return true;
    if (style === "Q" || marker.place === null) return false;
    if (current === null) return marker.style === style;
    const question: ListedQuestion = current;
    const isDue = marker.place === last + 1;
    if (goesOn(question, marker)) return isDue && line.isBehindGap && isComplete(question);
    if (question.open === "explanation" || isComplete(question)) {
      if (marker.place === 1 && question.open === "explanation" && !line.isBehindGap) return false;
      return isDue || (marker.style === style && question.open !== "explanation");
    }
    return marker.style === style && isDue && question.listStyle === null;
  };

  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.isCode) {
      if (current !== null) addCode(current, line);
      else others.push({ line: line.number, text: line.text, why: "it belongs to no question" });
      continue;
    }
    const label = labelOf(line.text);
    const marker = questionMarker(line.text);
    const question = current as ListedQuestion | null;
    if (isKey && !(line.isHeading && !isKeyTitle(line.text)) && !isSection(line.text)) {
      const pairs = keyPairs(line.text) ?? single(keyEntry(line.text));
      if (pairs !== null) addTo(key, pairs);
      else if (!/^[\s|:–-]*$/.test(line.text) && !isKeyTitle(line.text) && !line.text.startsWith("|"))
        others.push({ line: line.number, text: line.text, why: "it stands in the answer key and answers no question" });
      continue;
    }
    isKey = false;
    const isFree = question === null || isComplete(question) || line.isHeading;
    if (questions.length > 0 && isFree && beginsKey(line, next, question)) {
      isKey = true;
      current = null;
      const pairs = keyPairs(line.text);
      if (pairs !== null) addTo(key, pairs);
    } else if (label !== null && question !== null && takes(question, label)) labelled(question, label);
    else if (begins(line, marker)) {
      const started = begin(line, marker);
      if (marker.rest !== "") stemLine(started, { ...line, text: marker.rest, isBullet: false, isBold: false }, next);
    } else if (question !== null && optionLine(question, line, lines, at)) continue;
    else if (
      (line.isHeading || (isSection(line.text) && line.isBehindGap && !line.isBullet)) &&
      !(question !== null && question.stem.length === 0)
    )
      heading(line);
    else if (question !== null && !isEnded(question, line, next, style)) textLine(question, line, next);
    else if (
      label === null &&
      (style === null
        ? line.isBehindGap || question === null
        : question === null && letterMarker(next?.text ?? "")?.place === 1)
    )
      stemLine(begin(line, null), line, next);
    else if (title === null && questions.length === 0 && line.text.length < 120 && !/[.:?!]$/.test(line.text))
      heading(line);
    else {
      if (question !== null) question.isOver = true;
      others.push({ line: line.number, text: line.text, why: "it belongs to no question" });
    }
  }
  return { questions, key, title, headings, others };
}

const single = <T>(one: T | null): readonly T[] | null => (one === null ? null : [one]);

/** How the questions of a list are numbered; null where they have no numbers. */
function styleOf(lines: readonly ListLine[]): string | null {
  let first: string | null = null;
  for (const { text, isCode, isBullet, tick } of lines) {
    const marker = isCode || tick !== null ? null : questionMarker(text);
    if (marker?.style === "Q") return "Q";
    if (marker !== null && !isBullet) first ??= marker.style;
  }
  return first;
}

/** A title such as `Answer key` with answers behind it, or a line of answers alone. */
function beginsKey(line: ListLine, next: ListLine | undefined, question: ListedQuestion | null): boolean {
  if (isKeyTitle(line.text)) {
    // Under a single question, `Answer` stands over its own answer.
    const isOwn = question !== null && question.answer === null && /^answer\s*:?$/i.test(line.text);
    return next !== undefined && !isOwn && (keyPairs(next.text) ?? keyEntry(next.text)) !== null;
  }
  if (question !== null && question.open === "answer") return false;
  return (keyPairs(line.text)?.length ?? 0) > 1;
}
