/** Where a complaint points to, in the author's own file. Line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * A part of a file's text, and what is to stand there instead. Offsets count UTF-16 code units of the text with LF at
 * the ends of lines and without a byte order mark.
 */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A hint that a program can follow. */
export interface Fix {
  /** In the order of the file; none overlaps another. */
  readonly changes: readonly TextChange[];
  /** Nothing else can have been meant. */
  readonly isCertain: boolean;
}

/** One complaint, as a value. Nothing is printed where it is found. */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "info";
  /** Stable name, `room/fact`, e.g. `bank/unknown-field`. */
  readonly code: string;
  /** What was found and what is allowed, in the author's words. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The hint, where it says which characters to write. */
  readonly fix?: Fix;
  readonly place?: Place;
}

/** A value, or every reason why there is none. Warnings come with either. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
