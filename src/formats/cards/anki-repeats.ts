import { stripMarkup } from "../../deck/strip-markup.js";
import type { DeckOptions, Note } from "../../model/deck.js";
import { rowsOf } from "./anki-rows.js";
import type { Objection } from "../format.js";

/**
 * Notes that Anki would take for one. Without guids that is the first field of a note type (rslib/src/text.rs,
 * `strip_html_preserving_media_filenames`); with them it shows such notes as duplicates of each other.
 */
export function* repeatedNotes(notes: Iterable<Note>, options: DeckOptions): Iterable<Objection> {
  const firsts = new Map<string, string>();
  const guids = new Map<string, string>();
  for (const note of notes) {
    const { kind, item } = note;
    for (const { guid, fields } of rowsOf(note, options)) {
      const twin = guids.get(guid);
      guids.set(guid, item);
      if (twin !== undefined) {
        const message = `Cards of items ${JSON.stringify(twin)} and ${JSON.stringify(item)} have the same guid, ${guid}: Anki would take them for one.`;
        yield { severity: "error", code: "cards/same-guid", item, message, hint: "give one of the items another id" };
      }
      const first = `${kind} ${stripMarkup(fields[0]!)}`;
      const earlier = firsts.get(first);
      if (earlier === undefined) firsts.set(first, item);
      else if (twin === undefined) yield sameFirst(earlier, item, options.guid);
    }
  }
}

function sameFirst(earlier: string, item: string, withGuid: boolean): Objection {
  const items =
    earlier === item ? `item ${JSON.stringify(item)}` : `items ${JSON.stringify(earlier)} and ${JSON.stringify(item)}`;
  const effect = withGuid ? "Anki shows them as duplicates" : "Anki would merge them";
  return {
    severity: withGuid ? "warning" : "error",
    code: "cards/same-first-field",
    item,
    message: `Two cards of ${items} begin with the same text: ${effect}.`,
    hint: "reword one of them, for example with cards: { front: … }",
  };
}
