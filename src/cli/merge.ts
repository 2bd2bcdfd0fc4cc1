import type { Built } from "../io/build.js";
import { copiesOf } from "../io/inputs.js";
import { merge as mergeShards } from "../io/merge.js";
import { diagnosticsBehind } from "../io/diagnostics-behind.js";
import { manifestIn } from "../io/manifest-path.js";
import { shardsIn } from "../io/shards.js";
import type { Checked } from "../model/diagnostic.js";
import { parseText } from "./arguments.js";
import { printableJson } from "./printable.js";
import { progressOn } from "./progress.js";
import { loadRecordedInputs } from "./recorded-inputs.js";
import { report } from "./report.js";
import { summary } from "./summary.js";
import { EXIT, type World } from "./world.js";

/** As yargs hands them over: nothing is trusted yet. */
interface MergeArguments {
  readonly file: string;
  readonly shards: readonly string[];
  readonly roster: unknown;
  readonly rosterId: unknown;
  readonly rosterName: unknown;
  readonly theme: unknown;
  readonly out: unknown;
  readonly resume: boolean;
  readonly embed: boolean;
  readonly commit: boolean;
  readonly json: boolean;
}

export async function merge(args: MergeArguments, world: World): Promise<number> {
  const merged = await merging(args, world);
  report(merged.ok ? merged.value.warnings : merged.diagnostics, world);
  if (merged.ok) world.stderr.write(summary(merged.value, merged.value.seed, merged.value.to));
  if (merged.ok && args.commit) world.stderr.write(`  publish ${merged.value.manifest}\n`);
  if (args.json) world.stdout.write(`${printableJson(shown(merged, args.commit))}\n`);
  return merged.ok ? EXIT.fine : EXIT.inputHasErrors;
}

interface Merged extends Built {
  readonly seed: string;
  readonly to: readonly string[];
}

async function merging(args: MergeArguments, world: World): Promise<Checked<Merged>> {
  const { file, roster } = args;
  const out = parseText("out", args.out) ?? "out";
  try {
    const shards = shardsIn(args.shards);
    const rebuild = await loadRecordedInputs({ ...args, manifest: manifestIn(shards[0].folder) });
    if (!rebuild.ok) return rebuild;
    const { plan, options } = rebuild.value;
    const copies = args.embed ? copiesOf(plan, parseText("roster", roster)) : null;
    if (copies?.ok === false) return copies;
    const progress = progressOn(world, file);
    const { show: onPaper } = progress;
    const built = await mergeShards(plan, shards, {
      ...options,
      out,
      copies: copies?.value,
      resume: args.resume,
      signal: world.signal,
      onPaper,
    });
    progress.clear();
    return built.ok ? { ...built, value: { ...built.value, seed: options.seed, to: plan.blueprint.to } } : built;
  } catch (cause) {
    const mistakes = diagnosticsBehind(cause, { file });
    if (mistakes === undefined) throw cause;
    return { ok: false, diagnostics: mistakes };
  }
}

function shown(merged: Checked<Merged>, commit: boolean) {
  if (!merged.ok) return { ok: false, diagnostics: merged.diagnostics };
  const { manifest, warnings, seed: _seed, to: _to, formatsBefore: _, ...built } = merged.value;
  return { ok: true, ...built, ...(commit && { commitment: manifest }), diagnostics: warnings };
}
