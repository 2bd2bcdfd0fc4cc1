import { deckOf } from "../deck/deck.js";
import { BASIC, CLOZE, fieldsOf } from "../deck/note-types.js";
import { readBack } from "../deck/read-back.js";
import { type Sides, reverseSides, sidesOf } from "../deck/sides.js";
import type { Bank, IsoDate } from "../model/bank.js";
import type { Note } from "../model/deck.js";
import type { WordsIn } from "../words/words.js";
import type { ForeignNote } from "./foreign.js";
import { lettersOf } from "./plain.js";

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

interface Layout {
  readonly names: readonly string[];
  readonly fieldsOf: (note: Note) => readonly string[];
}

const ownLayout = ({ kind }: Note): Layout => ({
  names: (kind === "basic" ? BASIC : CLOZE).fields.map(({ name }) => name),
  fieldsOf,
});

const stockLayout = ({ kind }: Note): Layout => ({
  names: kind === "basic" ? ["Front", "Back"] : ["Text", "Back Extra"],
  fieldsOf: (note) => inOrder(sidesOf(note)),
});

const reverseLayout: Layout = {
  names: ["Front", "Back"],
  fieldsOf: (note) => (note.kind === "basic" ? inOrder(reverseSides(note)) : []),
};

const inOrder = ({ front, back }: Sides): string[] => [front, back];

interface Made {
  readonly note: Note;
  readonly isReverse: boolean;
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
  const byGuid = new Map<string, Made>();
  for (const note of deckOf(bank, wordsIn, { today }).notes) {
    byGuid.set(note.guid, { note, isReverse: false });
    if (note.kind === "basic" && note.reverse !== null) byGuid.set(note.reverse, { note, isReverse: true });
  }
  const places = new Map(bank.items.map(({ id }, index) => [id, index]));
  const pictures = new Map(bank.items.map(({ id, media }) => [id, media]));
  const byContent = findingByContent(byGuid.values());
  return (foreign) => {
    const found = foreign.guid === "" ? byContent(foreign) : byGuid.get(foreign.guid);
    if (found === undefined) return null;
    const { note } = found;
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
        for (const one of deckOf({ ...other, items }, wordsIn, { today }).notes)
          if (one.guid === note.guid) return layout.fieldsOf(one).map(readBack);
        return null;
      },
    };
  };
}

const layoutOf = ({ note, isReverse }: Made, fields: number): Layout =>
  fields > 2 ? ownLayout(note) : isReverse ? reverseLayout : stockLayout(note);

/** For notes without a guid. Where two are as like, neither is taken. */
function findingByContent(made: Iterable<Made>): (foreign: ForeignNote) => Made | undefined {
  const named = new Map<string, Made[]>();
  const sided = new Map<string, Made[]>();
  for (const one of made) {
    if (!one.isReverse) {
      const { names, fieldsOf } = ownLayout(one.note);
      const at = names.indexOf("ItemId");
      add(named, `${at} ${fieldsOf(one.note)[at]!}`, one);
    }
    for (const [side, html] of layoutOf(one, 2).fieldsOf(one.note).entries()) {
      if (lettersOf(html) !== "") add(sided, `${side} ${lettersOf(html)}`, one);
    }
  }
  return ({ fields }) => {
    const some =
      fields.length > 2
        ? fields.flatMap((field, at) => named.get(`${at} ${field}`) ?? [])
        : fields.flatMap((field, side) => sided.get(`${side} ${lettersOf(field)}`) ?? []);
    return likest([...new Set(some)], fields);
  };
}

const add = (to: Map<string, Made[]>, name: string, one: Made): void => {
  const some = to.get(name);
  if (some === undefined) to.set(name, [one]);
  else some.push(one);
};

/** The one that has most fields in common and, of those that have as many, most of the rest. */
function likest(some: readonly Made[], fields: readonly string[]): Made | undefined {
  const letters = fields.map(lettersOf);
  const [first, second] = some
    .map((one) => {
      const own = layoutOf(one, fields.length).fieldsOf(one.note).map(lettersOf);
      const equal = own.filter((text, i) => text === (letters[i] ?? "")).length;
      return { one, equal, rest: own.reduce((sum, text, i) => sum + commonEnds(text, letters[i] ?? ""), 0) };
    })
    .toSorted((a, b) => b.equal - a.equal || b.rest - a.rest);
  const isClear = second === undefined || first!.equal > second.equal || first!.rest > second.rest;
  return isClear ? first?.one : undefined;
}

/** How many characters two texts share at their beginning and end. */
function commonEnds(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return head + tail;
}
