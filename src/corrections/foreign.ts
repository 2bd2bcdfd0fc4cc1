/** A note as somebody's Anki holds it. Nothing in it is to be trusted. */
export interface ForeignNote {
  /** Empty where the file has none. */
  readonly guid: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** Whether it came as text without HTML: then line breaks, emphasis, lists and links were lost on the way. */
  readonly isPlain?: boolean;
  /** Where the file says it. */
  readonly type?: ForeignNoteType;
}

/** What a note type does with its fields, by their places. */
export interface ForeignNoteType {
  /** Those that its first card asks with; one alone where that is a text with gaps. */
  readonly asked: readonly number[];
  /** Those that the same card answers with. */
  readonly answered: readonly number[];
}
