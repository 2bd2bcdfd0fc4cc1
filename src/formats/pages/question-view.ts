import { directionOf } from "../../text/direction.js";
import { linesOf } from "../../text/lines.js";
import { isExpired } from "../../bank/freshness.js";
import { pointsShown } from "../../marking/marks.js";
import { ignoredIn } from "../../marking/typed-answer.js";
import type { Item, Option } from "../../model/bank.js";
import type { Paper, Question } from "../../model/paper.js";
import { answerOf } from "../../paper/key.js";
import type { Kit } from "../format.js";
import { Markup } from "./markup.js";
import { rich, richAroundGaps } from "./rich.js";
import { marksText } from "./marking-view.js";
import { askText, codeText, markerText } from "./statements.js";

type Rich = string | Markup;

/** What a template may know of the right answer. */
interface AnswerView {
  readonly letters: readonly string[];
  readonly texts: readonly Rich[];
  readonly correction: Rich | null;
  readonly explanation: Rich | null;
  readonly asOf: string | null;
  readonly reviewBy: string | null;
  /** Whether the day of the paper is past the day of review. */
  readonly expired: boolean;
  readonly refs: readonly RefView[];
}

interface RefView {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string | null;
  readonly paragraph: number;
}

/** An entry of a list, with the mark in front of it. */
interface EntryView {
  readonly marker: string;
  readonly text: Rich;
}

/** A statement, or one side of a pair. */
interface StatementView extends EntryView {
  /** The other side of a pair. */
  readonly beside: Rich | null;
  readonly right: boolean | null;
  readonly correction: Rich | null;
  readonly why: Rich | null;
}

/** What a template in `templates/items/` sees: one question, nothing of the paper around it. */
export interface QuestionView {
  /** A number, or in a batch the mark that stands for it. */
  readonly number: number | Markup;
  readonly type: Item["type"];
  /** Language and direction, where they are not the paper's. */
  readonly lang: string | null;
  readonly dir: "ltr" | "rtl" | null;
  /** ` lang="…"` for elements that hold a message, where messages are in another language than the question. */
  readonly voice: Markup | "";
  readonly passage: {
    readonly title: string | null;
    readonly paragraphs: readonly Rich[];
    readonly count: number;
  } | null;
  readonly stem: Rich;
  /** Its first line, and those below it: lists whose entries have marks, and other lines. */
  readonly head: Rich;
  readonly blocks: readonly {
    readonly text: Rich | null;
    readonly entries: readonly EntryView[];
  }[];
  readonly image: { readonly src: string | null; readonly alt: string; readonly credit: string } | null;
  readonly points: number;
  /** `2 -2/3 0`: what right, wrong and missing answers earn, for the page's script; null in exams and where nobody has said it. */
  readonly marks: string | null;
  readonly code: string | null;
  readonly options: readonly {
    readonly letter: string;
    readonly text: Rich;
    readonly right: boolean | null;
    readonly why: Rich | null;
  }[];
  /** The option behind all others that says that the question was not attempted. */
  readonly notAttempted: { readonly letter: string; readonly text: string } | null;
  /** What is asked about statements, pairs or lists, below them. */
  readonly ask: string | null;
  readonly statements: readonly StatementView[];
  /** Whether options are codes and numbers, of which two stand side by side. */
  readonly areOptionsShort: boolean;
  /** Two lists that belong together, or the steps of an order. */
  readonly lists: { readonly left: readonly EntryView[]; readonly right: readonly EntryView[] } | null;
  /** Where a letter is wanted: places of an order (without text), or left-hand entries. */
  readonly boxes: readonly { readonly n: number; readonly text: Rich | null; readonly answer: string | null }[];
  readonly numeric: {
    readonly key: number | null;
    readonly tolerance: number | null;
    readonly decimal: "point" | "comma";
    readonly unit: string | null;
  } | null;
  readonly segments: readonly {
    readonly text: Rich | null;
    readonly gap: number | null;
    readonly hint: string | null;
    readonly size: number;
    readonly answer: string | null;
  }[];
  readonly answers: readonly string[] | null;
  readonly match: string | null;
  readonly answer: AnswerView | null;
}

