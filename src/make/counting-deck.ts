import { cardsOf } from "../deck/cards.js";
import type { Deck, Note } from "../model/deck.js";

/** Items between two looks at how far it is. */
const YIELD_EVERY = 500;

/** A deck that counts its cards while it is gone through, and says how far that is, in items. */
export function countingDeck(
  deck: Deck,
  total: number,
  onItem: (done: number, total: number) => void = () => {},
): { readonly deck: Deck; readonly cards: () => number } {
  let cards = 0;
  const notes: Iterable<Note> = {
    *[Symbol.iterator]() {
      let made = 0;
      let items = 0;
      let last = "";
      for (const note of deck.notes) {
        made += cardsOf(note).length;
        yield note;
        if (note.item === last) continue;
        last = note.item;
        items += 1;
        if (items % YIELD_EVERY === 0) onItem(items, total);
      }
      cards = made;
    },
  };
  return { deck: { ...deck, notes }, cards: () => cards };
}
