import { gameQuestion } from "./tables/game-question.js";
import { headingOf } from "./headings.js";
import { type Layout, tableReader } from "./tables/layout.js";

interface Columns {
  readonly question: number;
  readonly right: number;
  readonly wrong: readonly number[];
}

/** The sheet that Gimkit imports. */
const layout: Layout<Columns> = {
  name: "gimkit",
  summary: "The sheet that Gimkit imports",
  columnsIn(header) {
    const headings = header.map(headingOf);
    const [question, right] = [headings.indexOf("question"), headings.indexOf("correct answer")];
    const wrong = headings.flatMap((one, column) => (/^incorrect answer \d$/.test(one) ? [column] : []));
    // Our own sheet has the same headings, and more of them.
    const isAll = headings.every((one, column) => one === "" || [question, right, ...wrong].includes(column));
    return question < 0 || right < 0 || wrong.length === 0 || !isAll ? null : { question, right, wrong };
  },
  known: ({ question, right, wrong }) => new Set([question, right, ...wrong]),
  rowReader:
    ({ question, right, wrong }) =>
    ({ cells }) => {
      const cell = (column: number): string => cells[column] ?? "";
      const [what, options] = [cell(question), [right, ...wrong].map(cell)];
      if (what === "" && options.every((one) => one === "")) return null;
      return { name: null, what, question: gameQuestion({ question: what, options, right: "1" }), alike: [] };
    },
};

export const gimkit = tableReader(layout);
