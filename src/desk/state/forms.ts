import type { ItemType } from "../../model/bank.js";
import type { Word } from "../words/en.js";
import type { Fields } from "./question.js";
import { answerOf } from "./shapes.js";

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
  /** A whole number. */
  | "count"
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
    field("key", "truth", "field_is_true"),
    field("correction", "text", "field_correction"),
  ],
  short: [STEM, field("keys", "lines", "field_answers")],
  numeric: [
    STEM,
    field("key", "line", "field_key"),
    field("unit", "line", "field_unit"),
    field("tolerance", "line", "field_tolerance"),
  ],
  cloze: [field("text", "gaps", "field_text")],
  ordering: [STEM, field("sequence", "lines", "field_sequence")],
  matching: [STEM, field("pairs", "pairs", "field_pairs"), field("extras", "lines", "field_extras")],
  statements: [field("head", "text", "field_head"), field("statements", "statements", "field_statements")],
  open: [
    STEM,
    field("answer", "text", "field_model_answer"),
    field("lines", "count", "field_lines"),
    field("rubric", "rubric", "field_rubric"),
  ],
  explains: [field("statement", "statement", "field_statement"), field("reasons", "statements", "field_reasons")],
};

export const TYPES = Object.keys(FORMS) as readonly ItemType[];

/** The type stands first, as people write it. What another type asks, and nobody has filled in, goes with that type. */
export function withType(written: Fields, type: ItemType): Fields {
  const { type: _, ...fields } = written;
  const own = FORMS[type].map((one) => one.field);
  const others = Object.values(FORMS).flatMap((form) => form.map((one) => one.field));
  return Object.fromEntries([
    ["type", type],
    ...Object.entries(fields).filter(
      ([name, value]) => own.includes(name) || !others.includes(name) || !isBlank(value),
    ),
  ]);
}

/** What is filled in of one type, as another one asks for it: its answer is still the answer. */
export function carriedOver(fields: Fields, from: ItemType, to: ItemType): Fields {
  const [own, wanted] = [ANSWERS[from], ANSWERS[to]];
  if (own === undefined || wanted === undefined || own === wanted || !isBlank(fields[wanted] ?? "")) return fields;
  const { [own]: answer, ...others } = fields;
  const texts = [answer].flat().map((one) => answerOf(one).text);
  return { ...others, [wanted]: wanted === "keys" ? texts : (texts[0] ?? "") };
}

/** The field that holds the answer, of types that have one. */
const ANSWERS: Readonly<Partial<Record<ItemType, string>>> = {
  choice: "key",
  multiple: "keys",
  short: "keys",
  numeric: "key",
  open: "answer",
};

const isBlank = (value: unknown): boolean => (Array.isArray(value) ? value.every(isBlank) : value === "");
