import type { WordIndex } from "../../article/verbatim.js";
import type { Item } from "../../model/bank.js";
import type { DraftSource } from "../../model/draft.js";
import type { Names } from "../names.js";
import type { Material, Proposal } from "../proposal.js";
import type { SentenceIndex } from "../sentence-index.js";

/** A proposal, as a bank reads it. */
export interface Subject {
  readonly proposal: Proposal;
  readonly item: Item;
  /** What is asked, see `askedTexts`. */
  readonly asked: readonly string[];
}

/** What checks hold it against. */
export interface Ground {
  readonly material: Material;
  readonly source: DraftSource;
  readonly names: Names;
  readonly sentences: SentenceIndex;
  readonly words: WordIndex;
}

/** Holds one thing against a proposal. */
export interface Check {
  /** What is counted where it fails. */
  readonly cause: string;
  /** `reject`: it is thrown out. `edit`: a person can mend it, and is told what is amiss. */
  readonly effect: "reject" | "edit";
  /** What is amiss, as a sentence; null where nothing is. */
  readonly find: (subject: Subject, ground: Ground) => string | null;
}

export const quoted = (words: string): string => `“${words}”`;
