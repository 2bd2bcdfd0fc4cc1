import { sha256 } from "#platform";
import { BASIC, CLOZE } from "../deck/note-types.js";
import { firstNameOf } from "../deck/lock.js";
import type { Bank } from "../model/bank.js";
import type { Note } from "../model/deck.js";

/** A note as a running Anki tells it. */
export interface NoteInAnki {
  readonly noteId: number;
  readonly modelName: string;
  readonly tags: readonly string[];
  /** By their names. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The names of our fields. The spare ones are the learner's until we need them. */
export const fieldNamesOf = (kind: Note["kind"]): readonly string[] =>
  (kind === "basic" ? BASIC : CLOZE).fields.map(({ name }) => name).filter((name) => !name.startsWith("Spare"));

/** Which of our note types a note has the fields of, whatever its own is called: learners may add fields and cards. */
export const kindOf = ({ fields }: NoteInAnki): Note["kind"] | null =>
  (["basic", "cloze"] as const).find((kind) => fieldNamesOf(kind).every((name) => fields.has(name))) ?? null;

/** The names by which notes say of which item they are, today's and earlier ones; each with today's id of the item. */
export function namesOfItems(bank: Bank): ReadonlyMap<string, string> {
  const banks = bank.formerly === null ? [bank.id] : [bank.id, bank.formerly];
  const names = new Map<string, string>();
  const add = (name: string, item: string): void => void (names.has(name) || names.set(name, item));
  for (const { id } of bank.items) for (const one of banks) add(`${one}/${id}`, id);
  for (const item of bank.items) {
    if (item.formerly?.includes("/") === true) add(item.formerly, item.id);
    else for (const one of banks) add(`${one}/${firstNameOf(item)}`, item.id);
  }
  return names;
}

/** How Anki's search finds every note that this bank has ever made in our note types. */
export function searchFor(bank: Bank): string {
  const banks = bank.formerly === null ? [bank.id] : [bank.id, bank.formerly];
  const moved = bank.items.flatMap(({ formerly }) => (formerly?.includes("/") === true ? [formerly] : []));
  return [...banks.map((id) => `${id}/*`), ...moved].map((name) => `"ItemId:${name}"`).join(" OR ");
}

/**
 * One spelling for what Anki's editor may write otherwise when a note is merely looked at. The same text has the same
 * spelling; what a person changes has another one.
 */
export const spelling = (html: string): string =>
  html
    .replaceAll("<span></span>", "")
    .replace(/<br ?\/>/g, "<br>")
    .replace(/&#(\d{1,6});/g, (whole, code: string) =>
      Number(code) <= 0xffff ? String.fromCharCode(Number(code)) : whole,
    )
    .replaceAll("&quot;", '"')
    .replaceAll("&nbsp;", "\u00A0")
    .normalize("NFC");

/** A fingerprint of what a note says in our fields. */
export const wordsPrint = (kind: Note["kind"], fields: ReadonlyMap<string, string>): string =>
  sha256(JSON.stringify(fieldNamesOf(kind).map((name) => spelling(fields.get(name) ?? "")))).slice(0, 16);

/** What was pushed last, by the note's id in Anki: the fingerprint of what it said. */
export type Pushed = ReadonlyMap<number, string>;

/** The file among the pictures of a collection that remembers what was pushed. Anki leaves names with `_` alone. */
export const pushedFileOf = (bank: string): string => `_broadsheet-${bank}.json`;

export const pushedText = (pushed: Pushed): string =>
  `${JSON.stringify({ pushed: Object.fromEntries([...pushed].toSorted(([a], [b]) => a - b)) })}\n`;

/** Whatever else stands there remembers nothing. */
export function readPushed(text: string): Pushed {
  try {
    const { pushed } = JSON.parse(text) as { readonly pushed?: Readonly<Record<string, unknown>> };
    return new Map(
      Object.entries(pushed ?? {}).flatMap(([id, print]) =>
        /^\d{1,15}$/.test(id) && typeof print === "string" ? [[Number(id), print] as const] : [],
      ),
    );
  } catch {
    return new Map();
  }
}
