import type { Paper } from "../../model/paper.js";
import type { ExportedQuestion } from "../exports/exported.js";
import { block, element, xmlFile } from "../exports/xml.js";

/** The settings of the quiz, in Canvas's own file. It stays unpublished until somebody has looked at it. */
export function metaFile(identifier: string, questions: readonly ExportedQuestion[], paper: Paper): string {
  const points = questions.reduce((sum, question) => sum + question.points, 0);
  const { title, minutes } = paper;
  return xmlFile(
    block(
      "quiz",
      {
        identifier,
        xmlns: "http://canvas.instructure.com/xsd/cccv1p0",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://canvas.instructure.com/xsd/cccv1p0 https://canvas.instructure.com/xsd/cccv1p0.xsd",
      },
      [
        element("title", {}, title),
        element("description"),
        element("shuffle_answers", {}, String(mayShuffleAll(questions))),
        element("scoring_policy", {}, "keep_highest"),
        element("quiz_type", {}, "assignment"),
        element("points_possible", {}, points),
        minutes === null ? null : element("time_limit", {}, minutes),
        element("allowed_attempts", {}, 1),
        element("one_question_at_a_time", {}, "false"),
        element("available", {}, "false"),
        block("assignment", { identifier: `assignment_${identifier}` }, [
          element("title", {}, title),
          element("workflow_state", {}, "unpublished"),
          element("quiz_identifierref", {}, identifier),
          element("points_possible", {}, points),
          element("grading_type", {}, "points"),
          element("submission_types", {}, "online_quiz"),
        ]),
      ],
    ),
  );
}

/** Classic Quizzes shuffle all questions of a quiz, or none, and keep no option in its place. */
const mayShuffleAll = (questions: readonly ExportedQuestion[]): boolean =>
  questions.some(({ shuffleThere }) => shuffleThere) &&
  questions.every(
    ({ shuffleThere, asks }) =>
      (asks.kind !== "choice" && asks.kind !== "multiple") ||
      (shuffleThere && !asks.options.some(({ isPinned }) => isPinned)),
  );
