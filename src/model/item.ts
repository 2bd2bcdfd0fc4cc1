import type { ItemBase } from "./item-base.js";
import type { Numbering, PairsAsk, Reason, ReasonsStyle, Statement, StatementsAsk } from "./statement.js";

/** One answer that a choice item offers. */
export interface Option {
  readonly text: string;
  readonly role: "key" | "distractor";
  /** Why this option is wrong (or right). */
  readonly why: string | null;
  /** `last`: stays behind the shuffled options, whatever the draw says. */
  readonly pin: "last" | null;
}

interface WithOptions extends ItemBase {
  /** Keys before distractors, as written. */
  readonly options: readonly Option[];
  /** Indices of the options in the order that every paper shows, or null where each paper draws its own. */
  readonly placement: readonly number[] | null;
}

/** A sentence that an answer makes true: what stands before it and behind it. */
export interface Says {
  readonly before: string;
  readonly after: string;
}

/** Options of which a paper may show some. */
interface WithPool extends WithOptions {
  /** How many a paper shows: all keys, all that are pinned, and distractors that it draws. Null where it shows all. */
  readonly shows: number | null;
  /** Places of the keys among what is shown, from 1, the lowest first; null where all is shown, or the order is not fixed. */
  readonly keyAt: readonly number[] | null;
}

/** Exactly one option is the key. */
export interface ChoiceItem extends WithPool {
  readonly type: "choice";
  /** The fact as a sentence, for statements that are composed; null where nobody has written it. */
  readonly says: Says | null;
}

/** One or more options are keys. */
export interface MultipleItem extends WithPool {
  readonly type: "multiple";
}

export interface TrueFalseItem extends ItemBase {
  readonly type: "true-false";
  readonly key: boolean;
  /** The true statement, when the stem is false and somebody has written it. */
  readonly correction: string | null;
}

/** What is compared when a typed answer is marked. */
export interface Match {
  readonly case: "ignore" | "exact";
  readonly diacritics: "ignore" | "exact";
  readonly punctuation: "ignore" | "exact";
}

export interface ShortItem extends ItemBase {
  readonly type: "short";
  /** Accepted answers; the first one is shown as the answer. */
  readonly keys: readonly string[];
  readonly match: Match;
  /** The fact as a sentence, for statements that are composed; null where nobody has written it. */
  readonly says: Says | null;
}

/** A hole in a cloze text. Gaps with the same number belong to one Anki card. */
export interface Gap {
  readonly gap: number;
  readonly answer: string;
  readonly hint: string | null;
}

export interface ClozeItem extends ItemBase {
  readonly type: "cloze";
  readonly segments: readonly (string | Gap)[];
}

/** A number is typed. */
export interface NumericItem extends ItemBase {
  readonly type: "numeric";
  readonly key: number;
  /** The key as it is shown, without its unit. */
  readonly shown: string;
  /** How far off an answer may be, in the key's own unit. */
  readonly tolerance: number;
  readonly unit: string | null;
  /** What separates the fraction; the other one of `.` and `,` may group thousands. */
  readonly decimal: "point" | "comma";
  /** Other ways to write the answer, compared as text: `ninety`. */
  readonly accept: readonly string[];
}

/** Steps to put in order. The options are the steps, in the right order. */
export interface OrderingItem extends WithOptions {
  readonly type: "ordering";
  /** Whether papers offer whole orders to choose from, in place of a letter for each step. */
  readonly coded: boolean;
}

/** How papers ask about pairs where they offer whole answers to choose from. */
export interface CodedPairs {
  /** One of these in each paper. */
  readonly asks: readonly PairsAsk[];
  /** How many pairs a paper shows. */
  readonly shows: number;
  /** What is right as well: never shown as a wrong pair. */
  readonly alsoTrue: readonly (readonly [left: string, right: string])[];
}

/** Left-hand entries, each with its right-hand option. The options are all right-hand texts, extras last. */
export interface MatchingItem extends WithOptions {
  readonly type: "matching";
  readonly pairs: readonly { readonly left: string; readonly right: Option }[];
  /** Null where a letter is wanted for each left-hand entry. */
  readonly coded: CodedPairs | null;
}

/**
 * Statements, of which each paper shows some, true or false, with options that tell nothing of which are right. The stem
 * says what they are about. The item's day is that of its oldest statement, its evidence that of all.
 */
export interface StatementsItem extends ItemBase {
  readonly type: "statements";
  readonly statements: readonly Statement[];
  readonly asks: readonly StatementsAsk[];
  /** Which wordings are shown: drawn, or for each statement whether it stands there as it is true. */
  readonly truth: "drawn" | readonly boolean[];
  /** How many of them a paper shows, 2 to 5. */
  readonly shows: number;
  readonly order: "drawn" | "fixed";
  readonly numbering: Numbering | null;
}

/**
 * A statement and reasons for it, of which a paper shows one or two: is each true, and does it explain the statement? Options
 * always say the same, in the same order.
 */
export interface ExplainsItem extends ItemBase {
  readonly type: "explains";
  readonly statement: Statement;
  readonly reasons: readonly Reason[];
  /** How many reasons a paper shows. */
  readonly shows: 1 | 2;
  readonly style: ReasonsStyle;
}

/** Points, and what an answer must say to earn them. */
export interface Criterion {
  readonly points: number;
  readonly for: string;
}

/** An answer in sentences. People mark it: no machine ever says whether it is right. */
export interface OpenItem extends ItemBase {
  readonly type: "open";
  /** How many lines there are to write on. */
  readonly lines: number;
  /** A model answer; null where nobody has written one. */
  readonly answer: string | null;
  /** Empty where nobody has said what earns points. */
  readonly rubric: readonly Criterion[];
}

export type Item =
  | ChoiceItem
  | MultipleItem
  | TrueFalseItem
  | ShortItem
  | NumericItem
  | ClozeItem
  | OrderingItem
  | MatchingItem
  | StatementsItem
  | ExplainsItem
  | OpenItem;
export type ItemType = Item["type"];
/** Types whose answers a machine can mark. */
export type JudgedType = Exclude<ItemType, "open">;
