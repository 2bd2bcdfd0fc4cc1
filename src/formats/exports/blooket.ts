import { ABOUT } from "./about.js";
import { doubledQuotes } from "../../text/csv.js";
import { fileName } from "../file-name.js";
import { exportFormat } from "./export-format.js";
import type { ExportedQuestion } from "./exported.js";
import type { Saying } from "./kinds.js";
import {
  gameLosses,
  inOneLine,
  offered,
  optionLimits,
  plainText,
  rightNumbers,
  sheetLosses,
  wholeQuestion,
} from "./games.js";
import { refused } from "./limits.js";

/** As in the template's first row; it takes up to 300. */
const SECONDS = 20;
const MOST = 4;

/** Two rows, word for word as in the template, line feeds within their cells. */
const HEADINGS = [
  ["Blooket\nImport Template", "", "", "", "", "", "", ""],
  [
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
  ],
];

export const blooket = exportFormat({
  ...ABOUT.blooket,
  *objections(question, kit) {
    const options = offered(question, kit);
    // Its template has columns for two to four answers, and none for what is typed.
    if (options === null) return yield refused("Blooket's sheet takes questions with answers to choose from alone");
    yield* optionLimits(options, { tool: "Blooket", most: MOST });
    yield* gameLosses(question, kit);
    yield* sheetLosses(question, options);
  },
  files: (questions, paper, kit) => [
    {
      path: fileName("blooket", paper, "csv"),
      mediaType: "text/csv",
      content: [...HEADINGS, ...questions.map((question, i) => row(question, i + 1, kit))].map(line).join(""),
    },
  ],
});

function row(question: ExportedQuestion, number: number, kit: Saying): readonly string[] {
  const options = offered(question, kit)!;
  const answers = [0, 1, 2, 3].map((i) => (options[i] === undefined ? "" : inOneLine(plainText(options[i].text))));
  return [String(number), inOneLine(wholeQuestion(question)), ...answers, String(SECONDS), rightNumbers(options)];
}

/** The site shows cells as they are: none gets anything in front that would keep a spreadsheet from taking it for a formula. */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${doubledQuotes(cell)}"` : cell)).join(",")}\r\n`;
