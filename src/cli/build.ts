import { join } from "node:path";
import { type Built, build as buildPlan } from "../io/build.js";
import { copiesOf } from "../io/inputs.js";
import { staleItems } from "../bank/freshness.js";
import { type Inspector, type Plan, loadPlan } from "../io/load.js";
import type { Item } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Shard } from "../model/manifest.js";
import { isUsableIn } from "../paper/overlap.js";
import { seedWeakness } from "../paper/seed.js";
import { fits } from "../paper/where.js";
import { cardsFit } from "./cards.js";
import {
  type BuildArguments,
  changesGiven,
  formatsNamed,
  languageGiven,
  oneText,
  seedGiven,
  shardGiven,
} from "./given.js";
import { progressOn } from "./progress.js";
import { report } from "./report.js";
import { summary } from "./summary.js";
import { EXIT, UsageError, type World } from "./world.js";

export async function build(args: BuildArguments, world: World): Promise<number> {
  if (args.files.length === 0) throw new UsageError("name a bank or blueprint: broadsheet build FILE");
  const given = seedGiven(args.seed);
  const changes = changesGiven(args);
  const out = oneText("out", args.out) ?? "out";
  const theme = oneText("theme", args.theme) ?? null;
  const language = languageGiven(args.language, theme);
  const roster = oneText("roster", args.roster);
  if (roster !== undefined && args.forms !== undefined)
    throw new UsageError("--roster makes a paper for each candidate, --forms for each form: use one of them");
  const shard = shardGiven(args.shard);
  if (shard !== undefined && (args.embed || args.commit))
    throw new UsageError(
      "--embed and --commit are for all papers together, not for a share of them: give them to merge",
    );
  const diagnostics: Diagnostic[] = [];
  const builds: (Omit<Built, "manifest" | "warnings"> & { readonly file: string; readonly commitment?: string })[] = [];

  // Everything is read and checked before anything is written.
  const plans: Plan[] = [];
  for (const file of args.files) {
    const inspectors = [freshness(args.allowStale), cardsFit(formatsNamed)];
    const plan = await loadPlan(file, { changes, roster, theme, inspectors });
    if (plan.ok) plans.push(plan.value);
    diagnostics.push(...(plan.ok ? plan.warnings : plan.diagnostics));
  }
  if (plans.length < args.files.length) return finish(EXIT.inputHasErrors);
  if (args.pick !== undefined && plans.some(({ kind }) => kind === "blueprint")) {
    throw new UsageError("--pick is for a bank; a blueprint's sections say how many they take");
  }
  refuseSameFolder(plans);
  if (shard !== undefined) plans.forEach(refuseWithoutPapers);

  for (const plan of plans) {
    const { blueprint, file } = plan;
    const seed = given ?? blueprint.seed ?? blueprint.id;
    diagnostics.push(...guessable(plan, seed));
    const copies = args.embed ? copiesOf(plan, roster) : null;
    if (copies?.ok === false) {
      diagnostics.push(...copies.diagnostics);
      return finish(EXIT.inputHasErrors);
    }
    const progress = progressOn(world, file);
    const built: Checked<Built> = await buildPlan(plan, {
      seed,
      formats: formatsNamed(blueprint.to),
      out,
      copies: copies?.value,
      resume: args.resume,
      theme,
      language,
      shard,
      signal: world.signal,
      onPaper: progress.show,
      onItem: (done, total) => progress.show(done, total, "items of flashcards"),
    });
    progress.clear();
    if (!built.ok) {
      diagnostics.push(...built.diagnostics);
      return finish(EXIT.inputHasErrors);
    }
    const { manifest, warnings, ...shown } = built.value;
    diagnostics.push(...warnings);
    builds.push({ file, ...shown, ...(args.commit && { commitment: manifest }) });
    world.stderr.write(summary(built.value, seed));
    if (shard !== undefined) world.stderr.write(mergeLine(file, join(out, blueprint.id), shard));
    if (args.commit) world.stderr.write(`  publish ${manifest}\n`);
  }
  return finish(EXIT.fine);

  function finish(exit: number): number {
    report(diagnostics, world);
    if (args.json) world.stdout.write(`${JSON.stringify({ ok: exit === EXIT.fine, builds, diagnostics }, null, 2)}\n`);
    return exit;
  }
}

/** Whether candidates get papers that can't be called back. */
const isExam = ({ to }: Blueprint): boolean => to.includes("exam") || to.includes("print");

/** Whoever guesses the seed of an exam, and has the bank, has everybody's paper. */
function guessable({ file, blueprint, banks }: Plan, seed: string): Diagnostic[] {
  const weakness = seedWeakness(seed, [blueprint.id, blueprint.title, ...banks.map(({ id }) => id)]);
  if (!isExam(blueprint) || weakness === undefined) return [];
  const message = `The seed ${JSON.stringify(seed)} can be guessed: ${weakness}. Whoever has the bank could make these papers.`;
  const hint = "for a serious exam take one that broadsheet seed prints, and keep it with the keys";
  return [{ severity: "warning", code: "seed/guessable", message, hint, place: { file, line: 1, column: 1 } }];
}

const mergeLine = (file: string, folder: string, { of }: Shard): string =>
  `  merge   broadsheet merge ${file} ${folder}.shard-*-of-${of}, once all are built\n`;

function refuseWithoutPapers({ blueprint, file }: Plan): void {
  if (formatsNamed(blueprint.to).every(({ from }) => from !== "paper"))
    throw new UsageError(`--shard makes a share of the papers, and ${file} makes none`);
}

/** An exam on stale facts is refused; other things are made, and say how old they are. */
const freshness =
  (allowStale: boolean): Inspector =>
  (bank, blueprint) => {
    const { today, sections } = blueprint;
    if (today === null) return [];
    const isUsable = isUsableIn(blueprint);
    const concerns = (item: Item) => isUsable(item) && sections.some(({ where }) => fits(item, where));
    return staleItems(bank, today, isExam(blueprint) && !allowStale ? "error" : "warning", concerns).map((found) =>
      found.severity === "error" ? { ...found, hint: `${found.hint}; or build with --allow-stale` } : found,
    );
  };

function refuseSameFolder(plans: readonly Plan[]): void {
  const seen = new Map<string, string>();
  for (const { blueprint, file } of plans) {
    const first = seen.get(blueprint.id);
    if (first !== undefined)
      throw new UsageError(`${first} and ${file} are both called "${blueprint.id}" and would share a folder`);
    seen.set(blueprint.id, file);
  }
}