/**
 * A question without any trace of its key: what was right, why, since when and says who are not there to be
 * printed by mistake.
 */
export function openView(question: Question, paper: Paper, kit: Kit): QuestionView {
  const { item, number, passage, notAttempted } = question;
  return {
    number,
    type: question.asked === null ? item.type : "statements",
    lang: item.lang,
    dir: item.lang === null ? null : directionOf(item.lang),
    voice: (item.lang ?? paper.language) === kit.language ? "" : new Markup(` lang="${kit.language}"`),
    passage: passage === null ? null : passageView(passage),
    // Of a statement with reasons what is asked may be all that stands above it.
    stem: item.stem === "" ? "" : rich(item.stem),
    ...headOf(item),
    image: imageView(item),
    points: pointsShown([item], item.points, paper.marking),
    marks: null,
    code: null,
    options: labelled(question, kit).map(({ letter, text }) => ({ letter, text, right: null, why: null })),
    notAttempted: notAttempted === null ? null : { letter: notAttempted, text: kit.t("not_attempted") },
    ask: question.asked === null ? null : askText(question.asked, kit.t),
    statements: statementsOf(question, kit).map((one) => ({ ...one, right: null, correction: null, why: null })),
    areOptionsShort: question.asked !== null && question.asked.ask !== "explains",
    lists: listsOf(question, kit),
    boxes: question.asked === null ? boxesOf(item, () => null) : [],
    numeric: item.type === "numeric" ? { key: null, tolerance: null, decimal: item.decimal, unit: item.unit } : null,
    segments: segmentsOf(item).map((segment) => ({ ...segment, answer: null })),
    answers: null,
    match: null,
    answer: null,
  };
}

/** A question with its answer, for practice pages and keys. */
export function solvedView(question: Question, paper: Paper, code: string, kit: Kit): QuestionView {
  const { item } = question;
  return {
    ...openView(question, paper, kit),
    marks: marksText(item, paper.marking),
    code,
    options: labelled(question, kit),
    statements: statementsOf(question, kit),
    boxes:
      question.asked !== null
        ? []
        : boxesOf(item, (right) => question.options.find(({ option }) => option === right)!.letter),
    numeric:
      item.type === "numeric"
        ? { key: item.key, tolerance: item.tolerance, decimal: item.decimal, unit: item.unit }
        : null,
    segments: segmentsOf(item),
    answers: item.type === "short" ? item.keys : item.type === "numeric" ? item.accept : null,
    match: matchOf(item),
    answer: answerView(question, paper, kit),
  };
}

function headOf({ stem }: Item): Pick<QuestionView, "head" | "blocks"> {
  if (!stem.includes("\n")) return { head: rich(stem), blocks: [] };
  const { head, blocks } = linesOf(stem);
  return {
    head: rich(head),
    blocks: blocks.map((block) =>
      block.kind === "line"
        ? { text: rich(block.text), entries: [] }
        : { text: null, entries: block.entries.map(({ mark, text }) => ({ marker: mark, text: rich(text) })) },
    ),
  };
}

const passageView = ({ passage: { title, text }, count }: NonNullable<Question["passage"]>) => ({
  title,
  paragraphs: text.split(/\n\s*\n/).map((paragraph) => rich(paragraph.trim())),
  count,
});

function imageView({ media }: Item): QuestionView["image"] {
  if (media === null) return null;
  const { alt, credit, licence, content } = media;
  const src = content === null ? null : `data:${content.mediaType};base64,${content.base64}`;
  return { src, alt, credit: `${credit}, ${licence}` };
}

