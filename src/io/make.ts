import { setImmediate } from "node:timers/promises";
import { type Made, type Wanted, make as makeWith } from "../make/make.js";
import type { Plan } from "../make/plan.js";
import type { Sink } from "../make/sink.js";
import type { ArtefactRecord } from "../model/manifest.js";
import type { Paper } from "../model/paper.js";
import { templateKit } from "./templates.js";

export interface MakeOptions extends Wanted {
  /** A folder of files that win over the shipped ones, or null. Its templates are code: use only those you trust. */
  readonly theme: string | null;
}

/** Makes all artefacts of a plan with a theme of this machine (see `make/make.ts`). */
export const make = (
  plan: Plan,
  options: MakeOptions,
  sink: Sink,
  filesOf?: (paper: Paper) => readonly ArtefactRecord[],
): Promise<Made> =>
  makeWith(
    plan,
    options,
    { kitIn: (language) => templateKit(options.theme, language), pause: () => setImmediate() },
    sink,
    filesOf,
  );
