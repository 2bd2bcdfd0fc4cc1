import type { ItemType } from "../../model/bank.js";
import type { Diagnostic } from "../../model/diagnostic.js";

/** The fields of a question as a bank writes them. */
export type Fields = Readonly<Record<string, unknown>>;

/** A question of the bank, as the page shows it. */
export interface Question {
  /** Its place in the bank, from 0. */
  readonly index: number;
  /** Its id, written or made of its words. */
  readonly id: string;
  /** Null where its fields don't tell. */
  readonly type: ItemType | null;
  readonly fields: Fields;
  /** What a right answer is worth, written or not. */
  readonly points: number;
  /** Where its answer can be found: source and paragraph. */
  readonly evidence: readonly { readonly source: string; readonly paragraph: number }[];
  /** What is wrong with it, or worth a second look. */
  readonly remarks: readonly Diagnostic[];
}

/** What the core says of a bank's text. */
export interface Looked {
  readonly questions: readonly Question[];
  /** What concerns no single question. */
  readonly remarks: readonly Diagnostic[];
  /** It can't be read as a list of questions at all. */
  readonly isBroken: boolean;
  readonly title: string;
  readonly language: string;
}
