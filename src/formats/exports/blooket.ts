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
import { typedAnswers, typedLimits } from "./typed-games.js";

/** As in the template's first row; it takes up to 300. */
const SECONDS = 20;
const MOST = 4;
/** What is typed: the word in the tenth column says so. */
const TYPED = new Set<ExportedQuestion["asks"]["kind"]>(["short", "numeric", "cloze"]);

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
    if (options === null && !TYPED.has(question.asks.kind))
      return yield refused("Blooket's sheet takes answers to choose from, or to type");
    if (options !== null) yield* optionLimits(options, { tool: "Blooket", most: MOST });
    else yield* typedLimits(question, { tool: "Blooket", most: MOST });
    yield* gameLosses(question, kit);
    yield* sheetLosses(question, options ?? []);
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
  const options = offered(question, kit);
  const texts = options?.map(({ text }) => text) ?? typedAnswers(question);
  const answers = [0, 1, 2, 3].map((i) => (texts[i] === undefined ? "" : inOneLine(plainText(texts[i]))));
  const right = options === null ? texts.map((_, i) => i + 1).join(",") : rightNumbers(options);
  const cells = [String(number), inOneLine(wholeQuestion(question)), ...answers, String(SECONDS), right];
  return options === null ? [...cells, "", "typing"] : cells;
}

/** The site shows cells as they are: none gets anything in front that would keep a spreadsheet from taking it for a formula. */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${doubledQuotes(cell)}"` : cell)).join(",")}\r\n`;
