import type { ItemType } from "../../model/bank.js";
import type { Word } from "../words/en.js";

/** How a field of a question is filled in. */
export type Control =
  | "line"
  | "text"
  /** One of its texts a line. */
  | "lines"
  /** An answer, with why it is right or wrong. */
  | "option"
  | "options"
  | "truth"
  | "gaps"
  | "pairs"
  | "number"
  /** A number, or a share of the answer. */
  | "tolerance"
  /** What earns points. */
  | "rubric"
  | "statement"
  | "statements";

export interface FormField {
  readonly field: string;
  readonly control: Control;
  readonly label: Word;
}

const field = (name: string, control: Control, label: Word): FormField => ({ field: name, control, label });
const STEM = field("stem", "text", "field_stem");

/** What each kind of question asks its author; the rest of its fields is the same for all. */
export const FORMS: Readonly<Record<ItemType, readonly FormField[]>> = {
  choice: [STEM, field("key", "option", "field_key"), field("distractors", "options", "field_distractors")],
  multiple: [STEM, field("keys", "options", "field_keys"), field("distractors", "options", "field_distractors")],
  "true-false": [
    field("stem", "text", "field_statement"),
    field("key", "truth", "field_truth"),
    field("correction", "text", "field_correction"),
  ],
  short: [STEM, field("keys", "lines", "field_answers")],
  numeric: [
    STEM,
    field("key", "number", "field_key"),
    field("unit", "line", "field_unit"),
    field("tolerance", "tolerance", "field_tolerance"),
    field("accept", "lines", "field_accept"),
  ],
  cloze: [field("text", "gaps", "field_text")],
  ordering: [STEM, field("sequence", "lines", "field_sequence")],
  matching: [STEM, field("pairs", "pairs", "field_pairs"), field("extras", "lines", "field_extras")],
  statements: [field("head", "text", "field_head"), field("statements", "statements", "field_statements")],
  open: [
    STEM,
    field("answer", "text", "field_model_answer"),
    field("lines", "number", "field_lines"),
    field("rubric", "rubric", "field_rubric"),
  ],
  explains: [field("statement", "statement", "field_statement"), field("reasons", "statements", "field_reasons")],
};

export const TYPES = Object.keys(FORMS) as readonly ItemType[];

/** Fields that only this kind may have and that no form shows: they stay as somebody wrote them, as long as the kind is the same. */
export const HIDDEN: Readonly<Record<ItemType, readonly string[]>> = {
  choice: ["order", "keyAt", "shows", "says", "cards"],
  multiple: ["order", "keyAt", "shows", "cards"],
  "true-false": ["cards"],
  short: ["match", "says", "cards"],
  numeric: ["decimal", "cards"],
  cloze: ["cards"],
  ordering: ["asks", "cards"],
  matching: ["asks", "shows", "alsoTrue", "cards"],
  statements: ["asks", "truth", "shows", "order", "numbering", "cards"],
  explains: ["head", "shows", "style", "cards"],
  open: ["cards"],
};
