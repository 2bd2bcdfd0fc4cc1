import { unknownRule } from "../lint/index.js";
import { UsageError } from "./world.js";

/** A misspelt rule would be left out nowhere, and nobody would know. */
export function refuseUnknownRules(off: readonly string[]): void {
  for (const code of off) {
    const wrong = unknownRule(code);
    if (wrong !== null) throw new UsageError(`--off: ${wrong.join(" ").replace(". ", "; ")}`);
  }
}
