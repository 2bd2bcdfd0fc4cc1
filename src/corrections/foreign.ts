/** A note as somebody's Anki holds it. Nothing in it is to be trusted. */
export interface ForeignNote {
  /** Empty where the file has none. */
  readonly guid: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** Whether it came as text without HTML: then line breaks, emphasis, lists and links were lost on the way. */
  readonly isPlain?: boolean;
}
