import type { ForeignNote } from "./foreign.js";
import { lettersOf } from "./plain.js";

/** What our templates and Anki's own gaps leave in the HTML of a card. */
const SHOWN = /^<div class="?sheet"?>|<span class="?cloze"?[ >]/;
/** Fewer rows may be alike by chance. */
const ENOUGH = 3;

/**
 * Whether rows are cards as they are shown, and not the notes that they are made of (Anki's *Cards in Plain Text*): they
 * have no ids, two sides, and mostly the question again on the side of the answer.
 */
export function areShownCards(notes: readonly ForeignNote[]): boolean {
  const sided = notes.filter(({ guid, fields }) => guid === "" && fields.length === 2);
  if (sided.length < notes.length || notes.length === 0) return false;
  if (notes.some(({ fields }) => SHOWN.test(fields[0]!))) return true;
  const repeating = notes.filter(({ fields }) => {
    const [front, back] = fields.map(lettersOf) as [string, string];
    const asked = front.split(/\[[^\]]*\]/)[0]!;
    return asked.length >= 8 && back.length > asked.length && back.startsWith(asked);
  });
  return repeating.length >= Math.max(ENOUGH, notes.length * 0.8);
}
