import type { Deck, Note } from "../../model/deck.js";
import type { Objection } from "../format.js";

/** Says of each item what a format can't carry over; nothing where that is nothing. */
export function* losses({ notes }: Deck, of: (note: Note) => readonly string[]): Iterable<Objection> {
  const said = new Set<string>();
  for (const note of notes) {
    for (const loss of of(note)) {
      const message = `Item ${JSON.stringify(note.item)} loses ${loss}.`;
      if (said.has(message)) continue;
      said.add(message);
      yield { severity: "warning", code: "cards/loss", item: note.item, message, hint: "apkg carries it" };
    }
  }
}

export const pictureLost = ({ picture }: Note): string[] => (picture === "" ? [] : ["its picture"]);

/** Emphasis and code in what is asked and answered. */
export function formattingLost(note: Note): string[] {
  const html = note.kind === "basic" ? [note.question, note.answer] : [note.text];
  return /<(?:em|strong|code)>/.test(html.join()) ? ["its emphasis and code"] : [];
}
