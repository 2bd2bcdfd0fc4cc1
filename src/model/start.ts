import type { Mention } from "./analysis.js";
import type { DraftFields } from "./draft.js";

/** What can be asked about, in the order in which a list of it is filtered. */
export const START_KINDS = ["number", "day", "person", "organisation", "place", "quote", "reason"] as const;
export type StartKind = (typeof START_KINDS)[number];

/** A question that somebody begins with: written as far as rules can, and theirs to finish. No draft has it, and nobody rated it. */
export interface Start {
  /** The fields of an item with its type; its evidence stands beside it. */
  readonly item: DraftFields;
  /** The words of the article that hold the answer. */
  readonly evidence: Mention;
}

/** A fact of an article that a question can begin with. */
export interface Fact extends Start {
  readonly kind: StartKind;
  /** What is asked for. */
  readonly fact: Mention;
  /** What stands around it in its sentence, a few words each. */
  readonly before: string;
  readonly after: string;
}
