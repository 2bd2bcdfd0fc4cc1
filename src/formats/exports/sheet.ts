import { ABOUT } from "./about.js";
import { LETTERS } from "../../model/letters.js";
import type { Paper } from "../../model/paper.js";
import { directionOf } from "../../text/direction.js";
import { spreadsheetRow } from "../delimited.js";
import { fileName } from "../file-name.js";
import { exportFormat } from "./export-format.js";
import type { ExportedQuestion } from "./exported.js";
import { loses, refused } from "./limits.js";
import { type SheetRow, rubricCell, sheetRow } from "./sheet-row.js";
import { XLSX, loadXlsx, xlsx } from "./xlsx.js";
import { textsOf } from "./texts.js";

/** What a cell of Excel and of LibreOffice holds. */
const MOST = 32_767;

/** Sheets that teachers go on writing in, and that the import reads back: docs/sheet.md says what stands where. */
export const sheet = exportFormat({
  ...ABOUT.sheet,
  load: loadXlsx,
  *objections(question) {
    const { picture, marks, asks } = question;
    const rubric = asks.kind === "open" ? asks.rubric : [];
    // Each criterion has a line of its cell.
    if (rubric.some((one) => one.for.includes("\n"))) yield loses("line breaks in its rubric");
    // Cells hold texts.
    if (picture !== null) yield loses("the picture");
    if (marks !== null && marks.wrong[0] !== 0n) yield loses("the marks for wrong answers");
    for (const text of [...textsOf(question), rubricCell(rubric)])
      if (text.length > MOST) yield refused(`a text of it has ${text.length} characters, and a cell takes ${MOST}`);
  },
  files(questions, paper) {
    const rows = rowsOf(questions, paper);
    const headings = HEADINGS.filter((heading) => rows.some((row) => row.has(heading)));
    const cells = rows.map((row) => headings.map((heading) => row.get(heading) ?? ""));
    return [
      {
        path: fileName("sheet", paper, "xlsx"),
        mediaType: XLSX,
        content: xlsx({
          name: "Questions",
          header: 1,
          isRightToLeft: directionOf(paper.language) === "rtl",
          widths: headings.map(widthOf),
          rows: [headings, ...cells],
        }),
      },
      {
        path: fileName("sheet", paper, "csv"),
        mediaType: "text/csv",
        // Without the mark of byte order, Excel takes UTF-8 for something else.
        content: `\uFEFF${[headings, ...cells.map((row) => row.map(apostrophed))].map(spreadsheetRow).join("")}`,
      },
    ];
  },
});

function rowsOf(questions: readonly ExportedQuestion[], paper: Paper): readonly SheetRow[] {
  const items = new Map(
    paper.sections.flatMap((section) => section.questions.map(({ number, item }) => [number, item] as const)),
  );
  return questions.map((question) => sheetRow(question, items.get(question.number)!, paper));
}

const places = Array.from({ length: 30 }, (_, i) => i + 1);

/** In the order in which they stand; those are left out that no question needs. */
const HEADINGS: readonly string[] = [
  ["Id", "Type", "Passage title", "Passage", "Question"],
  places.map((n) => `Left ${n}`),
  [...LETTERS, "Correct"],
  places.map((n) => `Answer ${n}`),
  ["Last", "Order", "Exact", "Decimal", "Tolerance", "Unit", "Correction", "Lines", "Rubric", "Explanation"],
  [...LETTERS].map((letter) => `Why ${letter}`),
  ["Points", "Difficulty", "Topics", "Tags", "Paragraph", "As of", "Volatility", "Review by", "Language", "Markdown"],
].flat();

const WIDE = new Set(["Passage", "Question", "Explanation", "Rubric"]);
const widthOf = (heading: string): number =>
  WIDE.has(heading) ? 60 : /^(?:[A-Z]|Left \d+|Answer \d+|Why [A-Z]|Correction|Correct)$/.test(heading) ? 24 : 14;

/** What begins with an apostrophe in front of a formula is told from what gets one. */
const apostrophed = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? `'${cell}` : cell);
