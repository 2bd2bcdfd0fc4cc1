/** Who may see it. It decides the folder, so a key can't land among the handouts by accident. */
export type Audience = "student" | "teacher";

/** One finished file, as a value. */
export interface Artefact {
  /** Relative to the audience's folder, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}
