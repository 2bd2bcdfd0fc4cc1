import { addTo, keyEntry, keyPairs, type AnswerKey } from "./key.js";
import { isKeyTitle, isSection, labelOf, type Label } from "./labels.js";
import { listLines, type ListLine } from "./lines.js";
import {
  columns,
  inlineOptions,
  letterMarker,
  numberMarker,
  questionMarker,
  romanMarker,
  tailOf,
  type Marker,
} from "./marks.js";
import { goesOn, isComplete, listedOption, newQuestion, type ListedQuestion } from "./question.js";
import { slugOf, topicOf } from "../topic.js";

/** All that a list holds, in its order. */
export interface ReadList {
  readonly questions: readonly ListedQuestion[];
  readonly key: AnswerKey;
  readonly title: string | null;
  readonly headings: readonly string[];
  /** Text that belongs to no question. */
  readonly others: readonly { readonly line: number; readonly text: string; readonly why: string }[];
}

/** How many lines ahead the next option is looked for. */
const AHEAD = 6;

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
      (line.isHeading || (isSection(line.text) && line.isBehindGap)) &&
      !(question !== null && question.stem.length === 0)
    )
      heading(line);
    else if (question !== null && !isEnded(question, line, style)) textLine(question, line, next, others);
    else if (
      label === null &&
      (style === null
        ? line.isBehindGap || question === null
        : question === null && letterMarker(next?.text ?? "")?.place === 1)
    )
      stemLine(begin(line, null), line, next);
    else if (title === null && questions.length === 0 && line.text.length < 120 && !/[.:?!]$/.test(line.text))
      heading(line);
    else others.push({ line: line.number, text: line.text, why: "it belongs to no question" });
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

/** Whether a label is one: before a question has options, `Note:` and its like are words of the question. */
function takes(question: ListedQuestion, { kind }: Label): boolean {
  switch (kind) {
    case "answer":
      return question.answer === null || question.answer === "";
    case "points":
    case "difficulty":
      return true;
    case "explanation":
    case "topic":
    case "tags":
    case "other":
      return isComplete(question) || question.open !== null;
  }
}

function labelled(question: ListedQuestion, label: Label): void {
  const { kind, rest } = label;
  switch (kind) {
    case "answer":
      question.open = rest === "" ? "answer" : null;
      if (rest !== "") question.answer = rest;
      return;
    case "explanation":
      question.open = "explanation";
      if (rest !== "") question.explanation.push(rest);
      return;
    case "points": {
      const points = Number(/^\d+(?:\.\d+)?/.exec(rest)?.[0] ?? 0);
      if (points > 0 && points <= 1000) question.fields["points"] = points;
      else question.lost.push(`the points ${JSON.stringify(rest)}`);
      return;
    }
    case "difficulty": {
      const level = DIFFICULTIES.get(rest.toLowerCase().replace(/\W+$/, ""));
      if (level === undefined) question.lost.push(`the difficulty ${JSON.stringify(rest)}`);
      else question.fields["difficulty"] = level;
      return;
    }
    case "topic": {
      const topic = topicOf(rest.split(/[/>]/).map((part) => part.trim()));
      if (topic === null) question.lost.push(`the topic ${JSON.stringify(rest)}`);
      else question.fields["topics"] = [topic];
      return;
    }
    case "tags": {
      const tags = rest.split(/[,;]/).flatMap((tag) => slugOf(tag) ?? []);
      if (tags.length === 0) question.lost.push(`the tags ${JSON.stringify(rest)}`);
      else question.fields["tags"] = [...new Set(tags)];
      return;
    }
    case "other":
      question.lost.push(`the ${label.name} ${JSON.stringify(rest)}`);
  }
}

const DIFFICULTIES: ReadonlyMap<string, string> = new Map([
  ["easy", "easy"],
  ["medium", "medium"],
  ["moderate", "medium"],
  ["intermediate", "medium"],
  ["hard", "hard"],
  ["difficult", "hard"],
]);

