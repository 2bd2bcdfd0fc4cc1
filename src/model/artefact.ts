/** Who may see it. It decides the folder, so a key can't land among the handouts by accident. */
export type Audience = "student" | "teacher";

/** One finished file, as a value. */
export interface Artefact {
  /** Relative to the audience's folder, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: Content;
}

/** Text, which becomes UTF-8, or bytes. */
export type Content = string | Uint8Array | HeldBytes | Streamed;

/**
 * Bytes, one per character. Joining such strings is several times cheaper than joining buffers, and a page made
 * of thousands of pieces needs no memory of its own until it is written.
 */
export interface HeldBytes {
  readonly latin1: string;
}

/** Made while it is written, piece by piece, so that a file may be larger than memory. Each piece is text or bytes. */
export interface Streamed {
  readonly pieces: Iterable<string | Uint8Array>;
}
