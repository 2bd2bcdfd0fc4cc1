import type { ItemType } from "../../model/bank.js";
import { FORMS, TYPES } from "./forms.js";
import type { Fields } from "./question.js";

/** Whether nobody has written anything there. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.every(isBlank)) ||
  (typeof value === "object" && value !== null && Object.values(value).every(isBlank));

/** A line in which nobody has written anything: points come with it, and what they are for does not. */
const isUnwritten = (one: unknown): boolean =>
  isBlank(one) || (typeof one === "object" && one !== null && "for" in one && isBlank(one.for));

/** A statement without the false wordings that nobody has written. */
function withoutBlankFalse(one: unknown): unknown {
  if (typeof one !== "object" || one === null || !("false" in one) || !Array.isArray(one.false)) return one;
  const { false: wrong, ...rest } = one;
  const filled = (wrong as unknown[]).filter((text) => !isBlank(text));
  return filled.length === wrong.length ? one : { ...rest, ...(filled.length > 0 && { false: filled }) };
}

/** As a bank writes it, type first: lines that nobody has filled in are none, and answers are texts. */
export const written = ({ type, fields }: { readonly type: ItemType; readonly fields: Fields }): Fields => ({
  type,
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (name === "type" || isBlank(value)) return [];
      const lines = Array.isArray(value)
        ? (value as unknown[]).filter((one) => !isUnwritten(one)).map(withoutBlankFalse)
        : withoutBlankFalse(value);
      return [[name, IS_TEXT.has(`${type} ${name}`) ? asTexts(lines) : lines]];
    }),
  ),
});

/** Fields whose form knows nothing but text. */
const IS_TEXT: ReadonlySet<string> = new Set(
  TYPES.flatMap((type) =>
    FORMS[type].flatMap(({ field, control }) =>
      ["line", "text", "lines", "option", "options", "gaps", "pairs"].includes(control) ? [`${type} ${field}`] : [],
    ),
  ),
);

/** A year as an answer is a text, however it was written. */
const asTexts = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(asTexts)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asTexts(one)]))
      : typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : value;
