import type { Diagnostic, Place } from "../model/diagnostic.js";

/** A theme can't be used; the reasons are its author's to mend. */
export class TemplateMistake extends Error {
  override readonly name = "TemplateMistake";
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
  }
}

export const mistake = (code: string, message: string, place?: Place, hint?: string): Diagnostic => ({
  severity: "error",
  code,
  message,
  ...(hint !== undefined && { hint }),
  ...(place !== undefined && { place }),
});
