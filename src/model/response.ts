/** What a question lets be marked. Typed answers have no letters: they don't fit into a short code. */
export type ResponseField =
  | { readonly kind: "one" | "many"; readonly options: number }
  | { readonly kind: "boxes"; readonly options: number; readonly boxes: number }
  | { readonly kind: "typed" };

export type ResponseKind = ResponseField["kind"];

/** What a person answered to one question. Letters are those of the paper that was answered. */
export type Response =
  /** The letters that were chosen. On paper there may be more of them than were asked for. */
  | { readonly kind: "one" | "many"; readonly chosen: readonly string[] }
  /**
   * The letter in each box, or the text in each gap or field; empty where nothing was entered. `truths`: of a question about
   * statements that was answered one by one, `T` or `F` for each.
   */
  | { readonly kind: "boxes" | "typed" | "truths"; readonly entered: readonly string[] };

/**
 * How far a question is answered, as can be seen without its key: `partly` where a gap or a box is empty, `doubled` where
 * a step of an order stands in two places, `single` where one option is marked and more may be right.
 */
export type Extent = "blank" | "partly" | "doubled" | "single" | "whole";

/** What may differ between a typed answer and the key. */
export type Difference = "case" | "diacritics" | "punctuation";

/** What is right in one question of one paper: all that is needed to judge a response. */
export type MarkingKey =
  /** One letter is to be chosen; each of these is right by itself. The last one says that the question was not attempted. */
  | { readonly kind: "one"; readonly right: readonly string[]; readonly notAttempted: string | null }
  | ManyKey
  /** Something is to be entered in each place: a letter in a box, a text in a gap or a field, true or false of a statement. */
  | { readonly kind: "boxes" | "typed" | "truths"; readonly places: readonly PlaceKey[] };

/** All of these letters are to be chosen. */
export interface ManyKey {
  readonly kind: "many";
  readonly right: readonly string[];
  /** Letters that may be chosen as well or left, by a later decision. */
  readonly also: readonly string[];
  /** How many options there are. */
  readonly options: number;
}

/** What is right in one place. */
export interface PlaceKey {
  readonly accepted: readonly string[];
  readonly ignore: readonly Difference[];
  /** Numbers that are right, however they are written. */
  readonly number: NumberKey | null;
}

export interface NumberKey {
  readonly keys: readonly number[];
  /** How far off an answer may be. */
  readonly tolerance: number;
  readonly unit: string | null;
  readonly decimal: "point" | "comma";
}
