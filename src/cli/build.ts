import { join } from "node:path";
import { formatsNamed } from "../formats/cards/named.js";
import { type Built, type PreparedBuild, prepareBuild } from "../io/build.js";
import { copiesOf } from "../io/inputs.js";
import { type Plan, loadPlan } from "../io/load.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Shard } from "../model/manifest.js";
import { defaultSeed } from "../seed/seed.js";
import { makesPapers } from "../policy/builds.js";
import { type BuildArguments, parseOverrides, parseLanguage, parseText, parseSeed, parseShard } from "./arguments.js";
import { printableJson } from "./printable.js";
import { progressOn } from "./progress.js";
import { report } from "./report.js";
import { summary } from "./summary.js";
import { refuseSplitNames } from "./whole-names.js";
import { EXIT, UsageError, type World } from "./world.js";
import { argument } from "../reading/argument.js";

export async function build(args: BuildArguments, world: World): Promise<number> {
  if (args.files.length === 0) throw new UsageError("name a bank or blueprint: broadsheet build FILE");
  refuseSplitNames(args.files);
  const given = parseSeed(args.seed);
  const changes = parseOverrides(args);
  const out = parseText("out", args.out) ?? "out";
  const theme = parseText("theme", args.theme) ?? null;
  const language = parseLanguage(args.language, theme);
  const roster = parseText("roster", args.roster);
  if (roster !== undefined && args.forms !== undefined)
    throw new UsageError("--roster makes a paper for each candidate, --forms for each form: use one of them");
  const shard = parseShard(args.shard);
  if (shard !== undefined && (args.embed || args.commit))
    throw new UsageError(
      "--embed and --commit are for all papers together, not for a share of them: give them to merge",
    );
  const diagnostics: Diagnostic[] = [];
  const builds: (Omit<Built, "manifest" | "warnings" | "formatsBefore"> & {
    readonly file: string;
    readonly commitment?: string;
  })[] = [];

  // Everything is read and checked before anything is written.
  const plans: Plan[] = [];
  for (const file of args.files) {
    const plan = await loadPlan(file, { changes, roster, theme });
    if (plan.ok) plans.push(plan.value);
    diagnostics.push(...(plan.ok ? plan.warnings : plan.diagnostics));
  }
  if (plans.length < args.files.length) return finish(EXIT.inputHasErrors);
  if (args.pick !== undefined && plans.some(({ kind }) => kind === "blueprint")) {
    throw new UsageError("--pick is for a bank; a blueprint's sections say how many they take");
  }
  if (args.forms !== undefined && plans.some(({ blueprint }) => blueprint.roster !== null))
    throw new UsageError("--forms is not for a roster: each candidate has a paper of their own");
  refuseSameFolder(plans);
  if (shard !== undefined) plans.forEach(refuseWithoutPapers);

  const prepared: { readonly plan: Plan; readonly seed: string; readonly build: PreparedBuild }[] = [];
  for (const plan of plans) {
    const { blueprint } = plan;
    const seed = given ?? defaultSeed(blueprint);
    const copies = args.embed ? copiesOf(plan, roster) : null;
    const build =
      copies?.ok === false
        ? copies
        : await prepareBuild(plan, {
            seed,
            formats: formatsNamed(blueprint.to),
            out,
            copies: copies?.value,
            resume: args.resume,
            allowStale: args.allowStale,
            leaveOut: args.leaveOut,
            theme,
            language,
            shard,
            signal: world.signal,
          });
    diagnostics.push(...(build.ok ? build.warnings : build.diagnostics));
    if (build.ok) prepared.push({ plan, seed, build: build.value });
  }
  if (prepared.length < plans.length) return finish(EXIT.inputHasErrors);

  for (const { plan, seed, build } of prepared) {
    const { blueprint, file } = plan;
    const progress = progressOn(world, file);
    const built = await build.run({
      onPaper: progress.show,
      onItem: (done, total) => progress.show(done, total, "items of flashcards"),
    });
    progress.clear();
    if (!built.ok) {
      diagnostics.push(...built.diagnostics);
      return finish(EXIT.inputHasErrors);
    }
    const { manifest, warnings, formatsBefore: _, ...shown } = built.value;
    diagnostics.push(...warnings);
    builds.push({ file, ...shown, ...(args.commit && { commitment: manifest }) });
    world.stderr.write(summary(built.value, seed, blueprint.to));
    if (shard !== undefined) world.stderr.write(mergeLine(world.command, file, join(out, blueprint.id), shard));
    if (args.commit) world.stderr.write(`  publish ${manifest}\n`);
  }
  return finish(EXIT.fine);

  function finish(exit: number): number {
    report(diagnostics, world);
    if (args.json) world.stdout.write(`${printableJson({ ok: exit === EXIT.fine, builds, diagnostics })}\n`);
    return exit;
  }
}

const mergeLine = (command: string, file: string, folder: string, { of }: Shard): string =>
  `  merge   ${command} merge ${argument(file)} ${argument(folder)}.shard-*-of-${of}, once all are built\n`;

function refuseWithoutPapers({ blueprint, file }: Plan): void {
  if (!makesPapers(formatsNamed(blueprint.to)))
    throw new UsageError(`--shard makes a share of the papers, and ${file} makes none`);
}

function refuseSameFolder(plans: readonly Plan[]): void {
  const seen = new Map<string, string>();
  for (const { blueprint, file } of plans) {
    const first = seen.get(blueprint.id);
    if (first !== undefined)
      throw new UsageError(`${first} and ${file} are both called "${blueprint.id}" and would share a folder`);
    seen.set(blueprint.id, file);
  }
}
