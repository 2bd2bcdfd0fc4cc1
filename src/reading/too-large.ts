import type { Diagnostic } from "../model/diagnostic.js";

const MB = 1024 * 1024;

/** A person's file of text is far below this; a machine's belongs in JSON Lines. */
export const MAX_TEXT_BYTES = 32 * MB;

export const tooLarge = (bytes: number): Diagnostic => ({
  severity: "error",
  code: "io/unreadable",
  message: `It has ${Math.ceil(bytes / MB)} MB; the limit is ${MAX_TEXT_BYTES / MB} MB.`,
  hint: "split the bank: a blueprint can use several",
});
