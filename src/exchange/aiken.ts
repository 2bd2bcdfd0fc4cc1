import { escaped } from "../deck/html-to-markdown.js";
import type { Imported } from "../model/exchange.js";
import { gathering } from "./gathered.js";
import { isSection } from "./list/labels.js";
import { optionFields, type QuestionFields } from "./question-fields.js";
import type { Reader } from "./reader.js";
import { unwrapped } from "./wrapped-lines.js";

/** Moodle's simplest form: a question, its options from A on, and a line that names the right one. */
export const aiken: Reader = {
  name: "aiken",
  summary: "Aiken, Moodle's simplest text form",
  recognises: ({ text }) => text !== null && looksLikeAiken(text),
  read: ({ text }) => ({ ok: true, value: aikenQuestions(text ?? ""), warnings: [] }),
};

const LOOKED_AT = 200_000;
const OPTION = /^\(?([A-Za-z])[).]\s?(?=\S)(.*)$/;
const ANSWER = /^ANSWER\s*[:.]?\s*(.*)$/i;
const NUMBERED = /^(?:Q(?:uestion)?\.?\s*)?\d{1,4}\s*[.):]/i;

/** Whether options from A on and answers are all there is, and the questions have no numbers: those are lists as people type them. */
function looksLikeAiken(text: string): boolean {
  const lines = withoutHeadings(text.slice(0, LOOKED_AT).split("\n")).lines;
  if (!lines.some((line) => /^ANSWER:\s*[A-Z]\b[).]?$/.test(line)) || !lines.some((line) => /^A[).]/i.test(line)))
    return false;
  let isStem = true;
  for (const line of lines) {
    if (line === "") continue;
    if (isStem && (NUMBERED.test(line) || /^(?:[*#>|-]|\d+\s*$)/.test(line))) return false;
    if (/^(?:explanation|feedback|solution)\b/i.test(line)) return false;
    isStem = /^ANSWER\s*:/i.test(line);
  }
  return true;
}

/**
 * The lines of a text without headings between its questions, for which Aiken has no form: each stands alone between gaps,
 * above a question, ends with no mark, and is called a chapter, numbered, or in capitals. In the place of each stands a gap.
 */
function withoutHeadings(written: readonly string[]): { lines: readonly string[]; headings: readonly string[] } {
  const all = written.map((line) => line.trim());
  const headings: string[] = [];
  let before = "ANSWER:";
  const lines = all.map((line, at) => {
    if (line === "") return line;
    const isAbove = /^ANSWER\s*:/i.test(before);
    before = line;
    const isHeading =
      isAbove && isTitle(line) && all[at + 1] === "" && isStem(all.slice(at + 2, at + 8).find((one) => one !== ""));
    if (isHeading) {
      headings.push(line);
      before = "ANSWER:";
    }
    return isHeading ? "" : line;
  });
  return { lines, headings };
}

const isTitle = (line: string): boolean =>
  line.length < 80 &&
  !/[.:?!;,_…]$/.test(line) &&
  (isSection(line) ||
    (NUMBERED.test(line) && /\p{L}/u.test(line)) ||
    (/\p{Lu}{4}/u.test(line) && !/\p{Ll}/u.test(line)));

const isStem = (line: string | undefined): boolean =>
  line !== undefined && !OPTION.test(line) && !ANSWER.test(line) && !NUMBERED.test(line);

interface Reading {
  readonly line: number;
  stem: string[];
  options: string[];
  fault: string | null;
}

function aikenQuestions(text: string): Imported {
  const found = gathering();
  let current: Reading | null = null;
  let number = 0;
  let isBehindGap = false;
  const end = (question: QuestionFields): void => {
    if (current !== null) found.add(current.line, null, current.stem.join(" "), question);
    current = null;
  };
  const { lines, headings } = withoutHeadings(text.split("\n"));
  for (const heading of headings) found.lose(`the heading ${JSON.stringify(heading)}`);
  for (const line of lines) {
    number += 1;
    if (line === "") {
      isBehindGap = true;
      continue;
    }
    const reading: Reading = (current ??= { line: number, stem: [], options: [], fault: null });
    const answer = ANSWER.exec(line);
    const option = OPTION.exec(line);
    const letter = option === null ? -1 : option[1]!.toUpperCase().charCodeAt(0) - 65;
    // "U.S. exports …" opens a question, and is no option U: options come in the order of their letters.
    if (answer !== null && (reading.options.length > 0 || line.startsWith("ANSWER:")))
      end(answeredBy(reading, answer[1]!));
    else if (reading.stem.length > 0 && letter === reading.options.length) reading.options.push(option![2]!);
    else if (reading.options.length === 0) reading.stem.push(line);
    else if (letter >= 0 && letter < 26 && Math.abs(letter - reading.options.length) < 3 && !/^\w\.\w\./.test(line)) {
      reading.fault ??= `an option ${option![1]} stands where ${String.fromCharCode(65 + reading.options.length)} is due`;
    } else if (isBehindGap) {
      end({ why: "no line ANSWER: says which option is right" });
      current = { line: number, stem: [line], options: [], fault: null };
    } else reading.options[reading.options.length - 1] += ` ${line}`;
    isBehindGap = false;
  }
  const last = current as Reading | null;
  if (last !== null)
    end({ why: last.options.length === 0 ? "it has no options" : "no line ANSWER: says which option is right" });
  return found.end();
}

function answeredBy({ stem, options, fault }: Reading, answer: string): QuestionFields {
  if (fault !== null) return { why: fault };
  if (options.length === 0) return { why: "it has no options" };
  const letter = /^\(?([A-Za-z])\)?[.)]?$/.exec(answer.trim())?.[1]?.toUpperCase();
  if (letter === undefined)
    return { why: `its answer ${JSON.stringify(answer.trim().slice(0, 60))} is not one letter` };
  const key = letter.charCodeAt(0) - 65;
  if (key >= options.length)
    return { why: `its answer is ${letter}, and its options end with ${String.fromCharCode(64 + options.length)}` };
  return optionFields(
    escaped(unwrapped(stem.join("\n"))),
    options.map((text, i) => ({ text: escaped(text), isRight: i === key, why: null })),
    { several: false },
  );
}
