import type { ForeignOption, QuestionFields } from "../question-fields.js";
import type { Cells } from "./cells.js";

/** Options as an item has them, where the sheet says whether their order is fixed and which of them stay last. */
export function writtenOptions(
  { bare }: Cells,
  stem: string,
  options: readonly ForeignOption[],
  several: boolean,
): QuestionFields {
  const last = new Set(
    bare("last")
      .toUpperCase()
      .split(/[,;\s]+/),
  );
  const written = options.map(({ text, why, isRight }, i) => {
    const isLast = last.has(String.fromCharCode(65 + i));
    const value =
      why === null && !isLast ? text : { text, ...(why === null ? {} : { why }), ...(isLast ? { pin: "last" } : {}) };
    return { isRight, value };
  });
  const keys = written.flatMap(({ isRight, value }) => (isRight ? [value] : []));
  const distractors = written.flatMap(({ isRight, value }) => (isRight ? [] : [value]));
  if (keys.length === 0 || distractors.length === 0) {
    return { why: keys.length === 0 ? "nothing says which answer is right" : "all of its options are right" };
  }
  if (keys.length > 1 && !several) return { why: `${keys.length} of its options are right, and its type is choice` };
  const places = written.flatMap(({ isRight }, i) => (isRight ? [i + 1] : []));
  const order =
    bare("order").toLowerCase() === "fixed" ? { order: "fixed", keyAt: places.length === 1 ? places[0] : places } : {};
  return {
    fields: { stem, ...(several ? { type: "multiple", keys } : { key: keys[0] }), distractors, ...order },
    lost: [],
  };
}
