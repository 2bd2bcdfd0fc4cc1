import type { Imported } from "../model/exchange.js";
import { gathering } from "./gathered.js";
import { listedFields } from "./list/fields.js";
import type { ListedOption } from "./list/question.js";
import { readList } from "./list/reading.js";
import type { Reader } from "./reader.js";

/** Lists of questions as people type them in mails, notes and Markdown. */
export const numberedListReader: Reader = {
  name: "numbered-list",
  summary: "a list of questions as people type it: 1. … a) … *b) …, Answer: B",
  recognises: ({ text }) => text !== null && looksLikeList(text),
  read: ({ text }) => ({ ok: true, value: numberedList(text ?? ""), warnings: [] }),
};

const LOOKED_AT = 100_000;

/** Whether there is a question with options or an answer that is numbered, or options that are marked. */
function looksLikeList(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  if (
    /^\s*(?:\{|<(?:\?xml|!doctype|html|svg|[\w-]{1,40}(?:\s[^<>]{0,500})?\sxmlns))/i.test(start) ||
    /^[ \t]*(?:bank|blueprint|items)[ \t]*:/m.test(start)
  )
    return false;
  const { questions, key } = readList(start);
  return questions.some((question) => {
    const isAnswered = question.answer !== null || (question.place !== null && key.has(question.place));
    const isNumbered = question.style !== null;
    return question.options.length > 1
      ? isNumbered || isAnswered || hasMarks(question.options)
      : isNumbered &&
          (isAnswered || hasMarks(question.stem.flatMap(({ mark, option }) => (mark === null ? [] : [option]))));
  });
}

const hasMarks = (options: readonly ListedOption[]): boolean =>
  options.some(({ tick, hasStar }) => tick === true || hasStar) ||
  new Set(options.map(({ isBold }) => isBold)).size > 1;

/** The questions of a text or of Markdown whose numbers, letters and marks somebody typed. */
export function numberedList(text: string): Imported {
  const found = gathering();
  const { questions, key, title, headings, others } = readList(text);
  const times = new Map<number, number>();
  for (const { place } of questions) if (place !== null) times.set(place, (times.get(place) ?? 0) + 1);
  const seen = new Map<number, number>();
  for (const question of questions) {
    const { place, line, stem } = question;
    const what = stem.map((part) => part.text).join(" ") || `question ${place ?? ""}`;
    const keyed = place === null ? [] : (key.get(place) ?? []);
    const turn = place === null ? 0 : (seen.get(place) ?? 0);
    if (place !== null) seen.set(place, turn + 1);
    // Numbers that come twice are told apart by their order, where the key has as many.
    if (keyed.length > 0 && keyed.length !== times.get(place!)) {
      found.add(line, null, what, {
        why: `the answer key has ${keyed.length} answers to ${times.get(place!)} questions with the number ${place}`,
      });
    } else found.add(line, null, what, listedFields(question, keyed[turn] ?? null));
  }
  for (const number of key.keys())
    if (!times.has(number))
      found.lose(`the answer ${JSON.stringify(key.get(number)!.join(", "))} to question ${number}, which is not there`);
  for (const heading of headings) found.lose(`the heading ${JSON.stringify(heading)}`);
  for (const { line, text: other, why } of others) found.leave(line, `line ${line}`, other, why);
  return found.end({ title });
}
