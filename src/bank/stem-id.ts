import { sha256 } from "#platform";
import { ID, LONGEST_ID } from "./id.js";
import { parseCloze } from "./cloze.js";
import { folded } from "./repeats.js";
import { tidy } from "../text/tidy.js";
import { LETTERS } from "../typing/letters.js";

/**
 * The id of an item that has none of its own: the words of its stem in small letters without marks, with hyphens
 * between, as many whole ones as 64 characters hold. A stem that these letters can't tell (in Arabic, say) gives
 * `q-` and the first ten hexadecimal digits of the SHA-256 of it, folded. The same in every version: a change here
 * takes learners' progress away.
 */
export function idOfStem(stem: string): string {
  const letters = folded(stem)
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter]!)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "");
  const words = letters.match(/[a-z0-9]+/g) ?? [];
  const isTold = words.length > 0 && !/[^\P{L}a-z]|[^\P{N}0-9]/u.test(letters);
  return isTold ? firstWords(words) : hashedId(stem);
}

export const hashedId = (text: string): string => `q-${sha256(folded(text)).slice(0, 10)}`;

function firstWords([first = "", ...rest]: readonly string[]): string {
  let id = first.slice(0, LONGEST_ID);
  for (const word of rest) {
    if (id.length + 1 + word.length > LONGEST_ID) break;
    id += `-${word}`;
  }
  return id;
}

/**
 * The stem of an item as it is written, as far as it can be read: of a cloze, the text without what its gaps hide; of
 * statements, what they are about and the first of them, since many begin alike.
 */
export function stemOf(fields: Readonly<Record<string, unknown>>): string | null {
  const { stem, text, head, statement, statements } = fields;
  if (typeof stem === "string") return tidy(stem);
  const first = firstOf([statement, ...(Array.isArray(statements) ? (statements as readonly unknown[]) : [])]);
  if (typeof head === "string") return `${tidy(head)} ${first}`.trim();
  if (first !== "") return first;
  if (typeof text !== "string") return null;
  return parseCloze(tidy(text))
    .segments.map((part) => (typeof part === "string" ? part : "____"))
    .join("");
}

/** What the first of some statements says. */
function firstOf(statements: readonly unknown[]): string {
  const first = statements.find((one) => typeof one === "object" && one !== null);
  const says: unknown = first !== undefined && "says" in first! ? first.says : undefined;
  return typeof says === "string" ? tidy(says).replace(/[[\]]/g, "") : "";
}

/** Its id: its own, or that of its stem; null where neither can be read. */
export function idIn(fields: Readonly<Record<string, unknown>>): string | null {
  if (fields["id"] !== undefined) return isId(fields["id"]) ? fields["id"] : null;
  const stem = stemOf(fields);
  return stem === null ? null : idOfStem(stem);
}

export const isId = (value: unknown): value is string => typeof value === "string" && ID.test(value);
