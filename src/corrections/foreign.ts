/** A note as somebody's Anki holds it. Nothing in it is to be trusted. */
export interface ForeignNote {
  /** Empty where the file has none. */
  readonly guid: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
}
