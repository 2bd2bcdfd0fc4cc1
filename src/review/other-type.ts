import { parseCloze } from "../bank/cloze.js";
import type { DraftFields } from "../model/draft.js";

/** Where a stem has its gap. */
const BLANK = /_{3,}/;

/**
 * The same question in the next form that it can be asked in: with options, typed, as a text with a gap. Null where there
 * is no other one.
 */
export function otherType(item: DraftFields): DraftFields | null {
  const { stem, key, keys, distractors, text } = item;
  if (typeof text === "string") return typedOf(item, text);
  if (typeof stem !== "string") return null;
  // Wrong answers are lost: undoing brings them back.
  if (distractors !== undefined && key !== undefined) {
    const right = typeof key === "object" && key !== null && "text" in key ? key.text : key;
    return typeof right === "string"
      ? replaced(item, ["key", "distractors", "order", "keyAt"], { keys: [right] })
      : null;
  }
  const first: unknown = Array.isArray(keys) ? keys[0] : undefined;
  if (typeof first !== "string" || !BLANK.test(stem) || first.includes("}}")) return null;
  return replaced(item, ["stem", "keys", "match", "says"], { text: stem.replace(BLANK, `{{c1::${first}}}`) });
}

/** A text with one gap, as a question that is answered by typing. */
function typedOf(item: DraftFields, text: string): DraftFields | null {
  const { segments, mistakes } = parseCloze(text);
  const gaps = segments.filter((one) => typeof one !== "string");
  if (mistakes.length > 0 || gaps.length !== 1) return null;
  const stem = segments.map((one) => (typeof one === "string" ? one : "____")).join("");
  return replaced(item, ["text"], { stem, keys: [gaps[0]!.answer] });
}

/** Other fields in the place of some, before the rest. */
const replaced = (item: DraftFields, gone: readonly string[], fields: DraftFields): DraftFields => {
  const rest = Object.entries(item).filter(([name]) => name !== "type" && !gone.includes(name));
  const { stem, ...others } = Object.fromEntries(rest);
  return { ...(stem !== undefined && { stem }), ...fields, ...others };
};
