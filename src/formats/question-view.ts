import type { Item, Source } from "../model/bank.js";
import type { Question } from "../model/paper.js";
import { answerOf } from "../paper/key.js";
import type { Kit } from "./format.js";

/** What a template may know of the right answer. */
interface AnswerView {
  readonly letters: readonly string[];
  readonly texts: readonly string[];
  readonly correction: string | null;
  readonly explanation: string | null;
  readonly asOf: string;
  readonly refs: readonly RefView[];
}

interface RefView {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string | null;
  readonly paragraph: number;
}

/** What a template in `templates/items/` sees: one question, nothing of the paper around it. */
export interface QuestionView {
  /** A number, or in a batch the mark that stands for it. */
  readonly number: number | string;
  readonly type: Item["type"];
  readonly stem: string;
  readonly points: number;
  readonly code: string | null;
  readonly options: readonly {
    readonly letter: string;
    readonly text: string;
    readonly right: boolean | null;
    readonly why: string | null;
  }[];
  readonly segments: readonly {
    readonly text: string | null;
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
export function openView({ item, options, number }: Question, kit: Kit): QuestionView {
  return {
    number,
    type: item.type,
    stem: item.stem,
    points: item.points,
    code: null,
    options: labelled(item, options, kit).map(({ letter, text }) => ({ letter, text, right: null, why: null })),
    segments: segmentsOf(item).map((segment) => ({ ...segment, answer: null })),
    answers: null,
    match: null,
    answer: null,
  };
}

/** A question with its answer, for practice pages and keys. */
export function solvedView(question: Question, sources: readonly Source[], code: string, kit: Kit): QuestionView {
  const { item } = question;
  return {
    ...openView(question, kit),
    code,
    options: labelled(item, question.options, kit),
    segments: segmentsOf(item),
    answers: item.type === "short" ? item.keys : null,
    match: matchOf(item),
    answer: answerView(question, sources, kit),
  };
}

function answerView(question: Question, sources: readonly Source[], kit: Kit): AnswerView {
  const { item } = question;
  const { letters, texts } = answerOf(question);
  return {
    letters,
    texts: item.type === "true-false" ? [kit.t(item.key ? "true" : "false")] : texts,
    correction: item.type === "true-false" ? item.correction : null,
    explanation: item.explanation,
    asOf: item.asOf,
    refs: item.evidence.map(({ source: id, paragraph }) => {
      const { title, publisher, published, url } = sources.find((source) => source.id === id)!;
      return { title, publisher, published, url, paragraph };
    }),
  };
}

function labelled(
  item: Item,
  options: Question["options"],
  kit: Kit,
): QuestionView["options"] & readonly { right: boolean }[] {
  if (item.type === "true-false") {
    return [true, false].map((value, i) => ({
      letter: "AB"[i]!,
      text: kit.t(String(value)),
      right: item.key === value,
      why: null,
    }));
  }
  return options.map(({ letter, option: { text, role, why } }) => ({ letter, text, right: role === "key", why }));
}

function segmentsOf(item: Item): QuestionView["segments"] {
  if (item.type !== "cloze") return [];
  let gap = 0;
  return item.segments.map((part) =>
    typeof part === "string"
      ? { text: part, gap: null, hint: null, size: 0, answer: null }
      : { text: null, gap: (gap += 1), hint: part.hint, size: GAP_SIZE, answer: part.answer },
  );
}

/** Gaps look alike, or their widths would tell long answers from short ones. */
const GAP_SIZE = 16;

/** What marking overlooks, as words for the page's script. */
function matchOf(item: Item): string | null {
  if (item.type === "cloze") return "case diacritics punctuation";
  if (item.type !== "short") return null;
  return Object.entries(item.match)
    .filter(([, level]) => level === "ignore")
    .map(([what]) => what)
    .join(" ");
}
