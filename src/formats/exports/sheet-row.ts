import { LETTERS } from "../../model/letters.js";
import type { Criterion, Item } from "../../model/bank.js";
import type { Paper } from "../../model/paper.js";
import { hasMarks } from "../../text/inline.js";
import type { ExportedQuestion } from "./exported.js";
import type { ExportedOption } from "./kinds.js";
import { inOneLine } from "./games.js";
import { textsOf } from "./texts.js";

/** What a question says, by the headings of docs/sheet.md. */
export type SheetRow = ReadonlyMap<string, string>;

/** A question in the words of our sheet, texts in our Markdown: the import reads it back. */
export function sheetRow(question: ExportedQuestion, item: Item, paper: Paper): SheetRow {
  const { id, stem, passage, explanation, points, topics, tags, lang, asks } = question;
  const { difficulty, asOf, volatility, reviewBy, evidence } = item;
  const cells: readonly (readonly [heading: string, text: string | null])[] = [
    ["Id", id],
    ["Type", asks.kind],
    ["Passage title", passage?.title ?? null],
    ["Passage", passage?.text ?? null],
    ["Question", asks.kind === "cloze" ? gapText(asks.segments) : stem],
    ...answerCells(question, item),
    ["Explanation", explanation],
    ["Points", points === 1 ? null : String(points)],
    ["Difficulty", difficulty],
    ["Topics", topics.join("; ")],
    ["Tags", tags.join("; ")],
    // A number alone says nothing where there are several sources.
    [
      "Paragraph",
      paper.sources.length === 1 ? [...new Set(evidence.map(({ paragraph }) => paragraph))].join(", ") : null,
    ],
    ["As of", paper.sources.length === 1 && asOf === paper.sources[0]!.published ? null : asOf],
    ["Volatility", volatility],
    ["Review by", reviewBy],
    ["Language", lang],
    ["Markdown", textsOf(question).some(hasMarks) ? "yes" : null],
  ];
  return new Map(cells.flatMap(([heading, text]) => (text === null || text === "" ? [] : [[heading, text] as const])));
}

type Segments = Extract<ExportedQuestion["asks"], { kind: "cloze" }>["segments"];

const gapText = (segments: Segments): string =>
  segments
    .map((one) =>
      typeof one === "string" ? one : `{{c${one.gap}::${one.answer}${one.hint === null ? "" : `::${one.hint}`}}}`,
    )
    .join("");

const lettered = (texts: readonly string[]): readonly (readonly [string, string])[] =>
  texts.map((text, i) => [LETTERS[i]!, text]);
const more = (answers: readonly string[], from: number): readonly (readonly [string, string])[] =>
  answers.map((text, i) => [`Answer ${i + from}`, text]);

/** A line for each criterion: `1.5: names the port`. */
export const rubricCell = (rubric: readonly Criterion[]): string =>
  rubric.map((one) => `${one.points}: ${inOneLine(one.for)}`).join("\n");

function answerCells(
  { asks, isOrderFixed }: ExportedQuestion,
  item: Item,
): readonly (readonly [heading: string, text: string | null])[] {
  switch (asks.kind) {
    case "choice":
    case "multiple": {
      const lettersOf = (which: (option: ExportedOption) => boolean): string =>
        asks.options.flatMap((option, i) => (which(option) ? [LETTERS[i]!] : [])).join(", ");
      return [
        ...lettered(asks.options.map(({ text }) => text)),
        ["Correct", lettersOf(({ isRight }) => isRight)],
        ["Last", lettersOf(({ isPinned }) => isPinned)],
        ["Order", isOrderFixed ? "fixed" : "shuffled"],
        ...asks.options.map(({ why }, i) => [`Why ${LETTERS[i]!}`, why] as const),
      ];
    }
    case "true-false":
      return [
        ["Correct", asks.isTrue ? "TRUE" : "FALSE"],
        ["Correction", asks.correction],
      ];
    case "short":
      return [
        ["Correct", asks.accepted[0]!],
        ...more(asks.accepted.slice(1), 2),
        [
          "Exact",
          Object.entries(asks.match)
            .flatMap(([what, how]) => (how === "exact" ? [what] : []))
            .join(", "),
        ],
      ];
    case "numeric":
      return [
        ["Correct", asks.shown],
        ...more(asks.accepted, 2),
        ["Decimal", item.type === "numeric" ? item.decimal : null],
        ["Tolerance", asks.tolerance === 0 ? null : String(asks.tolerance)],
        ["Unit", asks.unit],
      ];
    case "cloze":
      return [];
    case "open":
      return [
        ["Correct", asks.answer],
        ["Lines", String(asks.lines)],
        ["Rubric", rubricCell(asks.rubric)],
      ];
    case "ordering":
      return [
        ...lettered(asks.shown.map((step) => asks.steps[step]!)),
        ["Correct", asks.steps.map((_, step) => LETTERS[asks.shown.indexOf(step)]!).join(", ")],
      ];
    case "matching":
      return [
        ...asks.pairs.map(({ left }, i) => [`Left ${i + 1}`, left] as const),
        ...lettered(asks.rights),
        ["Correct", asks.pairs.map(({ right }) => LETTERS[asks.rights.indexOf(right)]!).join(", ")],
      ];
  }
}
