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

/** Fields that some formats have no place for, and what they hold. */
const NAMES = {
  hint: "hints",
  explanation: "explanations",
  extra: "texts behind gaps",
  notice: "notices",
  asOf: "dates",
  source: "sources",
} as const;
type Field = keyof typeof NAMES;

/** Says once what no card of a format carries, of what the notes hold. */
export function* neverCarried(
  format: string,
  { notes }: Deck,
  fields: (note: Note) => readonly Field[],
): Iterable<Objection> {
  const lost = new Set<Field>();
  let item = "";
  for (const note of notes)
    for (const field of fields(note))
      if (valueOf(note, field) !== "") {
        if (item === "") item = note.item;
        lost.add(field);
      }
  const names = (Object.keys(NAMES) as Field[]).filter((field) => lost.has(field)).map((field) => NAMES[field]);
  if (names.length === 0) return;
  const message = `Cards for ${format} carry no ${names.join(", ")}.`;
  yield { severity: "info", code: "cards/left-out", item, message, hint: "apkg carries them" };
}

const valueOf = (note: Note, field: Field): string =>
  field === "extra" ? (note.kind === "cloze" ? note.extra : "") : note[field];

export const pictureLost = ({ picture }: Note): string[] => (picture === "" ? [] : ["its picture"]);

/** Emphasis and code in what is asked and answered. */
export function formattingLost(note: Note): string[] {
  const html = note.kind === "basic" ? [note.question, note.answer] : [note.text];
  return /<(?:em|strong|code)>/.test(html.join()) ? ["its emphasis and code"] : [];
}
