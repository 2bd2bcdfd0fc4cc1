import { ABOUT } from "./about.js";
import { directionOf } from "../../text/direction.js";
import { fileName } from "../file-name.js";
import type { Limit } from "../format.js";
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
import { type Cell, XLSX, loadXlsx, xlsx } from "./xlsx.js";

/** Kahoot's own, for questions that are added there. It takes 5, 10, 20, 30, 60, 90, 120 and 240. */
const SECONDS = 20;
/** Both stand in the headings of its template; older accounts had 95 and 60. Letters are counted as UTF-16 units, to be safe. */
const MOST = { question: 120, answer: 75, answers: 4 } as const;

/** Word for word as in the template: Kahoot looks for them in row 8, from column B on. */
const HEADINGS = [
  "Question - max 120 characters",
  ...[1, 2, 3, 4].map((n) => `Answer ${n} - max 75 characters`),
  "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
  "Correct answer(s) - choose at least one",
];
const HEADER = 8;

export const kahoot = exportFormat({
  ...ABOUT.kahoot,
  load: loadXlsx,
  *objections(question, kit) {
    const options = offered(question, kit);
    // The template says so: at least two answer alternatives, of which one or more are right.
    if (options === null) return yield refused("Kahoot's sheet takes questions with answers to choose from alone");
    yield* optionLimits(options, { tool: "Kahoot", most: MOST.answers });
    const text = inOneLine(wholeQuestion(question));
    if (text.length > MOST.question)
      yield refused(`its text has ${text.length} characters, and Kahoot takes ${MOST.question}`);
    for (const { text: option } of options) yield* tooLong(inOneLine(plainText(option)));
    yield* gameLosses(question, kit);
    yield* sheetLosses(question, options);
  },
  files: (questions, paper, kit) => [
    {
      path: fileName("kahoot", paper, "xlsx"),
      mediaType: XLSX,
      content: xlsx({
        name: "Sheet1",
        header: HEADER,
        isRightToLeft: directionOf(paper.language) === "rtl",
        widths: [6, 60, 30, 30, 30, 30, 16, 16],
        rows: [
          [],
          [null, paper.title],
          ...Array.from({ length: HEADER - 3 }, () => []),
          [null, ...HEADINGS],
          ...questions.map((question, i) => [i + 1, ...row(question, kit)]),
        ],
      }),
    },
  ],
});

function* tooLong(option: string): Iterable<Limit> {
  if (option.length > MOST.answer)
    yield refused(`an answer has ${option.length} characters, and Kahoot takes ${MOST.answer}`);
}

function row(question: ExportedQuestion, kit: Saying): readonly Cell[] {
  const options = offered(question, kit)!;
  const answers = [0, 1, 2, 3].map((i) => (options[i] === undefined ? null : inOneLine(plainText(options[i].text))));
  return [inOneLine(wholeQuestion(question)), ...answers, SECONDS, rightNumbers(options)];
}
