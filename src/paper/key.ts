import { numberText } from "../text/numbers.js";
import type { Amendment } from "../model/amendment.js";
import type { Option } from "../model/bank.js";
import type { Answer, AnswerKey, Asked, Paper, Question } from "../model/paper.js";
import { amended } from "./amend.js";
import { kindOf } from "./response.js";

/**
 * The answer key of a paper. It reads the letters that the paper settled; nothing is drawn again. Decisions that
 * were taken since are in it.
 */
export const answerKey = (paper: Paper): AnswerKey => ({
  paper,
  answers: paper.sections.flatMap(({ questions }) => questions.map((question) => answerOf(question, paper.amendments))),
});

/**
 * The letters that are right: `BD` for instance. For ordering items all letters in the right order, for matching
 * items the letter of each left-hand entry in turn; empty for questions without letters.
 */
export function rightLetters({ item, options, asked }: Question): string {
  if (asked !== null) return options.find(({ option }) => option.role === "key")!.letter;
  switch (item.type) {
    case "true-false":
      return item.key ? "A" : "B";
    case "choice":
    case "multiple": {
      let letters = "";
      for (const { letter, option } of options) if (option.role === "key") letters += letter;
      return letters;
    }
    case "ordering":
      return item.options.map((step) => letterOf(step, options)).join("");
    case "matching":
      return item.pairs.map(({ right }) => letterOf(right, options)).join("");
    case "short":
    case "numeric":
    case "cloze":
    case "open":
    case "statements":
    case "explains":
      return "";
  }
}

/** The place of the one letter that is right, from 0 for A; -1 where none is, or several may be. */
export function rightPlace({ item, options, asked }: Question): number {
  if (asked !== null) return options.findIndex(({ option }) => option.role === "key");
  switch (item.type) {
    case "true-false":
      return item.key ? 0 : 1;
    case "choice":
      return options.findIndex(({ option }) => option.role === "key");
    case "multiple":
    case "ordering":
    case "matching":
    case "short":
    case "numeric":
    case "cloze":
    case "open":
    case "statements":
    case "explains":
      return -1;
  }
}

const letterOf = (wanted: Option, options: Question["options"]): string =>
  options.find(({ option }) => option === wanted)!.letter;

export function answerOf(question: Question, amendments: readonly Amendment[] = []): Answer {
  const { number, item, notAttempted } = question;
  const printed = { letters: [...rightLetters(question)], texts: rightTexts(question), points: item.points };
  return amended(
    { number, item, kind: kindOf(question), notAttempted, ...printed, also: [], counts: true, amendments: [] },
    question,
    amendments,
  );
}

/** `TFT` for what is shown, true or false; of two lists or an order, the right code. */
const truthOf = (asked: Asked, options: Question["options"]): string =>
  asked.ask === "codes"
    ? options.find(({ option }) => option.role === "key")!.option.text
    : asked.shown.map(({ isTrue }) => (isTrue ? "T" : "F")).join("");

function rightTexts({ item, options, asked }: Question): readonly string[] {
  if (asked !== null) return [truthOf(asked, options)];
  switch (item.type) {
    case "statements":
    case "explains":
      return [];
    case "choice":
    case "multiple":
      return options.flatMap(({ option }) => (option.role === "key" ? [option.text] : []));
    case "true-false":
      return [];
    case "short":
      return item.keys;
    case "numeric":
      return [numberText(item), ...item.accept];
    case "open":
      return item.answer === null ? [] : [item.answer];
    case "cloze":
      return item.segments.flatMap((part) => (typeof part === "string" ? [] : [part.answer]));
    case "ordering":
      return item.options.map(({ text }) => text);
    case "matching":
      return item.pairs.map(({ left, right }) => `${left} → ${right.text}`);
  }
}
