import { dirname, join } from "node:path";
import { checkBank, loadBank } from "../bank/load.js";
import { parseSource } from "../bank/source.js";
import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { blueprintOf, checkBlueprint } from "../paper/blueprint.js";
import { checkPlan } from "../paper/plan.js";
import { readText } from "./read.js";

/** Banks and the blueprint that uses them, fit for each other: papers can be assembled. */
export interface Plan {
  readonly file: string;
  readonly kind: "bank" | "blueprint";
  readonly banks: readonly Bank[];
  readonly blueprint: Blueprint;
}

/**
 * Loads a bank, or a blueprint with its banks.
 *
 * @param adjust what the command line changes in the blueprint, before it is held against the banks
 */
export async function loadPlan(file: string, adjust: (blueprint: Blueprint) => Blueprint = (same) => same): Promise<Checked<Plan>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const source = parseSource(file, text.value);
  if (!source.ok) return source;
  const top = source.value.value;
  const isBlueprint = typeof top === "object" && top !== null && "blueprint" in top && !("bank" in top);
  if (!isBlueprint) {
    const bank = checkBank(source.value);
    return bank.ok ? fitted({ file, kind: "bank", banks: [bank.value], blueprint: adjust(blueprintOf(bank.value)) }, bank.warnings) : bank;
  }
  const blueprint = checkBlueprint(source.value);
  if (!blueprint.ok) return blueprint;
  const loaded = await Promise.all(blueprint.value.banks.map((path) => loadBankFile(join(dirname(file), path))));
  const broken = loaded.flatMap((bank) => (bank.ok ? [] : bank.diagnostics));
  if (broken.length > 0) return { ok: false, diagnostics: broken };
  const banks = loaded.flatMap((bank) => (bank.ok ? [bank.value] : []));
  return fitted({ file, kind: "blueprint", banks, blueprint: adjust(blueprint.value) }, [...blueprint.warnings, ...loaded.flatMap((bank) => (bank.ok ? bank.warnings : []))]);
}

async function loadBankFile(file: string): Promise<Checked<Bank>> {
  const text = await readText(file);
  return text.ok ? loadBank(file, text.value) : text;
}

function fitted(plan: Plan, warnings: readonly Diagnostic[]): Checked<Plan> {
  const diagnostics = checkPlan(plan.banks, plan.blueprint, plan.file);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: plan, warnings };
}
