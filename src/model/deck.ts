/** A note has fields, tags and a guid; Anki makes one or more cards of it. Fields hold HTML. */
export interface Note {
  /** Base62, from bank id, item id and kind: a corrected wording updates the same note. */
  readonly guid: string;
  readonly item: string;
  readonly kind: "basic" | "cloze";
  /** basic: front, back. cloze: text, back extra. */
  readonly fields: readonly string[];
  readonly tags: readonly string[];
}

export interface Deck {
  /** Id of the bank, for file names. */
  readonly name: string;
  /** Deck name as Anki shows it. */
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly notes: readonly Note[];
  readonly media: readonly DeckMedia[];
}

/** A file that fields name. */
export interface DeckMedia {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}
