import type { Passage } from "../../model/bank.js";
import type { Paper } from "../../model/paper.js";
import { type ExportedQuestion, exported } from "./exported.js";
import { type Saying } from "./kinds.js";

/** The questions of a paper in its order, each with the passage that it is about: other tools tear them apart. */
export const paperQuestions = ({ sections, marking, shuffleThere }: Paper, kit: Saying): readonly ExportedQuestion[] =>
  sections.flatMap(({ questions }) => {
    let passage: Passage | null = null;
    let left = 0;
    return questions.map((question) => {
      if (question.passage !== null) ({ passage, count: left } = question.passage);
      if (left === 0) passage = null;
      else left -= 1;
      return exported(question, { passage, marking, shuffleThere: shuffleThere === true }, kit);
    });
  });
