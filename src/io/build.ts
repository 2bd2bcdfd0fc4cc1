import { loadFormats } from "../formats/load-formats.js";
import { join } from "node:path";
import type { Checked } from "../model/diagnostic.js";
import { shardName } from "../blueprint/shard.js";
import type { NewFolder } from "./folder.js";
import type { Plan } from "./load.js";
import type { Made } from "../make/make.js";
import { type MakeOptions, make } from "./make.js";
import { diagnosticsBehind } from "./diagnostics-behind.js";
import { manifestIn } from "./manifest-path.js";
import { objectionsToPlan } from "./objections.js";
import { publish } from "./publish.js";
import { readHead } from "./read-manifest.js";

/** What is to be made of a plan, and where it goes. */
export interface BuildOptions extends MakeOptions {
  /** Gets one folder per bank or blueprint. */
  readonly out: string;
  /** Keeps what a killed build of the same folder wrote, where it has the right bytes. */
  readonly resume?: boolean;
  /** Exams on items that are past their review are refused, unless this is set. */
  readonly allowStale?: boolean;
  /** Questions that a format can't ask are left out of its files; else they stop the build. */
  readonly leaveOut?: boolean;
}

/** What a build made, and what became of what was there before. */
export interface Built extends Made {
  /** Where everything is, below `out`. */
  readonly folder: string;
  /** How many files were there already, from a build that was killed. */
  readonly kept: number;
  /** A person's own files in the folder, which stayed. */
  readonly own: readonly string[];
  /** Files of the build before, which this one did not make. */
  readonly removed: readonly string[];
  /** The formats of the build before. */
  readonly formatsBefore: readonly string[];
}

/**
 * Makes all artefacts of a plan, or of a share of its papers, and publishes them at once; unless something stands
 * against it, such as an exam on stale items.
 *
 * @returns what stands against it or kept it from being written, as diagnostics; then the folder is as it was before
 */
export async function build(plan: Plan, options: BuildOptions): Promise<Checked<Built>> {
  const prepared = await prepareBuild(plan, options);
  if (!prepared.ok) return prepared;
  const built = await prepared.value.run();
  const { warnings } = prepared;
  return built.ok
    ? { ...built, warnings: [...warnings, ...built.warnings] }
    : { ok: false, diagnostics: [...warnings, ...built.diagnostics] };
}

/** A build that nothing stands against. Nothing is written before it runs. */
export interface PreparedBuild {
  readonly run: (watch?: Pick<MakeOptions, "onPaper" | "onItem">) => Promise<Checked<Built>>;
}

export async function prepareBuild(plan: Plan, options: BuildOptions): Promise<Checked<PreparedBuild>> {
  await loadFormats(options.formats);
  const found = objectionsToPlan(plan, options);
  return found.some(({ severity }) => severity === "error")
    ? { ok: false, diagnostics: found }
    : { ok: true, value: { run: (watch) => buildAgain(plan, { ...options, ...watch }) }, warnings: found };
}

/** Makes again what was built before: what stands against a build was decided then. */
export const buildAgain = (plan: Plan, options: BuildOptions): Promise<Checked<Built>> =>
  published(plan, options, (folder) => make(plan, options, folder));

/** Fills a folder of a plan's own and publishes it: either all of it is there, or the previous one as it was. */
export async function published(
  plan: Plan,
  { out, shard, resume, amendments }: BuildOptions,
  fill: (folder: NewFolder) => Promise<Made>,
): Promise<Checked<Built>> {
  const { id } = plan.blueprint;
  const name = shard === undefined ? id : shardName(id, shard);
  const folder = join(out, name);
  try {
    let formatsBefore: readonly string[] = [];
    const inspect = () => void (formatsBefore = formatsIn(folder));
    const { made, resumed, own, removed } = await publish(out, name, { resume, amendments, inspect }, fill);
    return { ok: true, value: { folder, kept: resumed, own, removed, formatsBefore, ...made }, warnings: [] };
  } catch (cause) {
    const mistakes = diagnosticsBehind(cause, plan);
    if (mistakes === undefined) throw cause;
    return { ok: false, diagnostics: mistakes };
  }
}

/** What a build was asked for; nothing where there is none, or none that can be read: publishing has its word on that. */
function formatsIn(folder: string): readonly string[] {
  const head = readHead(manifestIn(folder));
  return head.ok ? head.value.settings.to : [];
}
