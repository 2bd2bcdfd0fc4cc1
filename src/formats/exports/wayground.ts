import { ABOUT } from "./about.js";
import { isMarked, plain } from "../../text/inline.js";
import { directionOf } from "../../text/direction.js";
import { fileName } from "../file-name.js";
import type { Limit } from "../format.js";
import { exportFormat } from "./export-format.js";
import type { ExportedQuestion } from "./exported.js";
import type { Saying } from "./kinds.js";
import { gameLosses, inOneLine, offered, optionLimits, plainText, rightNumbers, wholeQuestion } from "./games.js";
import { linesLost, loses, refused } from "./limits.js";
import { typedAnswers, typedLimits } from "./typed-games.js";
import { type Cell, XLSX, loadXlsx, xlsx } from "./xlsx.js";

/** Its own, where the cell is empty. */
const SECONDS = 30;
/** Its sheet has five columns for options. */
const MOST = 5;

const HEADINGS = [
  "Question Text",
  "Question Type",
  ...[1, 2, 3, 4, 5].map((n) => `Option ${n}`),
  "Correct Answer",
  "Time in seconds",
  "Image Link",
  "Answer explanation",
];

export const wayground = exportFormat({
  ...ABOUT.wayground,
  load: loadXlsx,
  *objections(question, kit) {
    yield* answerLimits(question, kit);
    yield* gameLosses(question, kit);
    const { explanation } = question;
    if (explanation !== null && explanation.split("\n").some((line) => isMarked(line, "links")))
      yield loses("emphasis, code and links in its explanation");
    if ((offered(question, kit) ?? []).some(({ text }) => text.includes("\n"))) yield loses("the lines of its answers");
  },
  files: (questions, paper, kit) => [
    {
      path: fileName("wayground", paper, "xlsx"),
      mediaType: XLSX,
      content: xlsx({
        name: "Sheet1",
        header: 1,
        isRightToLeft: directionOf(paper.language) === "rtl",
        widths: [60, 18, 24, 24, 24, 24, 24, 16, 16, 16, 40],
        rows: [HEADINGS, ...questions.map((question) => row(question, kit))],
      }),
    },
  ],
});

/** The types of its template are Multiple Choice, Checkbox, Fill-in-the-Blank, Open-Ended, Poll and Draw. */
function* answerLimits(question: ExportedQuestion, kit: Saying): Iterable<Limit> {
  const { asks } = question;
  switch (asks.kind) {
    case "choice":
    case "multiple":
    case "true-false":
      return yield* optionLimits(offered(question, kit)!, { tool: "Wayground", most: MOST });
    case "numeric":
    case "short":
    case "cloze":
      return yield* typedLimits(question, { tool: "Wayground", most: MOST });
    case "ordering":
      return yield refused("it asks for an order, and Wayground's sheet has none");
    case "open":
      // Its sheet has nothing that those who mark would see.
      if (asks.answer !== null) yield loses("the model answer");
      if (asks.rubric.length > 0) yield loses("the rubric");
      return yield* linesLost(asks);
    case "matching":
      return yield refused("it has pairs to match, and Wayground's sheet has none");
  }
}

const plainLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => plain(line, "links"))
    .join("\n");

/** In the words of its template. */
function typeOf(kind: ExportedQuestion["asks"]["kind"]): string {
  switch (kind) {
    case "open":
      return "Open-Ended";
    case "multiple":
      return "Checkbox";
    case "choice":
    case "true-false":
      return "Multiple Choice";
    default:
      return "Fill-in-the-Blank";
  }
}

function row(question: ExportedQuestion, kit: Saying): readonly Cell[] {
  const options = offered(question, kit);
  const texts = options === null ? typedAnswers(question) : options.map(({ text }) => text);
  return [
    wholeQuestion(question),
    typeOf(question.asks.kind),
    ...[0, 1, 2, 3, 4].map((i) => (texts[i] === undefined ? null : inOneLine(plainText(texts[i])))),
    options === null ? null : rightNumbers(options),
    SECONDS,
    null,
    question.explanation === null ? null : plainLines(question.explanation),
  ];
}
