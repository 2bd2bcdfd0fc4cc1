import { sha1 } from "#platform";
import { fieldsOf } from "../../deck/note-types.js";
import { stripMarkup } from "../../deck/strip-markup.js";
import type { Note } from "../../model/deck.js";
import type { Value } from "./record.js";

/** Changed since the last sync, as far as Anki can know. */
const UNSYNCED = -1;

/** A row of `notes` behind its id. */
export function noteRow(note: Note, noteType: number, modified: number): Value[] {
  const fields = fieldsOf(note);
  const first = stripMarkup(fields[0]!);
  return [
    null,
    note.guid,
    noteType,
    modified,
    UNSYNCED,
    ` ${[...new Set(note.tags)].toSorted().join(" ")} `,
    fields.join("\x1f"),
    numeric(first),
    Number.parseInt(sha1(first).slice(0, 8), 16),
    0,
    "",
  ];
}

/** A row of `cards` behind its id: a new card, at its place in the deck. */
export const cardRow = (note: number, deck: number, ord: number, modified: number, place: number): Value[] => [
  null,
  note,
  deck,
  ord,
  modified,
  UNSYNCED,
  0,
  0,
  place,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  "",
];

/** SQLite keeps what looks like a number as one in a column of integers, and misses it otherwise (datatype3, section 3). */
function numeric(text: string): Value {
  if (!/^[ \t-\r]*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[ \t-\r]*$/i.test(text)) return text;
  const digits = text.trim();
  if (/^[+-]?\d+$/.test(digits)) {
    const whole = BigInt(digits.replace(/^\+/, ""));
    if (BigInt.asIntN(64, whole) === whole) return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
  }
  const real = Number(digits);
  return Number.isSafeInteger(real) ? real : { real };
}
