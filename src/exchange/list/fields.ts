import { escaped } from "../../deck/html-to-markdown.js";
import { keyNumber, numberFields } from "../number-fields.js";
import { fromTyped } from "../markdown.js";
import { resolve } from "./answers.js";
import { hasListedOptions, type ListedOption, type ListedQuestion, type StemPart } from "./question.js";
import {
  explained,
  losing,
  openFields,
  optionFields,
  shortFields,
  withFields,
  type QuestionFields,
} from "../question-fields.js";
import { truthWord } from "../truth-words.js";
import { unwrapped } from "../wrapped-lines.js";

/**
 * A question of a list as the fields of an item. Marks, answer line and key may all say which option is right; where they
 * disagree, or none of them says it, nothing is guessed.
 *
 * @param keyed what the key at the end of the list answers
 */
export function listedFields(question: ListedQuestion, keyed: string | null): QuestionFields {
  const isLettered = question.options.length > 0;
  const listed = isLettered ? [] : trailing(question);
  const options = isLettered ? question.options : listed.map(({ option }) => option);
  const written = stemOf(listed.length === 0 ? question.stem : question.stem.slice(0, -listed.length));
  const [stem, behind] = options.length === 0 && question.answer === null ? withAnswerBehind(written) : [written, null];
  const notes = question.explanation.join("\n");
  const made =
    options.length === 0
      ? typedAnswer(stem, question.answer ?? behind, keyed)
      : chosen(stem, options, listed, question.answer, keyed);
  return losing(withFields(explained(made, fromTyped(notes)), question.fields), question.lost);
}

/** `The strait is 12 km wide. (True)`: what is right stands in brackets behind it. */
function withAnswerBehind(stem: string): readonly [stem: string, answer: string | null] {
  const [, text = "", word = ""] = /^([^]*\S)\s*[([](\p{L}+)[)\]]\s*$/u.exec(stem) ?? [];
  return truthWord(word) === null ? [stem, null] : [text, word];
}

/** Lines with bullets, boxes or numbers at the end of a question: its options, where it has none with letters. */
function trailing(question: ListedQuestion): readonly StemPart[] {
  if (!hasListedOptions(question)) return [];
  const { stem } = question;
  let first = stem.length;
  while (first > 0 && stem[first - 1]!.mark !== null) first -= 1;
  return stem.slice(first);
}

const stemOf = (parts: readonly StemPart[]): string => {
  const lines = parts.map(({ text, mark, option, isCode }) => {
    if (isCode) return text.includes("`") ? escaped(text) : `\`${text}\``;
    return fromTyped(mark === null ? text : `${mark} ${option.text}`);
  });
  return parts.some(({ isCode }) => isCode) ? lines.join("\n") : unwrapped(lines.join("\n"));
};

const SEVERAL = /\b(?:select|choose|check|mark|tick)\s+(?:all|any)\b/i;

function chosen(
  stem: string,
  options: readonly ListedOption[],
  listed: readonly StemPart[],
  answer: string | null,
  keyed: string | null,
): QuestionFields {
  const texts = options.map(({ text }) => text);
  const hasNumbers = listed.length > 0 && listed.every(({ mark }) => /\d/.test(mark ?? ""));
  const marked = markedIn(options);
  const said = answer === null ? null : resolve(answer, texts, hasNumbers);
  const inKey = keyed === null ? null : resolve(keyed, texts, hasNumbers);
  for (const one of [said, inKey]) if (one !== null && "fault" in one) return { why: one.fault };
  const ways = [marked, ...[said, inKey].map((one) => (one !== null && "places" in one ? one.places : null))].filter(
    (one) => one !== null,
  );
  if (new Set(ways.map(String)).size > 1)
    return { why: "its marks, its answer line and the answer key do not agree on what is right" };
  const right = new Set(ways[0] ?? []);
  const more = [said, inKey].flatMap((one) => (one !== null && "places" in one ? (one.more ?? []) : []));
  const made = optionFields(
    stem,
    options.map(({ text }, i) => ({ text: fromTyped(text), isRight: right.has(i), why: null })),
    { several: right.size > 1 || SEVERAL.test(stem) },
  );
  return explained(made, fromTyped(more.join("\n")));
}

/** Options that are ticked, starred or bold where others are not; null where none is. */
function markedIn(options: readonly ListedOption[]): readonly number[] | null {
  for (const isMarked of [
    ({ tick }: ListedOption) => tick === true,
    ({ hasStar }: ListedOption) => hasStar,
    ({ isBold }: ListedOption) => isBold,
  ]) {
    const found = options.flatMap((option, i) => (isMarked(option) ? [i] : []));
    if (found.length > 0 && found.length < options.length) return found;
  }
  return null;
}

const TRUTH = /^(\p{L}[\p{L}\p{M}]*)(?:\s*[.,;:–—-]+\s*(\S[^]*)?)?$/u;
const MOST_SHORT = 80;

function typedAnswer(stem: string, answer: string | null, keyed: string | null): QuestionFields {
  if (answer !== null && keyed !== null && answer.trim() !== keyed.trim())
    return { why: "its answer and the answer key say different things" };
  const text = (answer ?? keyed ?? "").replace(/\*\*/g, "").trim();
  if (text === "") return { why: "it has neither options nor an answer" };
  const [, word = "", more = ""] = TRUTH.exec(text) ?? [];
  const truth = /^t$/i.test(text) ? true : /^f$/i.test(text) ? false : truthWord(word);
  if (truth !== null && stem !== "") return explained({ fields: { stem, key: truth }, lost: [] }, fromTyped(more));
  if (keyNumber(text) !== null) return numberFields(stem, text, null);
  if (/^[([]?[A-Z][)\].]?$/i.test(text)) return { why: `its answer is ${JSON.stringify(text)}, and it has no options` };
  if (text.length > MOST_SHORT || text.includes("\n") || text.split(" ").length > 10)
    return openFields(stem, { answer: fromTyped(text) });
  return shortFields(stem, [escaped(text.replace(/\.$/, ""))]);
}
