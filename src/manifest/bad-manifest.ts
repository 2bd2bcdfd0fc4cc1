import type { Diagnostic } from "../model/diagnostic.js";

/** The file is no manifest that this version can read; the reasons are for people. */
export class BadManifest extends Error {
  override readonly name = "BadManifest";
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
  }
}
