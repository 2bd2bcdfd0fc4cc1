import { gameQuestion, timeLimit } from "./tables/game-question.js";
import { headingOf } from "./headings.js";
import { type Layout, tableReader } from "./tables/layout.js";

interface Columns {
  readonly question: number;
  readonly answers: readonly number[];
  readonly time: number;
  readonly right: number;
  readonly number: number;
}

/**
 * The sheet that Kahoot imports. The template has its headings in row 8, other programs write them in row 1; an older one
 * allows 95 and 60 characters, where the newer one has 120 and 75.
 */
const layout: Layout<Columns> = {
  name: "kahoot",
  summary: "The sheet that Kahoot imports",
  columnsIn(header) {
    const headings = header.map(headingOf);
    const question = headings.findIndex((one) => /^question\b.* max \d+ char/.test(one));
    const answers = [1, 2, 3, 4].flatMap((n) => {
      const column = headings.findIndex((one) => new RegExp(`^answer ${n}\\b.* max \\d+ char`).test(one));
      return column < 0 ? [] : [column];
    });
    const right = headings.findIndex((one) => one.startsWith("correct answer"));
    if (question < 0 || answers.length < 2 || right < 0) return null;
    // Rows are numbered in front of the questions, below no heading.
    const number = question === 1 && headings[0] === "" ? 0 : -1;
    return { question, answers, right, number, time: headings.findIndex((one) => one.startsWith("time limit")) };
  },
  known: ({ question, answers, right, time, number }) => new Set([question, ...answers, right, time, number]),
  rowReader:
    ({ question, answers, right, time }) =>
    ({ cells }) => {
      const cell = (column: number): string => cells[column] ?? "";
      const [what, options] = [cell(question), answers.map(cell)];
      if (what === "" && options.every((one) => one === "")) return null;
      return {
        name: null,
        what: what || options.join(", "),
        question: gameQuestion({ question: what, options, right: cell(right) }),
        alike: timeLimit(cell(time)),
      };
    },
};

export const kahoot = tableReader(layout);
