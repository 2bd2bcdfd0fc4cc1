import type { TaxonomyName } from "#generated/topics.js";
import type { ItemType, PairsAsk, StatementsAsk } from "./bank.js";
import type { Fraction } from "./marking.js";

/** What all papers of an exam have in common, and how they differ. It holds keys: for teachers only. */
export interface Report {
  readonly title: string;
  readonly papers: number;
  readonly questions: Spread;
  readonly points: Spread;
  /** By how many options move: items whose key may stand anywhere among as many. */
  readonly letters: readonly LetterCount[];
  /** How many papers have their longest run of one right letter that long. */
  readonly runs: readonly { readonly run: number; readonly papers: number }[];
  readonly guessing: readonly GuessRate[];
  /** Only where it is agreed what answers earn. */
  readonly marked?: readonly MarkedGuess[];
  /** Only where questions offer codes: one entry for each form of them. */
  readonly coded?: readonly CodedForm[];
  /** Only where statements or pairs are shown: each of them, the least even first. */
  readonly truths?: readonly TruthShare[];
  /** Of any two papers, on average; null for a single paper. */
  readonly sharing: Sharing | null;
  /** The same of two that sit beside or behind each other; null where nobody has a seat. */
  readonly neighbours: Sharing | null;
  /** Items in use, those first that most papers ask. */
  readonly exposure: readonly Exposure[];
  readonly kinds: readonly Kind[];
  /** One for each list of topics that banks name. */
  readonly coverage?: readonly Coverage[];
  /** Null where there are candidates, or more forms than anybody compares. */
  readonly forms: readonly FormReport[] | null;
}

export interface Spread {
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

export interface LetterCount {
  readonly options: number;
  /** How often A, B, C … is right. */
  readonly counts: readonly number[];
  /** Pearson's chi-square against equal counts. */
  readonly chiSquare: number;
  /** What it stays below in 99 of 100 exams whose letters are drawn without regard to each other. */
  readonly limit: number;
}

/** How many of the guessed answers are right, from 0 to 1, for someone who is sure of the other share. */
export interface GuessRate {
  readonly sure: number;
  readonly byLetters: number;
  readonly byChance: number;
}

/** What guessing earns for each point of a question, against leaving it out. */
export interface MarkedGuess {
  readonly type: ItemType;
  /** What it asks, where its options are codes. */
  readonly asks?: CodedAsk;
  readonly options: number;
  readonly right: Fraction;
  /** One of all options. */
  readonly blind: Fraction;
  /** One of those that are left when one is known to be wrong. */
  readonly oneOut: Fraction;
  /** One of those that are left when one statement is known to be true or false: half of them, in every list of codes. */
  readonly oneSure?: Fraction;
}

/** What questions with codes ask: of pairs and lists, too. */
export type CodedAsk = StatementsAsk | PairsAsk | "order" | "explains" | "assertion";

/** How truth, codes and letters of questions of one form are spread. */
export interface CodedForm {
  readonly ask: CodedAsk;
  /** How many statements, pairs, or lines of a list each shows. */
  readonly shown: number;
  readonly questions: number;
  /** The share of shown statements or pairs that are true, from 0 to 1; null for lists. */
  readonly isTrue: number | null;
  /** By what a code says: how many statements it names, or the code itself of statements and reasons. None of lists. */
  readonly codes: readonly { readonly code: string; readonly offered: number; readonly right: number }[];
  readonly letters: LetterCount;
  /** How often somebody is right who knows how lists of codes are made, sees this one, and knows nothing else, from 0 to 1. */
  readonly byList: number;
  readonly byChance: number;
}

/** How often papers show a statement, or a pair, and how often as it is true. */
export interface TruthShare {
  readonly item: string;
  /** Its id; the number of a pair. */
  readonly statement: string;
  readonly shown: number;
  readonly isTrue: number;
}

export interface Sharing {
  /** Questions that both ask. */
  readonly items: number;
  /** Those of them that have the same number. */
  readonly sameNumber: number;
  /** Numbers at which the same letter is right. */
  readonly sameLetter: number;
}

export interface Exposure {
  readonly item: string;
  readonly stem: string;
  /** BCP 47 tag, where it is not the papers' language. */
  readonly lang: string | null;
  readonly papers: number;
  /** How many wrong options papers draw from; only of items of which they show some. */
  readonly pool?: number;
}

/** How many questions of a kind a paper asks. */
export interface Kind extends Spread {
  readonly of: "difficulty" | "type" | "topic";
  /** As banks write it; `unrated` for items that nobody has rated. */
  readonly name: string;
}

/** How many of the questions in use are about each topic of a list, by the month of their facts. */
export interface Coverage {
  readonly taxonomy: TaxonomyName;
  /** `2026-05`; null for questions without a day. */
  readonly months: readonly (string | null)[];
  /** Every topic of the list, with a count for each month; null for questions that are about none of them. */
  readonly topics: readonly { readonly topic: string | null; readonly items: readonly number[] }[];
}

export interface FormReport {
  readonly form: string;
  readonly questions: number;
  readonly points: number;
  readonly difficulties: {
    readonly easy: number;
    readonly medium: number;
    readonly hard: number;
    /** Where there are such. */
    readonly unrated?: number;
  };
  readonly longestRun: number;
  /** How often each letter is right, over all its choice items. */
  readonly letters: readonly number[];
  /** How many questions it shares with each form, itself included. */
  readonly shared: readonly number[];
}
