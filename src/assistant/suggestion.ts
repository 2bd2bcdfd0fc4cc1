/** A question as a model wrote it: read, and not yet believed. */
export interface Suggestion {
  /** Counts from 1, in the order of the answer. */
  readonly nth: number;
  /** Null where none was named. */
  readonly paragraph: number | null;
  readonly quote: string;
  readonly stem: string;
  readonly key: string;
  readonly wrong: readonly WrongAnswer[];
  readonly explanation: string | null;
  readonly kind: string | null;
}

export interface WrongAnswer {
  readonly text: string;
  readonly why: string | null;
}

/** What could not be read as a question, and why. */
export interface Unreadable {
  readonly nth: number;
  /** How it begins, to find it again. */
  readonly begins: string;
  readonly why: string;
}
