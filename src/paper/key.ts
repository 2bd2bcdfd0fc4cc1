import type { Answer, AnswerKey, Paper, Question } from "../model/paper.js";

/** The answer key of a paper. It reads the letters that the paper settled; nothing is drawn again. */
export const answerKey = (paper: Paper): AnswerKey => ({
  paper,
  answers: paper.sections.flatMap(({ questions }) => questions.map(answerOf)),
});

export function answerOf({ number, item, options }: Question): Answer {
  const keys = options.filter(({ option }) => option.role === "key");
  const letters = keys.map(({ letter }) => letter);
  const settled = { number, item, letters, points: item.points };
  switch (item.type) {
    case "choice":
    case "multiple":
      return { ...settled, texts: keys.map(({ option }) => option.text) };
    case "true-false":
      return { ...settled, letters: [item.key ? "A" : "B"], texts: [] };
    case "short":
      return { ...settled, texts: item.keys };
    case "cloze":
      return { ...settled, texts: item.segments.flatMap((part) => (typeof part === "string" ? [] : [part.answer])) };
  }
}
