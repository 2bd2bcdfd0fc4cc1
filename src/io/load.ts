import { dirname, join } from "node:path";
import { loadMarkdown, needsMarkdown } from "../bank/inline.js";
import { checkBank } from "../bank/load.js";
import { error, type Finding } from "../bank/finding.js";
import { type SourceText, located, parseSource } from "../bank/source.js";
import { didYouMean, listed } from "../bank/suggest.js";
import { formats } from "../formats/index.js";
import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { blueprintOf, checkBlueprint } from "../paper/blueprint.js";
import { checkPlan } from "../paper/plan.js";
import { withImages } from "./media.js";
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
export async function loadPlan(
  file: string,
  adjust: (blueprint: Blueprint) => Blueprint = (same) => same,
): Promise<Checked<Plan>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const source = parseSource(file, text.value);
  if (!source.ok) return source;
  const top = source.value.value;
  const isBlueprint = typeof top === "object" && top !== null && "blueprint" in top && !("bank" in top);
  if (!isBlueprint) {
    const bank = await completed(source.value);
    if (!bank.ok) return bank;
    return fitted(
      { file, kind: "bank", banks: [bank.value], blueprint: adjust(blueprintOf(bank.value)) },
      source.value,
      bank.warnings,
    );
  }
  const blueprint = checkBlueprint(source.value);
  if (!blueprint.ok) return blueprint;
  const unknown = unknownFormats(blueprint.value);
  if (unknown.length > 0) return { ok: false, diagnostics: located(source.value, unknown) };
  const loaded = await Promise.all(blueprint.value.banks.map((path) => loadBankFile(join(dirname(file), path))));
  const broken = loaded.flatMap((bank) => (bank.ok ? [] : bank.diagnostics));
  if (broken.length > 0) return { ok: false, diagnostics: broken };
  const banks = loaded.flatMap((bank) => (bank.ok ? [bank.value] : []));
  const warnings = [...blueprint.warnings, ...loaded.flatMap((bank) => (bank.ok ? bank.warnings : []))];
  return fitted({ file, kind: "blueprint", banks, blueprint: adjust(blueprint.value) }, source.value, warnings);
}

async function loadBankFile(file: string): Promise<Checked<Bank>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const source = parseSource(file, text.value);
  return source.ok ? completed(source.value) : source;
}

/** A bank that is ready to be shown: checked, its pictures read, its Markdown readable. */
async function completed(source: SourceText): Promise<Checked<Bank>> {
  const checked = checkBank(source);
  if (!checked.ok) return checked;
  if (needsMarkdown(checked.value.items) || needsMarkdown(checked.value.passages)) await loadMarkdown();
  const { bank, findings } = await withImages(checked.value, source.file);
  return findings.length > 0
    ? { ok: false, diagnostics: located(source, findings) }
    : { ok: true, value: bank, warnings: checked.warnings };
}

function unknownFormats({ to }: Blueprint): Finding[] {
  const known = formats.map(({ name }) => name);
  return to.flatMap((name, i) =>
    known.includes(name)
      ? []
      : [
          error(
            "blueprint/unknown-format",
            ["to", i],
            `There is no format ${JSON.stringify(name)}; there are ${listed(known)}.`,
            didYouMean(name, known),
          ),
        ],
  );
}

function fitted(plan: Plan, source: SourceText, warnings: readonly Diagnostic[]): Checked<Plan> {
  const findings = checkPlan(plan.banks, plan.blueprint);
  return findings.length > 0
    ? { ok: false, diagnostics: located(source, findings) }
    : { ok: true, value: plan, warnings };
}
