import type { Candidate } from "../model/draft.js";
import { without } from "./without.js";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (one: unknown): one is Fields => typeof one === "object" && one !== null;

/** Evidence names its article as the bank does: wherever the draft named it, and everywhere where the bank has several. */
export function withEvidenceOf(item: Candidate["item"], source: string, hasMany: boolean): Candidate["item"] {
  const named = (one: unknown): unknown =>
    isFields(one) && (hasMany || "source" in one) ? { source, ...without(one, "source") } : one;
  const placed = (name: string, value: unknown): readonly [string, unknown] => {
    if (name === "paragraph" && hasMany) return ["evidence", [named({ paragraph: value })]];
    if (name === "evidence" && Array.isArray(value)) return [name, value.map(named)];
    if (name === "statements" || name === "reasons") return [name, (value as readonly unknown[]).map(within)];
    return [name, name === "statement" ? within(value) : value];
  };
  const within = (value: unknown): unknown =>
    isFields(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => placed(name, one))) : value;
  return within(item) as Candidate["item"];
}
