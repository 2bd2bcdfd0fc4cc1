import type { Item, ItemType } from "./bank.js";

/** An exact number: thirds stay thirds. In lowest terms, the denominator positive. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/**
 * How an answer to a `multiple` item is shared out, where k options are right and w are wrong.
 *
 * - `all-or-nothing`: all right options and no other.
 * - `per-option`: each option counts that is as the key has it, chosen or not.
 * - The others add 1/k for each right option that was chosen, and take off for each wrong one, down to nothing:
 *   `none` takes off nothing (choosing all options earns everything), `false` 1/w, `false2` 1/w but at most 1/2,
 *   `true` 1/k, `all` everything. The names are those of R/exams.
 */
export type MultipleRule = "all-or-nothing" | "per-option" | "none" | "false" | "false2" | "true" | "all";

/**
 * What an answer earns that says of each statement whether it is true: `whole` asks for all of them; by `per-statement` a
 * right one earns its share, a wrong one takes as much off, down to nothing.
 */
export type Credit = "whole" | "per-statement";

/** What answers earn. */
export interface Marks {
  readonly right: Fraction;
  /** 0, or less, such as −1/3. */
  readonly wrong: Fraction;
  /** What no answer earns. */
  readonly blank: Fraction;
}

/** What answers earn for each point of their question, and how a paper is marked. */
export interface Marking extends Marks {
  /** What is otherwise for items of a type. */
  readonly byType: Readonly<Partial<Record<ItemType, Partial<Marks>>>>;
  readonly multiple: MultipleRule;
  readonly credit: Credit;
  /** The least that a paper must earn; null where none is asked for. */
  readonly cutOff: Fraction | null;
  /** Whether questions with one letter to choose offer a further one that says so. It is never right, and marked as no answer. */
  readonly notAttempted: boolean;
  /** Questions that a later decision took out: nobody's, or full points for everybody. */
  readonly void: "drop" | "full";
}

/** `several`: more than one letter where one was asked for. It earns what wrong answers earn, and is told apart. */
export type Verdict = "right" | "partly" | "wrong" | "blank" | "several";

/** How one option or one place was answered. */
export interface JudgedPart {
  /** The letter of an option; or the number of a place, a gap or a left-hand entry, from 1. */
  readonly place: string | number;
  /** Whether it was chosen, or something was entered. */
  readonly filled: boolean;
  /** Whether the option is a right one; or what was entered is right. */
  readonly right: boolean;
}

/** An answer, judged. */
export interface Judgement {
  readonly verdict: Verdict;
  /** From 0 to 1. */
  readonly share: Fraction;
  /** Options that are right or were chosen, in the order of their letters; otherwise every place. */
  readonly parts: readonly JudgedPart[];
}

/** What one answer earned. */
export interface Mark extends Omit<Judgement, "verdict"> {
  /** `by-hand`: people mark it, and nothing is said of it; its points are open. */
  readonly verdict: Verdict | "by-hand";
  readonly number: number;
  readonly item: Item;
  /** False where a later decision took the question out. */
  readonly counts: boolean;
  readonly earned: Fraction;
  readonly outOf: Fraction;
  /** What people may give for it; nothing where the verdict is not theirs. */
  readonly open: Fraction;
}

/** What a whole paper earned. */
export interface PaperMark {
  readonly marks: readonly Mark[];
  /** Without questions that are marked by hand. */
  readonly earned: Fraction;
  readonly outOf: Fraction;
  /** The questions that people mark, and what they may give for them in all. */
  readonly byHand: { readonly questions: readonly number[]; readonly open: Fraction };
  /** Null where there is no cut-off, and as long as questions that are marked by hand decide about it. */
  readonly reachesCutOff: boolean | null;
}
