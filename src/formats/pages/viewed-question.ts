import type { Item } from "../../model/bank.js";
import type { Markup } from "./markup.js";

type Rich = string | Markup;

/** What a template may know of the right answer. */
export interface AnswerView {
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
  /** Numbers of several paragraphs, as text; null where it is one. */
  readonly paragraphs: string | null;
}

/** An entry of a list, with the mark in front of it. */
export interface EntryView {
  readonly marker: string;
  readonly text: Rich;
}

/** A statement, or one side of a pair. */
export interface StatementView extends EntryView {
  /** The other side of a pair. */
  readonly beside: Rich | null;
  readonly right: boolean | null;
  readonly correction: Rich | null;
  readonly why: Rich | null;
  /** Numbers of the paragraphs that say it, as text. */
  readonly paragraphs: string | null;
  /** Its own day, where that is not the item's. */
  readonly asOf: string | null;
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
  /** What is to be said of the letters of pairs; null where each of them fits once. */
  readonly lettersNote: string | null;
  /** Where a letter is wanted: places of an order (without text), or left-hand entries. */
  readonly boxes: readonly { readonly n: number; readonly text: Rich | null; readonly answer: string | null }[];
  readonly numeric: {
    readonly key: number | null;
    readonly tolerance: number | null;
    readonly decimal: "point" | "comma";
    readonly unit: string | null;
  } | null;
  /** Of an answer in sentences: the lines to write on, and what earns points, which exams have none of. */
  readonly open: {
    readonly lines: number;
    readonly rubric: readonly { readonly points: number; readonly text: Rich }[];
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
