import { updatedLock } from "../deck/lock.js";
import { loadPlan } from "../io/load.js";
import { lockFileOf, saveLock } from "../io/lock.js";
import { loadWords } from "../io/templates.js";
import type { Lock } from "../model/deck.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { report } from "./report.js";
import { EXIT, UsageError, type World } from "./world.js";

/** Writes down when the cards of each item last changed: what makes learners' copies take the corrections over. */
export async function update(files: readonly string[], world: World): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const plan = await loadPlan(file);
    if (!plan.ok) {
      diagnostics.push(...plan.diagnostics);
      continue;
    }
    const { kind, banks, locks } = plan.value;
    if (kind === "blueprint") throw new UsageError(`${file} is a blueprint; name its banks`);
    const before = locks.get(banks[0]!.id) ?? new Map();
    const after = updatedLock(banks[0]!, before, loadWords(null));
    const [added, changed] = counts(before, after);
    if (added + changed > 0) await saveLock(file, before, after);
    const what = added + changed === 0 ? "nothing has changed" : `${added} added, ${changed} changed`;
    world.stderr.write(`${lockFileOf(file)}: ${what}\n`);
  }
  report(diagnostics, world);
  return diagnostics.length > 0 ? EXIT.inputHasErrors : EXIT.fine;
}

function counts(before: Lock, after: Lock): [added: number, changed: number] {
  const added = [...after.keys()].filter((item) => !before.has(item)).length;
  return [added, [...after].filter(([item, entry]) => before.has(item) && before.get(item) !== entry).length];
}
