import { gameQuestion, pictureLink, timeLimit } from "./game-question.js";
import type { Layout } from "./layout.js";

/** Where a row of a classroom game's sheet has what; below 0 for what it has not. */
export interface GameColumns {
  readonly question: number;
  readonly answers: readonly number[];
  readonly right: number;
  readonly time: number;
  readonly picture: number;
  /** Of the row. */
  readonly number: number;
}

/** A sheet of questions with their answers in columns of their own, and the numbers of those that are right. */
export const gameLayout = (
  about: Pick<Layout<GameColumns>, "name" | "summary" | "columnsIn">,
): Layout<GameColumns> => ({
  ...about,
  known: ({ answers, ...columns }) => new Set([...answers, ...Object.values(columns)]),
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
});
