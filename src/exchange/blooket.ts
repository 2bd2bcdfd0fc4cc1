import { gameQuestion, pictureLink, timeLimit } from "./tables/game-question.js";
import { escaped } from "../deck/html-to-markdown.js";
import { headingOf, numbered } from "./headings.js";
import { losing, shortFields } from "./question-fields.js";
import { type Layout, tableReader } from "./tables/layout.js";

interface Columns {
  readonly question: number;
  readonly answers: readonly number[];
  readonly time: number;
  readonly right: number;
  readonly picture: number;
  readonly number: number;
  /** Where it says that the answer is typed: it has no heading. */
  readonly typing: number;
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
    return { number, question, answers, right, time, picture: headings.indexOf("image"), typing: right + 2 };
  },
  known: ({ answers, ...columns }) => new Set([...answers, ...Object.values(columns)]),
  rowReader:
    ({ question, answers, right, time, picture, typing }) =>
    ({ cells }) => {
      const cell = (column: number): string => cells[column] ?? "";
      const [what, options] = [cell(question), answers.map(cell)];
      if (what === "" && options.every((one) => one === "")) return null;
      return {
        name: null,
        what: what || options.join(", "),
        question:
          cell(typing).toLowerCase() === "typing"
            ? losing(shortFields(escaped(what), options.map(escaped)), pictureLink(cell(picture)))
            : gameQuestion({ question: what, options, right: cell(right), lost: pictureLink(cell(picture)) }),
        alike: timeLimit(cell(time)),
      };
    },
};

export const blooket = tableReader(layout);
