import type { IsoDate } from "./bank.js";

/** What was decided about an item after papers with it had been given out. It changes keys and marks, never a paper. */
export interface Amendment {
  readonly item: string;
  readonly decision: Decision;
  readonly reason: string;
  /** The day of the decision. */
  readonly date: IsoDate;
}

export type Decision =
  /** The question does not count. */
  | { readonly kind: "void"; readonly answers: readonly [] }
  /** These are right too: texts of options, accepted answers, or `true` and `false`. */
  | { readonly kind: "also"; readonly answers: readonly string[] }
  /** These are right instead. */
  | { readonly kind: "key"; readonly answers: readonly string[] };
