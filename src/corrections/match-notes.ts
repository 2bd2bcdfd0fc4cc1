import { fieldsOf } from "../deck/note-types.js";
import type { Note } from "../model/deck.js";
import { type NoteInAnki, fieldNamesOf, kindOf, spelling } from "./notes-in-anki.js";

/** A note that the bank makes, and the one in Anki that it is. */
export interface Match {
  readonly note: Note;
  readonly there: NoteInAnki;
}

interface Matched {
  readonly matches: readonly Match[];
  /** Those that Anki hasn't. */
  readonly fresh: readonly Note[];
  /** Those that the bank no longer makes. */
  readonly gone: readonly NoteInAnki[];
  /** Those of which nobody can tell which is which. */
  readonly unclear: readonly NoteInAnki[];
}

/** By name. */
export const wantedFields = (note: Note): ReadonlyMap<string, string> => {
  const texts = fieldsOf(note);
  return new Map(fieldNamesOf(note.kind).map((name, i) => [name, texts[i]!]));
};

/**
 * Which notes of one item are which: Anki's ids are not ours, and an item may make many. One goes by its question, else by
 * its answer. What is left goes together only where the item has a single note on both sides: progress must never go over
 * to another question.
 */
export function matchNotes(made: readonly Note[], there: readonly NoteInAnki[]): Matched {
  const sides = (["basic", "cloze"] as const).map((kind) =>
    ofOneKind(
      made.filter((note) => note.kind === kind),
      there.filter((note) => kindOf(note) === kind),
    ),
  );
  return {
    matches: sides.flatMap(({ matches }) => matches),
    fresh: sides.flatMap(({ fresh }) => fresh),
    gone: sides.flatMap(({ gone }) => gone),
    unclear: sides.flatMap(({ unclear }) => unclear),
  };
}

function ofOneKind(made: readonly Note[], there: readonly NoteInAnki[]): Matched {
  const matches: Match[] = [];
  const isLeft = {
    note: (note: Note) => !matches.some((one) => one.note === note),
    there: (note: NoteInAnki) => !matches.some((one) => one.there === note),
  };
  if (made.length === 1 && there.length === 1) matches.push({ note: made[0]!, there: there[0]! });
  // The whole note, its question, its answer; an answer alone is no sign where a note has gaps.
  const signs: readonly (readonly number[])[] = made[0]?.kind === "cloze" ? [[0]] : [[0, 1], [0], [1]];
  for (const places of signs) {
    const signOf = (texts: readonly string[]): string => JSON.stringify(places.map((at) => spelling(texts[at] ?? "")));
    const namesOfKind = made[0] === undefined ? [] : fieldNamesOf(made[0].kind);
    const [notes, others] = [made.filter(isLeft.note), there.filter(isLeft.there)];
    for (const note of notes) {
      const sign = signOf(fieldsOf(note));
      const rivals = notes.filter((one) => signOf(fieldsOf(one)) === sign);
      const found = others.filter((one) => signOf(namesOfKind.map((name) => one.fields.get(name)!)) === sign);
      if (rivals.length === 1 && found.length === 1) matches.push({ note, there: found[0]! });
    }
  }
  const [fresh, rest] = [made.filter(isLeft.note), there.filter(isLeft.there)];
  const isClear = fresh.length === 0 || rest.length === 0;
  return { matches, fresh: isClear ? fresh : [], gone: isClear ? rest : [], unclear: isClear ? [] : rest };
}
