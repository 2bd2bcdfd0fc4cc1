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
  /** The hint as edits of the file. */
  readonly fix?: ValueFix | undefined;
}

/** What a program writes to follow a hint. */
interface ValueFix {
  readonly edits: readonly ValueEdit[];
  /** Nothing else can have been meant. */
  readonly isCertain: boolean;
}

export type ValueEdit =
  /** Other characters in the place of a scalar; `{written}` stands for those that are there. */
  | { readonly kind: "write"; readonly path: Path; readonly text: string }
  /** Another name for a field. */
  | { readonly kind: "rename"; readonly path: Path; readonly text: string }
  /** A field after the one at `path`, beside it. */
  | { readonly kind: "add"; readonly path: Path; readonly field: string; readonly text: string }
  /** A group of fields becomes the only entry of a list. */
  | { readonly kind: "list"; readonly path: Path }
  /** An entry of a list goes. */
  | { readonly kind: "remove"; readonly path: Path };

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
