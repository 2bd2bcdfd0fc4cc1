import { dirname, join } from "node:path";
import { type Inspector, type Plan, type PlanFiles, type PlanOptions, readPlan } from "../make/plan.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { loadBankLines } from "./bank-lines.js";
import { loadLock } from "./lock.js";
import { withImages } from "./media.js";
import { readSource } from "./read.js";
import { readRoster } from "./roster.js";
import { argument } from "../reading/argument.js";

export type { Inspector, Plan };

/** How a bank or blueprint is to be read. */
export interface LoadOptions extends PlanOptions {
  /** A folder with messages, in whose languages candidates may have their papers. */
  readonly theme?: string | null;
}

/** Loads a bank, or a blueprint with its banks, pictures, roster and lock files: everything that is wrong with them at once. */
export async function loadPlan(file: string, { theme = null, ...options }: LoadOptions = {}): Promise<Checked<Plan>> {
  const loaded = await readPlan(file, onDisk(theme), options);
  return loaded.ok || !isManifest(file) ? loaded : { ok: false, diagnostics: [noPlan(file)] };
}

/** Whether a file that is neither bank nor blueprint is the record of a build. */
function isManifest(file: string): boolean {
  const source = readSource(file);
  return source.ok && /^\s*\{\s*"format":\s*"broadsheet-manifest"/.test(source.value.text);
}

const noPlan = (file: string): Diagnostic => ({
  severity: "error",
  code: "manifest/no-bank",
  message: "This is a manifest, which records a build: nothing can be built of it, or checked in it.",
  hint: `broadsheet verify ${argument(file)} proves its papers; broadsheet build --from-manifest ${argument(file)} makes them again, from copies`,
  place: { file, line: 1, column: 1 },
});

const onDisk = (theme: string | null): PlanFiles => ({
  source: readSource,
  bankLines: loadBankLines,
  lock: loadLock,
  withImages,
  roster: (file, columns) => readRoster(file, theme, columns),
  async withEarlier(blueprint, file) {
    const { withEarlier } = await import("./earlier.js");
    return withEarlier(blueprint, dirname(file));
  },
  beside: (file, name) => join(dirname(file), name),
});
