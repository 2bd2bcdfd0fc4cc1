import { dirname, join } from "node:path";
import { type Inspector, type Plan, type PlanFiles, type PlanOptions, readPlan } from "../make/plan.js";
import type { Checked } from "../model/diagnostic.js";
import { loadBankLines } from "./bank-lines.js";
import { loadLock } from "./lock.js";
import { withImages } from "./media.js";
import { readSource } from "./read.js";
import { readRoster } from "./roster.js";

export type { Inspector, Plan };

/** How a bank or blueprint is to be read. */
export interface LoadOptions extends PlanOptions {
  /** A folder with messages, in whose languages candidates may have their papers. */
  readonly theme?: string | null;
}

/** Loads a bank, or a blueprint with its banks, pictures, roster and lock files: everything that is wrong with them at once. */
export const loadPlan = (file: string, { theme = null, ...options }: LoadOptions = {}): Promise<Checked<Plan>> =>
  readPlan(file, onDisk(theme), options);

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
