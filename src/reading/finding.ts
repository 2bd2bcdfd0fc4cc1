import type { Diagnostic } from "../model/diagnostic.js";

/** Steps from the top of a file to a value: field names and list indices. */
export type Path = readonly (string | number)[];

/** A diagnostic whose place is not looked up yet: rules know the field, not the line. */
export interface Finding {
  readonly severity: Diagnostic["severity"];
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly path: Path;
  /** Points at the field's name instead of its value. */
  readonly atKey?: boolean;
}

/** What a message quotes may be as long as a file. */
const MAX_LENGTH = 2000;

const shortened = (text: string): string =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).toWellFormed()} … (${text.length} characters)` : text;

export const error = (code: string, path: Path, message: string, hint?: string): Finding => ({
  severity: "error",
  code,
  path,
  message: shortened(message),
  hint: hint === undefined ? undefined : shortened(hint),
});
