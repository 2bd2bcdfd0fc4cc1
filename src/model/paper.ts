import type { TaxonomyName } from "#generated/topics.js";
import type { Amendment } from "./amendment.js";
import type { PrintSettings } from "./blueprint.js";
import type { IsoDate, Item, Option, Passage, Source, Numbering, ReasonsStyle, StatementsAsk } from "./bank.js";
import type { Marking } from "./marking.js";
import type { ResponseKind } from "./response.js";
import type { Candidate } from "./roster.js";

/** An option in its place. The letter belongs to the paper, not to the bank. */
export interface PlacedOption {
  readonly letter: string;
  readonly option: Option;
}

/** A statement, or a pair, as a paper shows it. */
export interface Shown {
  /** Its id; with a slash and the number of its false wording, where it is shown in one: `strait`, `strait/1`. */
  readonly name: string;
  readonly text: string;
  /** What a pair puts beside it; null for a statement. */
  readonly right: string | null;
  readonly isTrue: boolean;
  /** What is true, where this is not; of a pair, what belongs beside it. */
  readonly correction: string | null;
  readonly why: string | null;
}

/**
 * What a paper asks of an item whose options are codes, and what it shows, numbered from 1.
 *
 * - `which`, `which-not`: codes are numbers of what is meant, `1,3`; `0` for none of it.
 * - `how-many`: a number.
 * - `explains`: `explains` and `both` where all that is shown is true, and whether the reason explains the statement;
 *   `first` or `second` for the only true one. With two reasons the number of those that are true, and explain it.
 * - `codes`: for each entry of the left list in turn, or each place of an order, a number of the right list: `3142`.
 */
export type Asked =
  | { readonly ask: StatementsAsk; readonly numbering: Numbering; readonly shown: readonly Shown[] }
  | { readonly ask: "explains"; readonly style: ReasonsStyle; readonly shown: readonly Shown[] }
  | { readonly ask: "codes"; readonly left: readonly string[] | null; readonly right: readonly string[] };

/** An item in its place. `options` is empty for items that offer none. */
export interface Question {
  /** Counts from 1 through the whole paper. */
  readonly number: number;
  readonly item: Item;
  readonly options: readonly PlacedOption[];
  /** Null for items of other types. */
  readonly asked: Asked | null;
  /** The letter behind all options that says that the question was not attempted; null where none is offered. */
  readonly notAttempted: string | null;
  /** The text that this question and those after it are about, on the first of them. */
  readonly passage: { readonly passage: Passage; readonly count: number } | null;
}

export interface PaperSection {
  readonly title: string | null;
  readonly questions: readonly Question[];
  readonly points: number;
}

/** A place in a room, all counted from 1; row 1 is in front. */
export interface Seat {
  readonly room: number;
  readonly row: number;
  readonly column: number;
}

/** One form, fully settled: all chance is spent. Formats only write it down. */
export interface Paper {
  /** Id of the blueprint (or bank), and the form or, for a candidate, the code. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly form: string | null;
  /** Who gets it; null for a form. Nothing of it is on a page or in a file name. */
  readonly candidate: Candidate | null;
  /** Opaque and checksummed; only the manifest knows what it stands for. */
  readonly code: string;
  /** Where it is to be answered; null where any seat will do. */
  readonly seat: Seat | null;
  readonly date: IsoDate | null;
  /** Minutes allowed; null for as long as it takes. */
  readonly minutes: number | null;
  /** The day that freshness is judged on; null leaves it to the reader. */
  readonly today: IsoDate | null;
  readonly sources: readonly Source[];
  /** The lists that topics of its banks are of. */
  readonly taxonomies: readonly TaxonomyName[];
  readonly sections: readonly PaperSection[];
  readonly points: number;
  /** What answers earn; null where nobody has said it: then right ones earn the points of their question, others nothing. */
  readonly marking: Marking | null;
  readonly print: PrintSettings;
  /** Whether tools that it goes to shuffle options anew for everybody. Absent where nobody has asked for it. */
  readonly shuffleThere?: true;
  /** What was decided about its items since it was given out. Only keys and marks heed it. */
  readonly amendments: readonly Amendment[];
}

/** What is right, for one question of one paper. */
export interface Answer {
  readonly number: number;
  readonly item: Item;
  /** How it is answered. */
  readonly kind: ResponseKind;
  /** Letters of the right options, in paper order; empty for items without options. */
  readonly letters: readonly string[];
  /** As the question offers it. */
  readonly notAttempted: string | null;
  /** The right answer in words, one entry per gap or right option. */
  readonly texts: readonly string[];
  /** What is accepted as well, by a later decision. */
  readonly also: readonly { readonly letter: string | null; readonly text: string }[];
  /** False where a later decision took the question out; then it is worth no points. */
  readonly counts: boolean;
  readonly points: number;
  /** The decisions about it. */
  readonly amendments: readonly Amendment[];
}

/** Made from a paper, never from a bank: it can't disagree with what was printed. */
export interface AnswerKey {
  readonly paper: Paper;
  readonly answers: readonly Answer[];
}
