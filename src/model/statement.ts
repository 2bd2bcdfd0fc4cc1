import type { Volatility } from "./item-base.js";
import type { IsoDate } from "./source.js";

/** What is asked about statements: which are right, which are not, or how many are right. */
export type StatementsAsk = "which" | "which-not" | "how-many";

/** What is asked about pairs, where whole answers are offered: which are right, how many, or the code of two lists. */
export type PairsAsk = "pairs-which" | "pairs-how-many" | "codes";

/** `statements`: Statement I and II. `assertion`: assertion and reason. */
export type ReasonsStyle = "statements" | "assertion";

/** How statements are numbered where they are shown. */
export type Numbering = "arabic" | "roman" | "circled";

/** One way to say a statement. */
export interface Wording {
  readonly text: string;
  readonly isTrue: boolean;
  /** Why it is wrong. */
  readonly why: string | null;
}

/** A sentence that a paper shows as it is true, or in one of its false wordings. */
export interface Statement {
  /** Its own within the item. Draws and flashcards know it by that. */
  readonly id: string;
  /** The true one first; its text is empty where nobody knows what is true in the place of a false one. */
  readonly wordings: readonly [Wording, ...Wording[]];
  /** What its flashcard says, with the value that it asks for; null where that is the whole sentence. */
  readonly card: { readonly before: string; readonly value: string; readonly after: string } | null;
  /** Places of its evidence in that of the item. */
  readonly evidence: readonly number[];
  readonly asOf: IsoDate | null;
  readonly volatility: Volatility | null;
  readonly reviewBy: IsoDate | null;
}

/** A reason, and whether it explains the statement that it stands below. */
export interface Reason extends Statement {
  readonly explains: boolean;
}
