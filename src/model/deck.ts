import type { IsoDate } from "./bank.js";

/** One item, or one part of it, as flashcards. Texts are HTML, escaped already; an empty one says nothing. */
export type Note = BasicNote | ClozeNote;

interface NoteBase {
  /** Base62, from bank id, item id and kind: a corrected wording updates the same note. */
  readonly guid: string;
  readonly bank: string;
  /** Id of its item. */
  readonly item: string;
  /** Where its cards go, as Anki writes it: parts are separated by `::`. */
  readonly deck: string;
  /** In Anki's spelling, without spaces. */
  readonly tags: readonly string[];
  readonly changed: Change;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** Place, month, year: a cue that stands with the question and gives nothing away. */
  readonly context: string;
  readonly passage: string;
  /** An `img` that names a file of the deck, and who made it. */
  readonly picture: string;
  readonly credit: string;
  readonly hint: string;
  readonly explanation: string;
  /** As of when it is true, and when to look again. */
  readonly asOf: string;
  /** That it has gone stale. */
  readonly notice: string;
  /** Where the sources say so, and where the first of them can be read. */
  readonly source: string;
  readonly sourceLink: string;
}

/** A question and its answer. */
export interface BasicNote extends NoteBase {
  readonly kind: "basic";
  readonly question: string;
  /** The answer alone. */
  readonly answer: string;
  /** What belongs to the answer: other accepted ones, how far off one may be, what is true instead. */
  readonly detail: string;
  /** The options, in an order that says nothing, where the card shows them. */
  readonly options: string;
  /** The text to type, where the card asks for it. */
  readonly typed: string;
  /** Guid of the card that asks the other way round, for formats that need a note of its own for it; null: there is none. */
  readonly reverse: string | null;
}

/** A text with gaps, `{{c1::answer::hint}}`: a card for each number. */
export interface ClozeNote extends NoteBase {
  readonly kind: "cloze";
  readonly text: string;
  readonly extra: string;
  /** Whether the gap's answer is to be typed. */
  readonly typed: boolean;
}

/** One thing that a note asks. A program that has Anki's notes makes these of it; any other gets them from us. */
export type Card =
  /** The question, as it is written. */
  | (CardBase & { readonly asks: "question"; readonly note: BasicNote })
  /** The other way round: what is this the answer to? */
  | (CardBase & { readonly asks: "reverse"; readonly note: BasicNote })
  /** What stands in the gaps of one number. */
  | (CardBase & { readonly asks: "gap"; readonly note: ClozeNote; readonly gap: number });

interface CardBase {
  /** Its own, and the same for ever: the guid of a note; of a gap, with its number behind it. */
  readonly id: string;
  /** What Anki counts it as, from 0: the number of its template or, of a cloze, of its gap. */
  readonly place: number;
}

/** When a note last became another one: the `count`th time (from 0) on that day. It never goes back. */
export interface Change {
  readonly day: IsoDate;
  readonly count: number;
}

/** When the notes of each item last changed, by the item's id, with a fingerprint of what they were then, and their cards. */
export type Lock = ReadonlyMap<string, LockEntry>;

export interface LockEntry extends Change {
  readonly print: string;
  /** Ids of the cards that the item has now; none where it is gone; null where an older lock does not say. */
  readonly cards: readonly string[] | null;
}

export interface Deck {
  /** Id of the bank, for file names. */
  readonly name: string;
  /** Deck name as Anki shows it. */
  readonly title: string;
  /** Which sources it is based on, as HTML. */
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly updated: IsoDate;
  /** Day of its first source; null for a bank without one. */
  readonly published: IsoDate | null;
  /** Made anew each time they are gone through: a deck takes no memory of its own. */
  readonly notes: Iterable<Note>;
  readonly media: readonly DeckMedia[];
}

/** A file that fields name. */
export interface DeckMedia {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** What an owner may choose about flashcards; each format uses what concerns it. */
export interface DeckOptions {
  /** One deck for the bank, or decks below it by first topic or by month. */
  readonly decks: "bank" | "topic" | "date";
  /** Anki's own Basic and Cloze, or ours, which come with an .apkg. */
  readonly noteTypes: "stock" | "broadsheet";
  /** Without guids Anki knows a note by its first field. */
  readonly guid: boolean;
  /** `replace`: an update sets the tags. `add`: it leaves a learner's own tags alone. */
  readonly tags: "replace" | "add";
}
