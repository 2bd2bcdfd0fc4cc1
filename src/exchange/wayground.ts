import { gameQuestion, pictureLink, timeLimit } from "./tables/game-question.js";
import { headingOf, numbered } from "./headings.js";
import { escaped } from "../deck/html-to-markdown.js";
import { type QuestionFields, explained, losing, openFields, shortFields } from "./question-fields.js";
import { type Layout, tableReader } from "./tables/layout.js";

interface Columns {
  readonly question: number;
  readonly type: number;
  readonly options: readonly number[];
  readonly right: number;
  readonly time: number;
  readonly picture: number;
  readonly explanation: number;
}

/** The second row of the template is a help text. */
const isHelp = (type: string): boolean => /^question type\b/i.test(type);

/** The sheet that Wayground imports, Quizizz as it was called. */
const layout: Layout<Columns> = {
  name: "wayground",
  summary: "The sheet that Wayground (Quizizz) imports",
  columnsIn(header) {
    const headings = header.map(headingOf);
    const [question, type] = [headings.indexOf("question text"), headings.indexOf("question type")];
    const options = numbered(headings, "option");
    const right = headings.findIndex((one) => one === "correct answer" || one === "correct answers");
    if (question < 0 || type < 0 || options === null || right < 0) return null;
    return {
      question,
      type,
      options,
      right,
      time: headings.findIndex((one) => one.startsWith("time")),
      picture: headings.indexOf("image link"),
      explanation: headings.indexOf("answer explanation"),
    };
  },
  known: ({ options, ...columns }) => new Set([...options, ...Object.values(columns)]),
  rowReader:
    (columns) =>
    ({ cells }) => {
      const cell = (column: number): string => cells[column] ?? "";
      const [what, type] = [cell(columns.question), cell(columns.type)];
      const options = columns.options.map(cell);
      if (isHelp(type) || (what === "" && options.every((one) => one === ""))) return null;
      const question = ofType(type, what, options, cell(columns.right));
      return {
        name: null,
        what: what || options.join(", "),
        question: losing(explained(question, escaped(cell(columns.explanation))), pictureLink(cell(columns.picture))),
        alike: timeLimit(cell(columns.time)),
      };
    },
};

function ofType(type: string, question: string, options: readonly string[], right: string): QuestionFields {
  switch (headingOf(type)) {
    case "":
    case "multiple choice":
    case "mcq":
      return gameQuestion({ question, options, right });
    case "checkbox":
      return gameQuestion({ question, options, right, several: true });
    case "fill in the blank":
      return shortFields(escaped(question), options.map(escaped));
    case "open ended":
      return openFields(escaped(question));
    case "poll":
      return { why: "it is a poll, in which no answer is right" };
    case "draw":
      return { why: "it asks for a drawing" };
    default:
      return { why: `its type is ${JSON.stringify(type.slice(0, 60))}` };
  }
}

export const wayground = tableReader(layout);
