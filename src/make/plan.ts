import { error, type Finding } from "../reading/finding.js";
import { isJsonLines } from "../reading/json-lines.js";
import { withTheRest } from "../bank/load.js";
import { placed } from "../bank/places.js";
import { type SourceText, located } from "../reading/source.js";
import { listed } from "../reading/suggest.js";
import { formatMeant } from "../formats/other-names.js";
import { formats } from "../formats/index.js";
import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Lock } from "../model/deck.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { Changes } from "../model/manifest.js";
import { type Inspector, type LoadedBank, type PlanFiles, loadBankFile, loadBankText } from "./load-bank.js";
import { type Defaults, blueprintOf, checkBlueprint, withChanges } from "../blueprint/blueprint.js";
import { changesProblems } from "../blueprint/changes.js";
import { uncountedItems } from "../blueprint/uncounted.js";
import { checkPlan, clashes } from "../selection/check-plan.js";
import { isBankName } from "../text/bank-name.js";

export type { Inspector, PlanFiles };

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

/** How a plan is to be read. */
export interface PlanOptions {
  /** What the command line changes in the blueprint, before it is held against the banks. */
  readonly changes?: Changes;
  /** A roster that wins over the blueprint's. */
  readonly roster?: string | undefined;
  readonly inspectors?: readonly Inspector[];
  /** What held where nothing is said, when papers are made again that an earlier version made. */
  readonly defaults?: Defaults | undefined;
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
  if (!source.ok) return isBlueprint(source.meant?.source.value) ? source : withTheRest(source);
  if (!isBlueprint(source.value.value)) return bankPlan(await loadBankText(source.value, files, inspectors));
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
  const ofBanks = loaded.flatMap((one) => (one.ok ? one.warnings : []));
  return fitted(plan, source.value, good, inspectors, [...ofBanks, ...whole.warnings]);

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
    return fitted(plan, own, [loaded.value], inspectors, [...loaded.warnings, ...settled.warnings]);
  }
}

const isBlueprint = (top: unknown): boolean =>
  typeof top === "object" &&
  top !== null &&
  (("blueprint" in top && !("bank" in top)) || (!("items" in top) && ("sections" in top || namesFile(top))));

/** Who writes `bank: harbour.yaml` asks for papers of that bank. */
const namesFile = (top: object): boolean => "bank" in top && typeof top.bank === "string" && isBankName(top.bank);

const locksOf = (banks: readonly LoadedBank[]): ReadonlyMap<string, Lock> =>
  new Map(banks.flatMap(({ bank, lock }) => (lock === null ? [] : [[bank.id, lock] as const])));

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
            formatMeant(name, known),
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
