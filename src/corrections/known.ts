import { deckOf } from "../deck/deck.js";
import { readBack } from "../deck/html-to-markdown.js";
import type { Bank, IsoDate } from "../model/bank.js";
import type { WordsIn } from "../words/words.js";
import { findingByContent, likest } from "./by-content.js";
import type { ForeignNote } from "./foreign.js";
import { layoutOf, madeIn } from "./made.js";

/** A note that a bank makes, in one of the ways that it is laid out in Anki. */
export interface KnownNote {
  readonly item: string;
  /** Place of the item in its bank. */
  readonly index: number;
  readonly tags: readonly string[];
  readonly names: readonly string[];
  /** Its fields, as HTML. */
  readonly html: readonly string[];
  /** Its fields, read back. */
  readonly fields: readonly string[];
  /** The fields of the same note made by another bank; null if it makes none. */
  readonly madeBy: (bank: Bank) => readonly string[] | null;
}

/**
 * Finds the note of a bank that somebody's note once was: by its guid or, where an export left that out, by the item
 * that it names, or by one of its sides. The bank's pictures must have been loaded.
 */
export function knownNotes(
  bank: Bank,
  wordsIn: WordsIn,
  today: IsoDate | null,
): (foreign: ForeignNote) => KnownNote | null {
  const byGuid = madeIn(bank, wordsIn, { today });
  const before = bank.passages.length === 0 ? null : madeIn(bank, wordsIn, { today, passages: "above" });
  const places = new Map(bank.items.map(({ id }, index) => [id, index]));
  const pictures = new Map(bank.items.map(({ id, media }) => [id, media]));
  const byContent = findingByContent([...byGuid.values(), ...(before?.values() ?? [])]);
  return (foreign) => {
    const id = foreign.guid === "" ? byContent(foreign) : foreign.guid;
    const now = id === null ? undefined : byGuid.get(id);
    if (now === undefined) return null;
    const earlier = before?.get(id!);
    const found = earlier === undefined ? now : (likest([now, earlier], foreign.fields)[0] ?? now);
    const { note, setting } = found;
    const layout = layoutOf(found, foreign.fields.length);
    const html = layout.fieldsOf(note);
    return {
      item: note.item,
      index: places.get(note.item)!,
      tags: note.tags,
      names: layout.names,
      html,
      fields: html.map(readBack),
      madeBy(other) {
        const items = other.items.map((item) => ({ ...item, media: pictures.get(item.id) ?? null }));
        for (const one of deckOf({ ...other, items }, wordsIn, setting).notes)
          if (one.guid === note.guid) return layout.fieldsOf(one).map(readBack);
        return null;
      },
    };
  };
}
