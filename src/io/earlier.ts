import { join } from "node:path";
import type { Blueprint, Earlier } from "../model/blueprint.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { usedItems } from "./read-manifest.js";

/** Reads what earlier exams asked, from the manifests that a blueprint names. */
export function withEarlier(blueprint: Blueprint, folder: string): Checked<Blueprint> {
  const diagnostics: Diagnostic[] = [];
  const earlier = blueprint.earlier.map((one): Earlier => {
    const used = usedItems(join(folder, one.manifest));
    if (!used.ok) diagnostics.push(...used.diagnostics);
    return { ...one, items: used.ok ? [...used.value.keys()].toSorted() : null };
  });
  return diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, value: { ...blueprint, earlier }, warnings: [] };
}
