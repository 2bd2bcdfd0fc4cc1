import { join } from "node:path";
import type { Format } from "../formats/format.js";
import { formats as allFormats } from "../formats/index.js";
import { type Built, build as buildPlan } from "../io/build.js";
import { copiesOf } from "../io/inputs.js";
import { staleItems } from "../bank/freshness.js";
import { type Inspector, type Plan, loadPlan } from "../io/load.js";
import { languagesOf } from "../io/theme/files.js";
import type { Item } from "../model/bank.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Changes, Shard } from "../model/manifest.js";
import { fits } from "../paper/where.js";
import { seatingOf } from "../paper/seating.js";
import { seedProblem, seedWeakness } from "../paper/seed.js";
import { shardOf } from "../paper/shard.js";
import { didYouMean, listed } from "../bank/suggest.js";
import { type CardArguments, cardsFit, cardsGiven } from "./cards.js";
import { dayGiven } from "./day.js";
import { progressOn } from "./progress.js";
import { report } from "./report.js";
import { summary } from "./summary.js";
import { EXIT, UsageError, type World } from "./world.js";

/** As yargs hands them over: nothing is trusted yet. */
export interface BuildArguments extends CardArguments {
  readonly files: readonly string[];
  readonly seed: unknown;
  readonly pick: unknown;
  readonly forms: unknown;
  readonly roster: unknown;
  readonly seating: unknown;
  readonly to: unknown;
  readonly out: unknown;
  readonly theme: unknown;
  readonly today: unknown;
  readonly language: unknown;
  readonly allowStale: boolean;
  readonly resume: boolean;
  readonly commit: boolean;
  readonly embed: boolean;
  readonly shard: unknown;
  readonly json: boolean;
}

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
    throw new UsageError("--embed and --commit are for all papers together, not for a share of them");
  const diagnostics: Diagnostic[] = [];
  const builds: (Omit<Built, "manifest" | "warnings"> & { readonly file: string; readonly commitment?: string })[] = [];

  // Everything is read and checked before anything is written.
  const plans: Plan[] = [];
  for (const file of args.files) {
    const inspectors = [freshness(args.allowStale), cardsFit(formatsNamed)];
    const plan = await loadPlan(file, { changes, roster, inspectors });
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

/** Whoever guesses the seed of an exam, and has the bank, has everybody's paper. */
function guessable({ file, blueprint, banks }: Plan, seed: string): Diagnostic[] {
  const isExam = blueprint.to.includes("exam") || blueprint.to.includes("print");
  const weakness = seedWeakness(seed, [blueprint.id, blueprint.title, ...banks.map(({ id }) => id)]);
  if (!isExam || weakness === undefined) return [];
  const message = `The seed ${JSON.stringify(seed)} can be guessed: ${weakness}. Whoever has the bank could make these papers.`;
  const hint = "for a serious exam take one that broadsheet seed prints, and keep it with the keys";
  return [{ severity: "warning", code: "seed/guessable", message, hint, place: { file, line: 1, column: 1 } }];
}

function shardGiven(written: unknown): Shard | undefined {
  const text = oneText("shard", written);
  if (text === undefined) return undefined;
  const shard = shardOf(text);
  if (shard !== null) return shard;
  throw new UsageError(`--shard is ${JSON.stringify(text)}; give the shard and how many there are: --shard 3/8`);
}

const mergeLine = (file: string, folder: string, { of }: Shard): string =>
  `  merge   broadsheet merge ${file} ${folder}.shard-*-of-${of}, once all are built\n`;

function refuseWithoutPapers({ blueprint, file }: Plan): void {
  if (formatsNamed(blueprint.to).every(({ from }) => from !== "paper"))
    throw new UsageError(`--shard makes a share of the papers, and ${file} makes none`);
}

function seedGiven(seed: unknown): string | undefined {
  const problem = seed === undefined ? undefined : seedProblem(seed);
  if (problem === undefined) return seed as string | undefined;
  throw new UsageError(`--seed can't be used: ${problem}; give it once, as text: --seed term-2`);
}

/** What the command line changes, checked. */
function changesGiven(args: BuildArguments): Changes {
  const { pick, forms, seating, to, today } = args;
  const cards = cardsGiven(args);
  const wanted = oneText("to", to)
    ?.split(",")
    .map((name) => name.trim());
  if (wanted !== undefined) formatsNamed(wanted);
  const day = dayGiven(today);
  return {
    ...(pick !== undefined && { pick: wholeNumber("pick", pick) }),
    ...(forms !== undefined && { forms: formsNamed(forms) }),
    ...(seating !== undefined && { seating: seatingGiven(seating) }),
    ...(wanted !== undefined && { to: wanted }),
    ...(day !== undefined && { today: day }),
    ...(Object.keys(cards).length > 0 && { cards }),
  };
}

/** An exam on stale facts is refused; other things are made, and say how old they are. */
const freshness =
  (allowStale: boolean): Inspector =>
  (bank, { today, to, sections }) => {
    if (today === null) return [];
    const isExam = formatsNamed(to).some(({ name }) => name === "exam");
    const concerns = (item: Item) => sections.some(({ where }) => fits(item, where));
    return staleItems(bank, today, isExam && !allowStale ? "error" : "warning", concerns).map((found) =>
      found.severity === "error" ? { ...found, hint: `${found.hint}; or build with --allow-stale` } : found,
    );
  };

/** `3` makes three; `A,B` makes these two. */
function formsNamed(written: unknown): number | readonly string[] {
  const text = oneText("forms", written)!;
  if (/^\d+$/.test(text)) return wholeNumber("forms", text);
  const names = text.split(",").map((name) => name.trim());
  const bad = names.find((name) => !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,30}[A-Za-z0-9])?$/.test(name));
  if (bad !== undefined)
    throw new UsageError(
      `--forms: ${JSON.stringify(bad)} can't be a form; use letters, digits, and . _ - inside: --forms A,B`,
    );
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new UsageError(`--forms names one form twice: ${text}`);
  return names;
}

function seatingGiven(written: unknown): string {
  const text = oneText("seating", written)!;
  if (seatingOf(text) !== null) return text;
  throw new UsageError(
    `--seating is ${JSON.stringify(text)}; it must be rows:COLUMNSxROWS, such as rows:6x5 for five rows of six`,
  );
}

export function formatsNamed(names: readonly string[]): Format[] {
  const known = allFormats.map(({ name }) => name);
  return names.map((name) => {
    const format = allFormats.find((one) => one.name === name);
    if (format !== undefined) return format;
    throw new UsageError(
      `there is no format ${JSON.stringify(name)}; ${didYouMean(name, known) ?? `choose from ${listed(known)}`}`,
    );
  });
}

function languageGiven(written: unknown, theme: string | null): string | undefined {
  const tag = oneText("language", written);
  if (tag === undefined) return undefined;
  const known = languagesOf(theme);
  if (known.includes(tag.split("-")[0]!.toLowerCase()) || known.includes(tag)) return tag;
  throw new UsageError(`there are no messages in ${JSON.stringify(tag)}; choose from ${known.join(", ")}`);
}

export function oneText(option: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) throw new UsageError(`--${option} is given more than once`);
  if (typeof value !== "string" || value === "") throw new UsageError(`--${option} needs a value`);
  return value;
}

function wholeNumber(option: string, value: unknown): number {
  const text = oneText(option, value)!;
  const number = Number(text);
  if (!/^\d{1,7}$/.test(text) || number < 1 || number > 1_000_000) {
    throw new UsageError(`--${option} is ${JSON.stringify(text)}; it must be a whole number from 1 to 1000000`);
  }
  return number;
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
