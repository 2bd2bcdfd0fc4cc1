import type { Asked, Question } from "../../model/paper.js";
import { askText, codeText, markerText } from "../pages/statements.js";
import { OPTIONS, type Marks } from "./lists.js";
import { tab } from "./runs.js";
import { type Cell, table } from "./table.js";
import { type Block, type Writing, block, notice, said, written } from "./writing.js";
import { directionOf } from "../../text/direction.js";

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
    case "true-false":
      return optionBlocks(question, writing, isRight);
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
      return [hint(t("hint_matching")), pairsTable(question, item.pairs, writing)];
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

/** An entry of a list in a cell. */
const entry = (
  style: "Cell" | "Pair",
  text: string,
  marks: { id: number; level: number },
  lang: string | null,
  writing: Writing,
): Block =>
  block(writing, style, written(text, writing, lang), {
    language: lang ?? writing.language,
    list: marks,
    hanging: writing.sizes.step * 0.8,
  });

const isRtl = ({ language }: Writing): boolean => directionOf(language) === "rtl";

/** A table whose cells stay on one page with each other. */
const tableBlock =
  (
    rows: readonly (readonly (Omit<Cell, "content"> & { readonly blocks: readonly Block[] })[])[],
    height: number,
    writing: Writing,
  ): Block =>
  (keepNext) =>
    table(
      rows.map((cells, r) =>
        cells.map(({ blocks, ...cell }) => ({
          ...cell,
          content: (blocks.length === 0 ? [block(writing, "Cell", "")] : blocks)
            .map((one) => one(keepNext || r < rows.length - 1))
            .join(""),
        })),
      ),
      { isRtl: isRtl(writing), indent: writing.sizes.step, height, isHeaded: false },
    );

/** Two lists side by side. */
function listsTable(left: readonly string[], right: readonly string[], lang: string | null, writing: Writing): Block {
  const { t } = writing.kit;
  const width = Math.floor((writing.sizes.textWidth - writing.sizes.step) / 2);
  const column = (title: string, texts: readonly string[], marks: Marks) => {
    const list = writing.lists.begin(marks);
    return {
      width,
      isBoxed: false,
      blocks: [notice(writing, "Cell", title), ...texts.map((text) => entry("Cell", text, list, lang, writing))],
    };
  };
  return tableBlock([[column(t("list_1"), left, "letter"), column(t("list_2"), right, "number")]], 0, writing);
}

/** Each left-hand entry with a box for a letter, and all right-hand entries with theirs. */
function pairsTable({ item, options }: Question, pairs: readonly { readonly left: string }[], writing: Writing): Block {
  const { textWidth, step } = writing.sizes;
  const box = Math.round(1.4 * step);
  const gap = Math.round(0.6 * step);
  const half = Math.floor((textWidth - step - box - gap) / 2);
  const numbers = writing.lists.begin("number");
  const rows = Array.from({ length: Math.max(pairs.length, options.length) }, (_, i) => {
    const [pair, placed] = [pairs[i], options[i]];
    const plain = (width: number, blocks: readonly Block[]) => ({ width, isBoxed: false, blocks });
    return [
      plain(half, pair === undefined ? [] : [entry("Pair", pair.left, numbers, item.lang, writing)]),
      { width: box, isBoxed: pair !== undefined, blocks: [] },
      plain(gap, []),
      plain(half, placed === undefined ? [] : [option(placed.option.text, item.lang, writing)]),
    ];
  });
  return tableBlock(rows, Math.round(1.1 * step), writing);
}

const option = (text: string, lang: string | null, writing: Writing): Block =>
  block(writing, "Option", written(text, writing, lang), {
    language: lang ?? writing.language,
    list: OPTIONS,
    hanging: writing.sizes.step * 0.8,
  });

/** A box for the letter of each place of an order. */
function boxes(count: number, writing: Writing): Block {
  const { textWidth, step } = writing.sizes;
  const width = Math.min(2 * step, Math.floor((textWidth - step) / count));
  const cells = (isBoxed: boolean, blocksOf: (place: number) => Block[]) =>
    Array.from({ length: count }, (_, i) => ({ width, isBoxed, blocks: blocksOf(i + 1) }));
  const rows = [
    cells(false, (place) => [notice(writing, "Place", writing.kit.t("statement_number", { n: place }))]),
    cells(true, () => []),
  ];
  return tableBlock(rows, Math.round(0.9 * step), writing);
}
