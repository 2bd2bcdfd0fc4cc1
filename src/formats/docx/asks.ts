import type { Asked, Question } from "../../model/paper.js";
import { lettersNote } from "../pages/question-parts.js";
import { askText, codeText, markerText } from "../pages/statements.js";
import { OPTIONS, type Marks } from "./lists.js";
import { tab } from "./runs.js";
import { type Block, type Writing, block, notice, said, written } from "./writing.js";
import { listsTable, pairsTable, boxes } from "./asked-tables.js";

/** Which options a document marks as right: a paper none. */
export type IsRight = (question: Question, letter: string) => boolean;

/** What stands below a stem: options with the paper's letters, or room for an answer. */
export function asksBelow(question: Question, writing: Writing, isRight: IsRight): Block[] {
  const { item, asked } = question;
  const { t } = writing.kit;
  const hint = (text: string) => notice(writing, "Hint", text);
  if (asked !== null)
    return [
      ...shownBlocks(asked, item.lang, writing),
      ...(item.stem === "" ? [] : [notice(writing, "QuestionText", askText(asked, t))]),
      ...optionBlocks(question, writing, isRight),
    ];
  switch (item.type) {
    case "choice":
      return optionBlocks(question, writing, isRight);
    case "true-false":
      return [hint(t("hint_true_false")), ...optionBlocks(question, writing, isRight)];
    case "multiple":
      return [hint(t("hint_multiple")), ...optionBlocks(question, writing, isRight)];
    case "short":
      return [answerLine(t("your_answer"), null, writing)];
    case "numeric":
      return [answerLine(t("your_number"), item.unit, writing)];
    case "cloze":
      return [hint(t("hint_cloze"))];
    case "open":
      return [
        hint(t("hint_open")),
        ...Array.from({ length: item.lines }, () =>
          block(writing, "AnswerLine", tab, { language: writing.kit.language }),
        ),
      ];
    case "ordering":
      return [
        hint(t("hint_ordering")),
        ...optionBlocks(question, writing, isRight),
        boxes(item.options.length, writing),
      ];
    case "matching":
      return [
        hint([t("hint_matching"), lettersNote(question, writing.kit) ?? ""].join(" ").trimEnd()),
        pairsTable(question, item.pairs, writing),
      ];
    case "statements":
    case "explains":
      throw new Error(`A paper asks nothing of ${item.id}`);
  }
}

/** Options, in words that may be ours. */
function optionsOf({ item, options, asked, notAttempted }: Question, writing: Writing) {
  const { t } = writing.kit;
  const ours = (letter: string, text: string) => ({ letter, isOurs: true, text });
  const offered =
    item.type === "true-false"
      ? [ours("A", t("true")), ours("B", t("false"))]
      : options.map(({ letter, option: { text } }) =>
          asked === null ? { letter, isOurs: false, text } : ours(letter, codeText(text, asked, t)),
        );
  return notAttempted === null ? offered : [...offered, ours(notAttempted, t("not_attempted"))];
}

const optionBlocks = (question: Question, writing: Writing, isRight: IsRight): Block[] =>
  optionsOf(question, writing).map(({ letter, isOurs, text }) => {
    const look = isRight(question, letter) ? { style: "RightAnswer" } : {};
    const content = isOurs ? said(text, writing, look) : written(text, writing, question.item.lang, look);
    const language = isOurs ? writing.kit.language : (question.item.lang ?? writing.language);
    return block(writing, question.item.type === "true-false" ? "Truth" : "Option", content, {
      list: OPTIONS,
      language,
    });
  });

/** `Your answer: ____`, to the margin or to the unit. */
const answerLine = (label: string, unit: string | null, writing: Writing): Block =>
  block(
    writing,
    "AnswerLine",
    `${said(`${label}: `, writing)}${unit === null ? tab : said(`${"_".repeat(20)} ${unit}`, writing)}`,
    { language: writing.kit.language },
  );

const shownBlocks = (asked: Asked, lang: string | null, writing: Writing): Block[] =>
  asked.ask !== "codes"
    ? statementBlocks(asked, lang, writing)
    : asked.left === null
      ? stepBlocks(asked.right, lang, writing)
      : [listsTable(asked.left, asked.right, lang, writing)];

/** The steps of an order, as the codes below number them. */
function stepBlocks(steps: readonly string[], lang: string | null, writing: Writing): Block[] {
  const list = writing.lists.begin("number");
  const language = lang ?? writing.language;
  return steps.map((text) => block(writing, "Statement", written(text, writing, lang), { language, list }));
}

type Shown = Exclude<Asked, { readonly ask: "codes" }>;

/** Statements or pairs, numbered as the codes below name them. */
function statementBlocks(asked: Shown, lang: string | null, writing: Writing): Block[] {
  const { t } = writing.kit;
  const language = lang ?? writing.language;
  const isMarked = asked.ask === "explains" && asked.style === "assertion";
  const marks: Marks =
    asked.ask === "explains" ? "statement" : asked.numbering === "arabic" ? "number" : asked.numbering;
  const list = isMarked ? undefined : writing.lists.begin(marks);
  return asked.shown.map(({ text, right }, i) => {
    // "Assertion" and "Reason" are no numbers that Word could count.
    const marker = isMarked ? said(`${markerText(i + 1, asked, t)} `, writing, { style: "Marker" }) : "";
    const beside = right === null ? "" : said(" \u2013 ", writing) + written(right, writing, lang);
    return block(writing, "Statement", marker + written(text, writing, lang) + beside, {
      language,
      ...(list && { list }),
    });
  });
}