/** Takes a line as an option, or as several; says whether it was one. */
function optionLine(question: ListedQuestion, line: ListLine, lines: readonly ListLine[], at: number): boolean {
  const marker = letterMarker(line.text);
  if (marker === null || question.open === "explanation" || marker.place !== question.options.length + 1) return false;
  if (question.optionStyle !== null && question.optionStyle.toLowerCase() !== marker.style.toLowerCase()) return false;
  const place = marker.place;
  const ahead = lines.slice(at + 1, at + 1 + AHEAD).map(({ text }) => letterMarker(text));
  const texts = ahead[0]?.place === place + 1 ? [marker.rest] : columns(marker.style, place, marker.rest);
  // `A. Lincoln was …` is a sentence: an option has one behind it.
  const following = ahead.find((one) => one?.place === 1 || one?.place === 2);
  if (place === 1 && texts.length === 1 && following?.place !== 2) return false;
  question.optionStyle = marker.style;
  for (const [i, text] of texts.entries()) {
    const tail = tailOf(text);
    question.options.push(listedOption(tail.text, i === 0 ? line : { ...line, hasStar: false, tick: null }, tail.tick));
  }
  return true;
}

/** Whether a line of text can't belong to the question any more. */
function isEnded(question: ListedQuestion, line: ListLine, style: string | null): boolean {
  if (!line.isBehindGap || question.open !== null) return false;
  if (style === null) return isComplete(question) && !line.isBullet && line.tick === null;
  const hasBoxes = question.stem.at(-1)?.option.tick != null && line.tick === null;
  return (question.options.length > 0 || hasBoxes) && question.answer === null;
}

function textLine(
  question: ListedQuestion,
  line: ListLine,
  next: ListLine | undefined,
  others: { line: number; text: string; why: string }[],
): void {
  const said = line.isBullet ? `- ${line.text}` : line.text;
  if (question.open === "answer" && question.answer === null) {
    question.answer = line.text;
    question.open = null;
  } else if (question.open === "explanation" || question.answer !== null) {
    question.open = "explanation";
    listed(question, numberMarker(line.text));
    question.explanation.push(said);
  } else if (question.options.length > 0) {
    const option = question.options.at(-1)!;
    const tail = tailOf(line.text);
    question.options[question.options.length - 1] = {
      ...option,
      text: `${option.text} ${tail.text}`.trim(),
      tick: tail.tick ?? option.tick,
    };
  } else if (question.listPlace > 40 && line.isBehindGap) {
    others.push({ line: line.number, text: line.text, why: "it belongs to no question" });
  } else stemLine(question, line, next);
}

/** Goes on with a list inside a question, or begins one. */
function listed(question: ListedQuestion, marker: Marker | null): void {
  if (marker === null || marker.place === null) return;
  if (marker.place !== 1 && !goesOn(question, marker)) return;
  question.listStyle = marker.style;
  question.listPlace = marker.place;
}

function stemLine(question: ListedQuestion, line: ListLine, next: ListLine | undefined): void {
  const inline = letterMarker(next?.text ?? "")?.place === 2 ? null : inlineOptions(line.text);
  if (inline !== null && question.options.length === 0) {
    if (inline.before !== "") question.stem.push(part(line, inline.before, null));
    question.optionStyle = inline.style;
    for (const text of inline.options) {
      const tail = tailOf(text);
      question.options.push({ text: tail.text, tick: tail.tick, isBold: false, hasStar: false });
    }
    return;
  }
  const marker = question.stem.length === 0 ? null : (numberMarker(line.text) ?? romanMarker(line.text));
  listed(question, marker);
  const written = marker === null ? null : line.text.slice(0, line.text.length - marker.rest.length).trim();
  const hasMark = question.stem.length > 0 && (line.isBullet || line.tick !== null);
  question.stem.push(part(line, marker?.rest ?? line.text, written ?? (hasMark ? "-" : null)));
}

function part(line: ListLine, text: string, mark: string | null) {
  const tail = mark === null ? { text, tick: null } : tailOf(text);
  return {
    text: line.text === text || mark !== null ? line.text : text,
    mark,
    option: listedOption(tail.text, line, tail.tick),
    isCode: false,
  };
}

function addCode(question: ListedQuestion, line: ListLine): void {
  if (question.open === "explanation" || question.answer !== null) question.explanation.push(`\`${line.text}\``);
  else if (question.options.length > 0) {
    const option = question.options.at(-1)!;
    option.text = `${option.text}\n\`${line.text}\``.trim();
  } else question.stem.push({ text: line.text, mark: null, option: listedOption(line.text, line, null), isCode: true });
}
