import type { Diagnostic } from "../model/diagnostic.js";

/** A file or folder can't be written as asked; the reason is the user's to mend. Nothing was changed. */
export class Unwritable extends Error {
  override readonly name = "Unwritable";
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, hint?: string, code = "io/unwritable") {
    super(message);
    this.diagnostics = [{ severity: "error", code, message, ...(hint !== undefined && { hint }) }];
  }
}
