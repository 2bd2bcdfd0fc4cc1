import type { Card, Note } from "../model/deck.js";
import { gapNumbers } from "./gaps.js";

/** Which cards a note makes: one for each number of its gaps, or one, or two where it is asked both ways. */
export function cardsOf(note: Note): readonly Card[] {
  if (note.kind === "cloze")
    return gapNumbers(note.text).map((gap) => ({ asks: "gap", id: `${note.guid}-${gap}`, place: gap - 1, note, gap }));
  const question: Card = { asks: "question", id: note.guid, place: 0, note };
  return note.reverse === null ? [question] : [question, { asks: "reverse", id: note.reverse, place: 1, note }];
}
