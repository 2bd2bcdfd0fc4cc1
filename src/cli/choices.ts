import type { Diagnostic } from "../model/diagnostic.js";

/** What some options may be: the help says it, and the commands hold to it. */
export const LEVELS = ["error", "warning", "info"] as const satisfies readonly Diagnostic["severity"][];
export const FINDING_FORMATS = ["text", "json", "sarif", "github"] as const;
export const SCHEMAS = ["bank", "blueprint", "draft", "manifest", "view"] as const;

/** Where AnkiConnect answers unless its settings say something else. */
export const ANKI_ADDRESS = "http://127.0.0.1:8765";

/** `bank, topic or date` */
export const anyOf = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join("") : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)!}`;