function answerView(question: Question, { sources, today }: Paper, kit: Kit): AnswerView {
  const { item } = question;
  const { letters, texts } = answerOf(question);
  return {
    letters,
    texts:
      item.type === "true-false" || question.asked !== null
        ? labelled(question, kit).flatMap(({ text, right }) => (right ? [text] : []))
        : texts.map((text) => rich(text)),
    correction: item.type === "true-false" && item.correction !== null ? rich(item.correction) : null,
    explanation: item.explanation === null ? null : rich(item.explanation, "links"),
    asOf: item.asOf,
    reviewBy: item.reviewBy,
    expired: isExpired(item, today),
    refs: item.evidence.map(({ source: id, paragraph }) => {
      const { title, publisher, published, url } = sources.find((source) => source.id === id)!;
      return { title, publisher, published, url, paragraph };
    }),
  };
}

function boxesOf(item: Item, letterOf: (right: Option) => string | null): QuestionView["boxes"] {
  switch (item.type) {
    case "ordering":
      return item.options.map((step, i) => ({ n: i + 1, text: null, answer: letterOf(step) }));
    case "matching":
      return item.pairs.map(({ left, right }, i) => ({ n: i + 1, text: rich(left), answer: letterOf(right) }));
    case "choice":
    case "multiple":
    case "true-false":
    case "short":
    case "numeric":
    case "cloze":
    case "statements":
    case "explains":
      return [];
  }
}

/** The statements or pairs that are shown, each with what is true of it. */
const statementsOf = ({ asked }: Question, kit: Kit): StatementView[] =>
  asked === null || asked.ask === "codes"
    ? []
    : asked.shown.map(({ text, right, isTrue, correction, why }, i) => ({
        marker: markerText(i + 1, asked, kit.t),
        text: rich(text),
        beside: right === null ? null : rich(right),
        right: isTrue,
        correction: correction === null ? null : rich(correction),
        why: why === null ? null : rich(why),
      }));

function listsOf({ asked }: Question, kit: Kit): QuestionView["lists"] {
  if (asked?.ask !== "codes") return null;
  const entry = (text: string, marker: string): EntryView => ({ marker, text: rich(text) });
  return {
    left: (asked.left ?? []).map((text, i) => entry(text, "ABCDE"[i]!)),
    right: asked.right.map((text, i) => entry(text, kit.t("statement_number", { n: i + 1 }))),
  };
}

function labelled(
  { item, options, asked }: Question,
  kit: Kit,
): QuestionView["options"] & readonly { right: boolean }[] {
  if (item.type === "true-false") {
    return [true, false].map((value, i) => ({
      letter: "AB"[i]!,
      text: kit.t(value ? "true" : "false"),
      right: item.key === value,
      why: null,
    }));
  }
  if (asked !== null) {
    return options.map(({ letter, option: { text, role } }) => ({
      letter,
      text: codeText(text, asked, kit.t),
      right: role === "key",
      why: null,
    }));
  }
  const marks = item.type === "choice" || item.type === "multiple";
  return options.map(({ letter, option: { text, role, why } }) => ({
    letter,
    text: rich(text),
    right: marks && role === "key",
    why: why === null ? null : rich(why),
  }));
}

function segmentsOf(item: Item): QuestionView["segments"] {
  if (item.type !== "cloze") return [];
  const around = richAroundGaps(item.segments.map((part) => (typeof part === "string" ? part : null)));
  const gaps = item.segments.filter((part) => typeof part !== "string");
  return around.flatMap((text, i) => [
    ...(text === "" ? [] : [{ text, gap: null, hint: null, size: 0, answer: null }]),
    ...gaps.slice(i, i + 1).map(({ hint, answer }) => ({ text: null, gap: i + 1, hint, size: GAP_SIZE, answer })),
  ]);
}

/** Gaps look alike, or their widths would tell long answers from short ones. */
const GAP_SIZE = 16;

/** What marking overlooks, as words for the page's script. */
const matchOf = (item: Item): string | null =>
  item.type === "short" || item.type === "numeric" || item.type === "cloze" ? ignoredIn(item).join(" ") : null;
