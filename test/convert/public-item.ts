/** A question as public collections have it. */
export interface PublicItem {
  readonly stem: string;
  readonly options: readonly string[];
  /** Place of the right option; -1 where the collection has none. */
  readonly key: number;
}

/** What is asked, as papers know it. */
export type Form =
  | "which"
  | "which-not"
  | "how-many"
  | "pairs-which"
  | "pairs-how-many"
  | "explains"
  | "codes"
  | "order"
  | "direct";

/** Why a question of codes stays one choice of codes. */
export type Kept =
  // Of two reasons; no collection says what would be right in its place.
  | "a line is false"
  | "both are false, and no code of ours says so"
  | "which lines are right is not said"
  // “Consider these statements” may ask for those that are true, or for the others.
  | "what is asked is not said"
  | "more lines than a paper shows"
  | "two lines are too few"
  | "a pair without two sides";

/** What a question became, as fields of a light item; or why it can't be one. */
export type Converted =
  | { readonly form: Form; readonly item: Readonly<Record<string, unknown>>; readonly kept: Kept | null }
  | { readonly form: Form; readonly refused: string };

/** A question with tidied texts. */
export interface Question {
  readonly stem: string;
  readonly options: readonly string[];
  readonly key: string;
}

/** The question as it stands: one choice, in the order in which it was printed. */
export const choice = (form: Form, { stem, options, key }: Question, kept: Kept | null = null): Converted => ({
  form,
  item: {
    stem,
    key,
    distractors: options.filter((option) => option !== key),
    order: "fixed",
    keyAt: options.indexOf(key) + 1,
  },
  kept,
});

/** A statement says its brackets. */
export const says = (text: string) => ({ says: text.replace(/[[\]]/g, String.raw`\$&`) });
