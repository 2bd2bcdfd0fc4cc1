import type { Answer, AnswerKey, Paper, Question } from "../model/paper.js";

/** The answer key of a paper. It reads the letters that the paper settled; nothing is drawn again. */
export const answerKey = (paper: Paper): AnswerKey => ({
  paper,
  answers: paper.sections.flatMap(({ questions }) => questions.map(answerOf)),
});

/** The letters that are right, `BD` for instance; empty for questions without letters. */
export function rightLetters({ item, options }: Question): string {
  if (item.type === "true-false") return item.key ? "A" : "B";
  let letters = "";
  for (const { letter, option } of options) if (option.role === "key") letters += letter;
  return letters;
}

export function answerOf(question: Question): Answer {
  const { number, item } = question;
  return { number, item, letters: [...rightLetters(question)], texts: rightTexts(question), points: item.points };
}

function rightTexts({ item, options }: Question): readonly string[] {
  switch (item.type) {
    case "choice":
    case "multiple":
      return options.flatMap(({ option }) => (option.role === "key" ? [option.text] : []));
    case "true-false":
      return [];
    case "short":
      return item.keys;
    case "cloze":
      return item.segments.flatMap((part) => (typeof part === "string" ? [] : [part.answer]));
  }
}
