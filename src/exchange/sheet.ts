import { sheetColumns, type SheetColumns, type Single } from "./sheet/headings.js";
import { numbersMean } from "./sheet/right.js";
import type { Cells } from "./sheet/cells.js";
import { sheetQuestion } from "./sheet/question.js";
import { passageIn, sharedFields } from "./sheet/shared.js";
import { type Layout, tableReader } from "./tables/layout.js";
import { escaped } from "../deck/html-to-markdown.js";
import { losing, withFields } from "./question-fields.js";
import type { TableRow } from "./tables/table.js";

/** A sheet of questions as teachers keep them, and the one that we write: docs/sheet.md says what its headings mean. */
const layout: Layout<SheetColumns> = {
  name: "sheet",
  summary: "A sheet of questions with headings, as .xlsx, .ods, CSV or TSV",
  takesAll: true,
  columnsIn: sheetColumns,
  known: ({ single, options, wrong, answers, lefts, whys }) =>
    new Set([...single.values(), ...options, ...wrong, ...answers, ...lefts, ...whys.values()]),
  days: ({ single }) => new Set([single.get("asOf") ?? -1, single.get("reviewBy") ?? -1]),
  rowReader(columns, rows) {
    const of = cellsOf(columns);
    const read = [...rows].map(of);
    const numbers = numbersMean(read.map((cells) => ({ right: cells.bare("answer"), options: cells.options })));
    return (row) => {
      const cells = of(row);
      const what = cells.bare("question");
      const answers = [cells.bare("answer"), ...cells.options, ...cells.wrong, ...cells.answers];
      if (what === "" && answers.every((one) => one === "")) return null;
      const shared = sharedFields(cells);
      const passage = passageIn(cells);
      const question = losing(withFields(sheetQuestion(cells, numbers), shared.fields), shared.lost);
      return {
        name: cells.bare("id") || cells.bare("number") || null,
        // Ids of digits alone are most often the numbers of rows.
        isId: /[a-z]/.test(cells.bare("id")),
        what: what || answers.join(" "),
        question,
        alike: [],
        ...(passage !== null && { passage }),
      };
    };
  },
};

const cellsOf =
  ({ single, options, wrong, answers, lefts, whys }: SheetColumns) =>
  ({ cells }: TableRow): Cells => {
    const at = (column: number | undefined): string => (column === undefined ? "" : (cells[column] ?? ""));
    const bare = (role: Single): string => at(single.get(role));
    const all = (columns: readonly number[]): readonly string[] => columns.map(at);
    const isMarkdown = /^(?:yes|y|x|true|1)$/i.test(bare("markdown"));
    return {
      bare,
      text: isMarkdown ? (cell) => cell : escaped,
      options: options.length > 0 ? all(options) : listIn(bare("options")),
      wrong: all(wrong),
      answers: all(answers),
      lefts: all(lefts),
      why: (of) => at(whys.get(of)),
    };
  };

/** All options in one cell: in lines, or with bars or semicolons between them. */
function listIn(cell: string): readonly string[] {
  const mark = ["\n", "|", ";"].find((one) => cell.includes(one));
  return cell === "" ? [] : cell.split(mark ?? ",").map((one) => one.trim().replace(/^\(?[A-Ja-j][).]\s+/, ""));
}

export const sheet = tableReader(layout);
