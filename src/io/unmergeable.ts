import type { Diagnostic } from "../model/diagnostic.js";

/** Shards can't be joined; the reasons are for people. */
export class Unmergeable extends Error {
  override readonly name = "Unmergeable";
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
  }
}

export const unmergeable = (code: string, message: string, hint?: string): Diagnostic => ({
  severity: "error",
  code: `merge/${code}`,
  message,
  ...(hint !== undefined && { hint }),
});
