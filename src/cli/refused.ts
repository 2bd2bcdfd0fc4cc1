import type { Diagnostic } from "../model/diagnostic.js";
import { printableJson } from "./printable.js";
import { report } from "./report.js";
import { EXIT, type World } from "./world.js";

/** Says why a command does nothing, to programs as well where they ask for JSON; gives its exit code. */
export function refused(
  diagnostics: readonly Diagnostic[],
  { json = false }: { readonly json?: boolean },
  world: World,
): number {
  report(diagnostics, world);
  if (json) world.stdout.write(`${printableJson({ ok: false, diagnostics })}\n`);
  return EXIT.inputHasErrors;
}
