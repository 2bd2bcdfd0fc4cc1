import { error, type Finding } from "../reading/finding.js";
import { loadMarkdown, needsMarkdown } from "../text/inline.js";
import { isJsonLines } from "../reading/json-lines.js";
import { type SoundItems, readBank } from "../bank/load.js";
import { placed } from "../bank/places.js";
import { type SourceText, located } from "../reading/source.js";
import { didYouMean, listed } from "../reading/suggest.js";
import { formats } from "../formats/index.js";
import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Lock } from "../model/deck.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Changes } from "../model/manifest.js";
import type { Roster, RosterColumns } from "../model/roster.js";
import { type Defaults, blueprintOf, checkBlueprint, withChanges } from "../blueprint/blueprint.js";
import { changesProblems } from "../blueprint/changes.js";
import { uncountedItems } from "../blueprint/uncounted.js";
import { checkPlan, clashes } from "../selection/check-plan.js";

/** Banks and the blueprint that uses them, fit for each other: papers can be assembled. */
export interface Plan {
  readonly file: string;
  readonly kind: "bank" | "blueprint";
  readonly banks: readonly Bank[];
  /** The files of the banks, in which findings have their places. */
  readonly sources: readonly SourceText[];
  /** With the changes in it. */
  readonly blueprint: Blueprint;
  readonly changes: Changes;
  /** Of the banks that have one, by the bank's id. */
  readonly locks: ReadonlyMap<string, Lock>;
}

/** Says what it finds in a good bank; an error makes it a bad one. */
export type Inspector = (bank: Bank, blueprint: Blueprint, lock: Lock | null) => readonly Finding[];

export interface PlanOptions {
  /** What the command line changes in the blueprint, before it is held against the banks. */
  readonly changes?: Changes;
  /** A roster that wins over the blueprint's. */
  readonly roster?: string | undefined;
  readonly inspectors?: readonly Inspector[];
  /** What held where nothing is said, when papers are made again that an earlier version made. */
  readonly defaults?: Defaults | undefined;
}

/** Where a plan is read from: a disk, or memory. */
export interface PlanFiles {
  /** A file that a person wrote. */
  readonly source: (file: string) => Checked<SourceText>;
  /** A bank in JSON Lines. */
  readonly bankLines: (file: string) => Checked<{ readonly bank: Bank; readonly source: SourceText }>;
  /** The lock of the bank in a file; null where it has none. */
  readonly lock: (file: string) => Checked<Lock | null>;
  /** Fills in the bytes of a bank's pictures, or says what is wrong with them. */
  readonly withImages: (bank: Bank, file: string) => Promise<{ readonly bank: Bank; readonly findings: Finding[] }>;
  readonly roster: (file: string, columns: RosterColumns) => Promise<Checked<Roster>>;
  /** The blueprint with what earlier exams asked. */
  readonly withEarlier: (blueprint: Blueprint, file: string) => Promise<Checked<Blueprint>>;
  /** A file that another one names. */
  readonly beside: (file: string, name: string) => string;
}

/** Loads a bank, or a blueprint with its banks. */
export async function readPlan(
  file: string,
  files: PlanFiles,
  { changes = {}, roster, inspectors = [], defaults }: PlanOptions = {},
): Promise<Checked<Plan>> {
  const wrong = wrongChanges(changes);
  if (wrong.length > 0) return { ok: false, diagnostics: wrong };
  if (isJsonLines(file)) return bankPlan(await loadBankFile(file, files, inspectors));
  const source = files.source(file);
  if (!source.ok) return source;
  const top = source.value.value;
  const isBlueprint = typeof top === "object" && top !== null && "blueprint" in top && !("bank" in top);
  if (!isBlueprint) return bankPlan(await loadBankText(source.value, files, inspectors));
  const written = checkBlueprint(source.value, defaults);
  if (!written.ok) return written;
  // Few blueprints name earlier exams: the others start without what reads them.
  const blueprint = written.value.earlier.length === 0 ? written : await files.withEarlier(written.value, file);
  if (!blueprint.ok) return blueprint;
  const unknown = unknownFormats(blueprint.value);
  if (unknown.length > 0) return { ok: false, diagnostics: located(source.value, unknown) };
  const loaded = await Promise.all(
    blueprint.value.banks.map((path) => loadBankFile(files.beside(file, path), files, inspectors)),
  );
  const broken = loaded.flatMap((one) => (one.ok ? [] : one.diagnostics));
  if (broken.length > 0) return { ok: false, diagnostics: broken };
  const good = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  const banks = good.map(({ bank }) => bank);
  const whole = await withRoster(withChanges(blueprint.value, changes));
  if (!whole.ok) return whole;
  const sources = good.map((one) => one.source);
  const plan: Plan = { file, kind: "blueprint", banks, sources, blueprint: whole.value, changes, locks: locksOf(good) };
  return fitted(plan, source.value, good, inspectors, whole.warnings);

  /** The blueprint with its candidates. */
  async function withRoster(without: Blueprint): Promise<Checked<Blueprint>> {
    const { rosterFile } = without;
    const path = roster ?? (rosterFile === null ? undefined : files.beside(file, rosterFile));
    const columns = { id: changes.rosterId, name: changes.rosterName };
    if (path === undefined) {
      if (columns.id === undefined && columns.name === undefined) return { ok: true, value: without, warnings: [] };
      const message = "Roster columns are chosen, but there is no roster.";
      return {
        ok: false,
        diagnostics: [{ severity: "error", code: "roster/none", message, hint: "name it: --roster FILE" }],
      };
    }
    const read = await files.roster(path, columns);
    return read.ok ? { ...read, value: { ...without, roster: read.value } } : read;
  }

  async function bankPlan(loaded: Checked<LoadedBank>): Promise<Checked<Plan>> {
    if (!loaded.ok) return loaded;
    const { bank, source: own } = loaded.value;
    const settled = await withRoster(withChanges(blueprintOf(bank, defaults), changes));
    if (!settled.ok) return settled;
    const locks = locksOf([loaded.value]);
    const blueprint = settled.value;
    const plan: Plan = { file, kind: "bank", banks: [bank], sources: [own], blueprint, changes, locks };
    return fitted(plan, own, [loaded.value], inspectors, settled.warnings);
  }
}

