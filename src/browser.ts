import { loadFormats } from "./formats/load-formats.js";
import { remarksOn } from "./policy/remarks.js";
import { shippedLanguages, shippedWords } from "./theme/shipped-words.js";
import { type Made, type Wanted, make } from "./make/make.js";
import { type FilesInMemory, inMemory } from "./make/memory-files.js";
import { type MadeFile, memorySink } from "./make/memory.js";
import { objectionsToBanks, objectionsToPlan } from "./make/objections.js";
import { type Inspector, type Plan, type PlanOptions, readPlan } from "./make/plan.js";
import { buildErrors } from "./make/build-errors.js";
import type { IsoDate } from "./model/bank.js";
import type { Checked } from "./model/diagnostic.js";
import type { Order } from "./policy/builds.js";

/**
 * Loads a bank, or a blueprint with its banks, from memory: as the command does from a disk, with the same findings.
 *
 * @param file which of the files it is
 */
export const loadPlan = (file: string, files: FilesInMemory, options: PlanOptions = {}): Promise<Checked<Plan>> =>
  readPlan(file, inMemory(files, shippedLanguages), options);

/**
 * What `broadsheet check` says of a bank, for `loadPlan` to ask.
 *
 * @param off lint rules to leave out
 * @param today the day that freshness is judged on; null for the blueprint's own
 */
export const remarks =
  (off: readonly string[] = [], today: IsoDate | null = null): Inspector =>
  (bank, blueprint, lock) =>
    remarksOn(bank, lock, { today: today ?? blueprint.today, off, texts: null, shippedWords });

/** A build in memory. */
export interface Built extends Made {
  /** With the manifest among them. */
  readonly files: readonly MadeFile[];
}

/** Makes all artefacts of a plan and the manifest, with the bytes that the command gives; unless something stands against it. */
export async function build(plan: Plan, options: Wanted & Order): Promise<Checked<Built>> {
  const ofBanks = objectionsToBanks(plan, options, { wordsIn: shippedWords, shippedWords });
  // Pages come when they are made: to check and to draw needs none.
  const { shippedKit } = await import("./theme/shipped-kit.js");
  await loadFormats(options.formats);
  const warnings = objectionsToPlan(plan, options, ofBanks, shippedKit);
  if (warnings.some(({ severity }) => severity === "error")) return { ok: false, diagnostics: warnings };
  const { files, ...sink } = memorySink();
  try {
    const made = await make(plan, options, { kitIn: shippedKit, pause }, sink);
    return { ok: true, value: { ...made, files }, warnings };
  } catch (cause) {
    const mistakes = buildErrors(cause, plan);
    if (mistakes === undefined) throw cause;
    return { ok: false, diagnostics: [...warnings, ...mistakes] };
  }
}

const pause = () => new Promise((done) => setTimeout(done));

export { hashOf, locate } from "./article/locate.js";
export { textOf } from "./article/text.js";
export { loadMarkdown } from "./text/inline.js";
export { loadBank } from "./bank/load.js";
export { type DeckSetting, deckOf } from "./deck/deck.js";
export { bytesOf } from "./formats/content.js";
export { exports, formats } from "./formats/index.js";
export { lintAcross } from "./lint/across.js";
export { lint } from "./lint/index.js";
export { assemble } from "./paper/assemble.js";
export { blueprintOf, loadBlueprint } from "./blueprint/blueprint.js";
export { answerKey } from "./paper/key.js";
export { checkPlan } from "./selection/check-plan.js";
export { defaultSeed, seedProblem } from "./seed/seed.js";
export { VERSION } from "./version.js";
export { shippedWords };
export type { FilesInMemory, Inspector, Made, MadeFile, Plan, PlanOptions, Wanted };
export type { Finding } from "./reading/finding.js";
export type * from "./model/bank.js";
export type * from "./model/blueprint.js";
export type * from "./model/deck.js";
export type * from "./model/diagnostic.js";
export type * from "./model/paper.js";
