import { existsSync } from "node:fs";
import { join } from "node:path";
import { BadManifest } from "../manifest/bad-manifest.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { shardName } from "../paper/shard.js";
import { type NewFolder, newFolder } from "./folder.js";
import type { Plan } from "./load.js";
import { MANIFEST, type Made, type MakeOptions, make } from "./make.js";
import { mistakesBehind } from "./mistakes.js";
import { UnusableFolder } from "./unusable-folder.js";

export interface BuildOptions extends MakeOptions {
  /** Gets one folder per bank or blueprint. */
  readonly out: string;
  /** Keeps what a killed build of the same folder wrote, where it has the right bytes. */
  readonly resume?: boolean;
}

export interface Built extends Made {
  readonly folder: string;
  /** How many files were there already, from a build that was killed. */
  readonly kept: number;
}

/** Makes all artefacts of a plan, or of a share of its papers, and publishes them at once. */
export const build = (plan: Plan, options: BuildOptions): Promise<Checked<Built>> =>
  published(plan, options, (folder) => make(plan, options, folder));

/** Fills a folder of a plan's own and publishes it: either all of it is there, or the previous one as it was. */
export async function published(
  plan: Plan,
  { out, shard, resume, amendments }: BuildOptions,
  fill: (folder: NewFolder) => Promise<Made>,
): Promise<Checked<Built>> {
  const { id } = plan.blueprint;
  const name = shard === undefined ? id : shardName(id, shard);
  let folder: NewFolder | undefined;
  try {
    const decided = amendments === undefined ? await decisionsIn(join(out, name)) : [];
    if (decided.length > 0) return { ok: false, diagnostics: decided };
    folder = newFolder(out, name, resume);
    const made = await fill(folder);
    folder.publish();
    return { ok: true, value: { folder: join(out, name), kept: folder.kept(), ...made }, warnings: [] };
  } catch (cause) {
    folder?.discard();
    const mistakes = mistakesBehind(cause, plan);
    if (mistakes !== undefined) return { ok: false, diagnostics: mistakes };
    const problem = folderProblem(cause, out);
    if (problem === undefined) throw cause;
    return { ok: false, diagnostics: [problem] };
  }
}

/** What keeps a build from taking the place of a folder: decisions about papers that were given out, or that can't be ruled out. */
async function decisionsIn(folder: string): Promise<readonly Diagnostic[]> {
  const manifest = join(folder, MANIFEST);
  if (!existsSync(manifest)) return [];
  const { readManifest } = await import("./read-manifest.js");
  try {
    for (const part of readManifest(manifest)) {
      const isDecided = part.kind === "head" && part.head.amendments.length > 0;
      return isDecided ? [keptBack(`${folder} holds decisions about papers that were given out.`)] : [];
    }
    return [];
  } catch (cause) {
    if (!(cause instanceof BadManifest)) throw cause;
    const message = `${folder} may hold decisions about papers that were given out: its manifest can't be read.`;
    return [keptBack(message), ...cause.diagnostics];
  }
}

const keptBack = (message: string): Diagnostic => ({
  severity: "error",
  code: "io/given-out",
  message,
  hint: "build somewhere else with --out, or move the folder away",
});

function folderProblem(cause: unknown, out: string): Diagnostic | undefined {
  const error = (message: string, hint?: string): Diagnostic => ({
    severity: "error",
    code: "io/unwritable",
    message,
    ...(hint !== undefined && { hint }),
  });
  if (cause instanceof UnusableFolder) return error(`Can't write: ${cause.message}.`);
  const { code, syscall } = cause as NodeJS.ErrnoException;
  // Of a read-only disk, Node's mkdir with `recursive` says that the folder is not there.
  switch (code === "ENOENT" && syscall === "mkdir" ? "EROFS" : code) {
    case "ENOSPC":
    case "EDQUOT":
      return error(`The disk of ${out} is full.`, "free some space; the previous build is still whole");
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return error(`You may not write to ${out}.`, "choose another folder with --out");
    case "ENOTDIR":
    case "EEXIST":
      return error(`${out} is a file, not a folder.`, "choose another folder with --out");
    default:
      return undefined;
  }
}
