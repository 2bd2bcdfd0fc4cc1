import { CLAIMS, HEADS, MODEL_ANSWERS, SEQUENCES } from "./other-names.js";
import { bared } from "../typing/words.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Other names of fields in items of a kind: what is a stem elsewhere is the head of statements, and the key of a question
 * that is answered in sentences is its model answer. Null where a kind has none.
 */
export function namesOfKind(item: Fields, isOpen: boolean): Readonly<Record<string, string>> | null {
  const type = bared(String(item["type"] ?? ""));
  if (isOpen) return MODEL_ANSWERS;
  if (item["head"] === undefined && (Array.isArray(item["statements"]) || Array.isArray(item["reasons"]))) return HEADS;
  if (type === "ordering" && (Array.isArray(item["order"]) || Array.isArray(item["items"]))) return SEQUENCES;
  return type === "truefalse" && item["stem"] === undefined && typeof item["statement"] === "string" ? CLAIMS : null;
}
