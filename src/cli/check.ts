import { loadPlan } from "../io/load.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { report } from "./report.js";
import { EXIT, type World } from "./world.js";

/** Reads banks and blueprints and says everything that is wrong with them. */
export async function check(files: readonly string[], json: boolean, world: World): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  const lines: string[] = [];
  for (const file of files) {
    const plan = await loadPlan(file);
    diagnostics.push(...(plan.ok ? plan.warnings : plan.diagnostics));
    if (plan.ok) {
      const items = plan.value.banks.reduce((sum, bank) => sum + bank.items.length, 0);
      lines.push(`${file}: ${items} ${items === 1 ? "item" : "items"}, no errors\n`);
    }
  }
  const ok = lines.length === files.length;
  report(diagnostics, world);
  for (const line of lines) world.stderr.write(line);
  if (json) world.stdout.write(`${JSON.stringify({ ok, diagnostics }, null, 2)}\n`);
  return ok ? EXIT.fine : EXIT.inputHasErrors;
}