interface LoadedBank {
  readonly bank: Bank;
  readonly source: SourceText;
  readonly lock: Lock | null;
}

const locksOf = (banks: readonly LoadedBank[]): ReadonlyMap<string, Lock> =>
  new Map(banks.flatMap(({ bank, lock }) => (lock === null ? [] : [[bank.id, lock] as const])));

async function loadBankFile(
  file: string,
  files: PlanFiles,
  inspectors: readonly Inspector[],
): Promise<Checked<LoadedBank>> {
  if (isJsonLines(file)) return completed(files.bankLines(file), files);
  const source = files.source(file);
  return source.ok ? loadBankText(source.value, files, inspectors) : source;
}

/** Of a bank with mistakes, the items without are inspected all the same. */
async function loadBankText(
  source: SourceText,
  files: PlanFiles,
  inspectors: readonly Inspector[],
): Promise<Checked<LoadedBank>> {
  const { checked, sound } = readBank(source);
  if (checked.ok) return completed({ ...checked, value: { bank: checked.value, source } }, files);
  if (sound === null || inspectors.length === 0) return checked;
  const remarks = located(source, placed(source, await inspectSound(sound, inspectors)));
  return { ok: false, diagnostics: [...checked.diagnostics, ...remarks] };
}

/** The lock is left out: it is for the whole bank. */
async function inspectSound({ bank, indices }: SoundItems, inspectors: readonly Inspector[]): Promise<Finding[]> {
  await readyMarkdown(bank);
  const found = inspectors.flatMap((inspect) => inspect(bank, blueprintOf(bank), null));
  return found.map((one) => {
    const [list, index, ...rest] = one.path;
    return list === "items" && typeof index === "number" ? { ...one, path: [list, indices[index]!, ...rest] } : one;
  });
}

async function readyMarkdown({ items, passages }: Bank): Promise<void> {
  if (needsMarkdown(items) || needsMarkdown(passages)) await loadMarkdown();
}

/** A bank that is ready to be shown: checked, its pictures read, its Markdown readable. */
async function completed(read: Checked<Omit<LoadedBank, "lock">>, files: PlanFiles): Promise<Checked<LoadedBank>> {
  if (!read.ok) return read;
  const { bank: checked, source } = read.value;
  await readyMarkdown(checked);
  const lock = files.lock(source.file);
  if (!lock.ok) return lock;
  const { bank, findings } = await files.withImages(checked, source.file);
  return findings.length > 0
    ? { ok: false, diagnostics: located(source, findings) }
    : { ok: true, value: { bank, source, lock: lock.value }, warnings: read.warnings };
}

const wrongChanges = (changes: Changes): Diagnostic[] =>
  changesProblems(
    changes,
    formats.map(({ name }) => name),
  ).map(({ change, problem }) => ({
    severity: "error",
    code: "plan/bad-change",
    message: `The change ${JSON.stringify(change)} ${problem}.`,
  }));

function unknownFormats({ to }: Blueprint): Finding[] {
  const known = formats.map(({ name }) => name);
  return to.flatMap((name, i) =>
    known.includes(name)
      ? []
      : [
          error(
            "blueprint/unknown-format",
            ["to", i],
            `There is no format ${JSON.stringify(name)}; there are ${listed(known)}.`,
            didYouMean(name, known),
          ),
        ],
  );
}

/** Whether papers are made, or somebody said what they should ask: flashcards are made of the whole bank, and pick nothing. */
const asksForPapers = ({ kind, changes, blueprint: { to } }: Plan): boolean =>
  kind === "blueprint" ||
  changes.pick !== undefined ||
  formats.some(({ name, from }) => from === "paper" && to.includes(name));

function fitted(
  plan: Plan,
  source: SourceText,
  banks: readonly LoadedBank[],
  inspectors: readonly Inspector[],
  warnings: readonly Diagnostic[],
): Checked<Plan> {
  const misfits = asksForPapers(plan) ? checkPlan(plan.banks, plan.blueprint) : clashes(plan.banks);
  const uncounted = located(source, uncountedItems(plan.banks, plan.blueprint));
  if (misfits.length > 0) return { ok: false, diagnostics: [...located(source, misfits), ...uncounted] };
  const found = [
    ...warnings,
    ...uncounted,
    ...banks.flatMap((one) =>
      located(
        one.source,
        placed(
          one.source,
          inspectors.flatMap((inspect) => inspect(one.bank, plan.blueprint, one.lock)),
        ),
      ),
    ),
  ];
  const isGood = found.every(({ severity }) => severity !== "error");
  return isGood ? { ok: true, value: plan, warnings: found } : { ok: false, diagnostics: found };
}
