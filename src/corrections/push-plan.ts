import { printOf } from "../deck/lock.js";
import { stripMarkup } from "../deck/strip-markup.js";
import type { Bank } from "../model/bank.js";
import type { Deck, Lock, Note } from "../model/deck.js";
import { type Match, matchNotes, wantedFields } from "./match-notes.js";
import { type NoteInAnki, type Pushed, kindOf, namesOfItems, spelling, wordsPrint } from "./notes-in-anki.js";
import { tagChanges } from "./tag-changes.js";

export interface ToAdd {
  readonly note: Note;
  /** Whether another note of the bank begins with the same words, so that Anki must not mind. */
  readonly isRepeated: boolean;
}

interface Known {
  readonly item: string;
  readonly noteId: number;
}

interface ToUpdate extends Known {
  /** The fields that change, by name. */
  readonly fields: Readonly<Record<string, { readonly before: string; readonly after: string }>>;
}

export interface ToTag extends Known {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

interface Left extends Known {
  readonly why: string;
  readonly fields: readonly string[];
}

/** What a push would do, note by note. Nothing is deleted, no card is moved, no progress touched. */
export interface PushPlan {
  readonly add: readonly ToAdd[];
  readonly update: readonly ToUpdate[];
  readonly tag: readonly ToTag[];
  /** Of items that the bank no longer has. */
  readonly retire: readonly ToTag[];
  readonly left: readonly Left[];
  readonly unchanged: number;
  /** What the notes say that are as the bank wants them, and what others said when they were. */
  readonly pushed: Pushed;
}

export interface PushSetting {
  /** What was pushed before. */
  readonly pushed?: Pushed;
  readonly lock?: Lock | null;
  /** Whether notes that somebody changed in Anki get the bank's words. */
  readonly overwrite?: boolean;
}

const RETIRED = "state::retired";

/** Holds the notes of a bank against those that Anki has of it. */
export function pushPlan(
  bank: Bank,
  deck: Pick<Deck, "notes">,
  there: readonly NoteInAnki[],
  { pushed = new Map(), lock = null, overwrite = false }: PushSetting = {},
): PushPlan {
  const names = namesOfItems(bank);
  const made = grouped([...deck.notes], ({ item }) => item);
  const found = grouped(there, (note) => names.get(note.fields.get("ItemId") ?? "") ?? null);
  const starts = beginnings([...deck.notes], there);
  const [add, update, tag, retire, left]: [ToAdd[], ToUpdate[], ToTag[], ToTag[], Left[]] = [[], [], [], [], []];
  const [now, changed] = [new Map<number, string>(), new Set<number>()];
  const gone = found.get(null) ?? [];
  for (const { id } of bank.items) {
    const own = found.get(id) ?? [];
    const foreign = own.filter((one) => kindOf(one) === null);
    const matched = matchNotes(foreign.length > 0 ? [] : (made.get(id) ?? []), foreign.length > 0 ? [] : own);
    for (const { noteId } of foreign)
      left.push({ item: id, noteId, why: "its note type lacks fields of ours", fields: [] });
    for (const { noteId } of matched.unclear)
      left.push({ item: id, noteId, why: "which of the item's notes it is can't be told", fields: [] });
    gone.push(...matched.gone);
    for (const note of matched.fresh) add.push({ note, isRepeated: starts.get(startOf(note))! > 1 });
    const isLocked = isAsLocked(matched.matches, lock, id);
    for (const one of matched.matches) {
      const { note, there } = one;
      const { noteId } = there;
      const fields = differing(one);
      const wants = wantedFields(note);
      if (fields.length === 0) now.set(noteId, wordsPrint(note.kind, wants));
      else {
        const before = pushed.get(noteId);
        if (before !== undefined) now.set(noteId, before);
        const isOurs = before === wordsPrint(note.kind, there.fields) || isLocked;
        if (isOurs || overwrite) {
          changed.add(noteId);
          update.push({
            item: id,
            noteId,
            fields: Object.fromEntries(fields.map((name) => [name, wordsOf(name, one)])),
          });
        } else left.push({ item: id, noteId, why: whyLeft(before, wordsPrint(note.kind, wants)), fields });
      }
      const tags = tagChanges(there.tags, note.tags);
      if (tags.add.length + tags.remove.length === 0) continue;
      changed.add(noteId);
      tag.push({ item: id, noteId, ...tags });
    }
  }
  for (const { noteId, tags, fields } of gone) {
    const before = pushed.get(noteId);
    if (before !== undefined) now.set(noteId, before);
    if (tags.some((one) => one.toLowerCase() === RETIRED)) continue;
    changed.add(noteId);
    retire.push({ item: fields.get("ItemId") ?? "", noteId, add: [RETIRED], remove: [] });
  }
  for (const { noteId } of left) changed.add(noteId);
  const unchanged = there.filter(({ noteId }) => !changed.has(noteId)).length;
  return { add, update, tag, retire, left, unchanged, pushed: now };
}

const differing = ({ note, there }: Match): readonly string[] =>
  [...wantedFields(note)].flatMap(([name, text]) =>
    spelling(text) === spelling(there.fields.get(name) ?? "") ? [] : [name],
  );

const wordsOf = (name: string, { note, there }: Match) => ({
  before: there.fields.get(name) ?? "",
  after: wantedFields(note).get(name)!,
});

function whyLeft(before: string | undefined, wanted: string): string {
  if (before === undefined) return "changed in Anki or in the bank";
  return before === wanted ? "changed in Anki" : "changed in Anki and in the bank";
}

/** Whether Anki has the notes of an item exactly as the lock wrote them down: then nobody has edited them there. */
function isAsLocked(matches: readonly Match[], lock: Lock | null, item: string): boolean {
  const entry = lock?.get(item);
  if (entry === undefined || matches.length === 0) return false;
  const held = matches.map(({ note, there }) => ({
    guid: note.guid,
    fields: [...there.fields.values()],
    tags: there.tags.filter((tag) => tagChanges([tag], []).remove.length > 0),
  }));
  return printOf(held) === entry.print;
}

/** How many notes begin with the same words, as Anki tells duplicates. */
function beginnings(made: readonly Note[], there: readonly NoteInAnki[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (start: string): void => void counts.set(start, (counts.get(start) ?? 0) + 1);
  for (const note of made) count(startOf(note));
  for (const note of there) count(stripMarkup([...note.fields.values()][0] ?? ""));
  return counts;
}

const startOf = (note: Note): string => stripMarkup([...wantedFields(note).values()][0]!);

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
