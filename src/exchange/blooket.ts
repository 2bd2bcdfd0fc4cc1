import { gameQuestion, pictureLink, timeLimit } from "./tables/game-question.js";
import { headingOf, numbered } from "./headings.js";
import { type Layout, tableReader } from "./tables/layout.js";

interface Columns {
  readonly question: number;
  readonly answers: readonly number[];
  readonly time: number;
  readonly right: number;
  readonly picture: number;
  readonly number: number;
}

/** The sheet that Blooket imports: a title, and headings with line feeds and remarks in them. */
const layout: Layout<Columns> = {
  name: "blooket",
  summary: "The sheet that Blooket imports",
  columnsIn(header) {
    const headings = header.map(headingOf);
    const [number, question] = [headings.indexOf("question #"), headings.indexOf("question text")];
    const answers = numbered(headings, "answer");
    const right = headings.findIndex((one) => one.startsWith("correct answer"));
    if (number < 0 || question < 0 || answers === null || right < 0) return null;
    const time = headings.findIndex((one) => one.startsWith("time limit"));
    return { number, question, answers, right, time, picture: headings.indexOf("image") };
  },
  known: ({ question, answers, right, time, picture, number }) =>
    new Set([question, ...answers, right, time, picture, number]),
  rowReader:
    ({ question, answers, right, time, picture }) =>
    ({ cells }) => {
      const cell = (column: number): string => cells[column] ?? "";
      const [what, options] = [cell(question), answers.map(cell)];
      if (what === "" && options.every((one) => one === "")) return null;
      return {
        name: null,
        what: what || options.join(", "),
        question: gameQuestion({ question: what, options, right: cell(right), lost: pictureLink(cell(picture)) }),
        alike: timeLimit(cell(time)),
      };
    },
};

export const blooket = tableReader(layout);
