import { counted } from "../reading/counted.js";
import { edited } from "../reading/edit.js";
import { type EvidenceEntry, type SourceTexts, lookUpEvidence, movedEvidence } from "../bank/evidence.js";
import { NO_BANK } from "../bank/draft-file.js";
import { isJsonLines } from "../reading/json-lines.js";
import { type SourceText, located } from "../reading/source.js";
import { lintAcross } from "../lint/across.js";
import { checkBankLines } from "../io/bank-lines.js";
import { type Inspector, type Plan, loadPlan } from "../io/load.js";
import { retype } from "../io/retype.js";
import { rewrite } from "../io/rewrite.js";
import { loadWords } from "../io/words.js";
import { type GivenText, matchTexts, readGivenTexts } from "../io/source-texts.js";
import type { Bank } from "../model/bank.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { remarksOn } from "../policy/remarks.js";
import { asTyped } from "./as-typed.js";
import { parseDay } from "./day.js";
import { FINDING_FORMATS, LEVELS } from "./choices.js";
import { printFindings } from "./findings.js";
import { fixLine } from "./fixable.js";
import { textUse } from "./text-use.js";
import { refuseUnknownRules } from "./known-rules.js";
import { parseText } from "./arguments.js";
import { oneOf } from "./one-of.js";
import { refuseSplitNames } from "./whole-names.js";
import { EXIT, UsageError, type World } from "./world.js";
import { argument } from "../reading/argument.js";

/** As yargs hands them over. */
export interface CheckArguments {
  readonly files: readonly string[];
  readonly source: readonly string[];
  readonly fix: boolean;
  readonly today: unknown;
  readonly maxWarnings: unknown;
  readonly off: readonly string[];
  readonly level: unknown;
  readonly theme: unknown;
  readonly format: unknown;
  readonly json: boolean;
}

/** Reads banks and blueprints and says everything that is wrong with them. */
export async function check(args: CheckArguments, world: World): Promise<number> {
  refuseSplitNames(args.files);
  const format = oneOf("format", args.format, FINDING_FORMATS) ?? (args.json ? "json" : "text");
  const most = mostWarnings(args.maxWarnings);
  const level = oneOf("level", args.level, LEVELS) ?? "warning";
  const today = parseDay(args.today) ?? null;
  const theme = parseText("theme", args.theme) ?? null;
  refuseUnknownRules(args.off);
  const given = await readGivenTexts(args.source);
  const diagnostics: Diagnostic[] = [...(given.ok ? given.warnings : given.diagnostics)];
  const texts = given.ok ? given.value : [];
  const usedBy = textUse(texts);
  const lines: string[] = [];
  const shippedWords = loadWords(null);
  const evidence: EvidenceEntry[] = [];
  const together = new Map<string, { readonly bank: Bank; readonly source: SourceText }>();
  let good = 0;
  let hidden = 0;
  let hiddenWarnings = 0;
  const isShown = ({ severity }: Pick<Diagnostic, "severity">) => LEVELS.indexOf(severity) <= LEVELS.indexOf(level);
  /** Nobody asks for the place of what is only counted. */
  const counting =
    (inspect: Inspector): Inspector =>
    (...of) => {
      const found = inspect(...of);
      const shown = found.filter(isShown);
      hidden += found.length - shown.length;
      hiddenWarnings += found.filter((one) => one.severity === "warning" && !isShown(one)).length;
      return shown;
    };
  for (const file of given.ok ? args.files : []) {
    if (isJsonLines(file)) {
      const checked = checkBankLines(file);
      diagnostics.push(...(checked.ok ? checked.warnings : checked.diagnostics));
      if (!checked.ok) continue;
      good += 1;
      lines.push(`${file}: ${counted(checked.value, "item")}, no errors (schema and rules)`);
      continue;
    }
    if (args.fix) lines.push(...(await retyped(file)), ...(await fixed(file, texts)));
    const inspect: Inspector = (bank, blueprint, lock) => {
      const found = texts.length === 0 ? null : usedBy.bank(bank, matchTexts(bank, texts));
      if (found !== null) evidence.push(...entriesOf(bank, found));
      return remarksOn(bank, lock, {
        today: today ?? blueprint.today,
        off: args.off,
        texts: found,
        shippedWords,
        ...(blueprint.banks.length === 0 && { update: `broadsheet update ${argument(file)}` }),
      });
    };
    const plan = await loadPlan(file, { theme, inspectors: [counting(inspect)] });
    if (!plan.ok && plan.diagnostics.some(({ code }) => code === NO_BANK)) {
      const { checkDraft } = await import("./check-draft.js");
      const draft = checkDraft(file, texts);
      usedBy.all();
      diagnostics.push(...draft.diagnostics);
      evidence.push(...draft.evidence.map(entryOf));
      if (draft.diagnostics.some(({ severity }) => severity === "error")) continue;
      good += 1;
      lines.push(`${file}: a draft, ${draft.summary}, no errors`);
      continue;
    }
    diagnostics.push(...(plan.ok ? plan.warnings : plan.diagnostics));
    if (!plan.ok) continue;
    good += 1;
    lines.push(`${file}: ${summary(plan.value)}`);
    const { banks, sources } = plan.value;
    for (const [b, bank] of banks.entries()) together.set(bank.digest, { bank, source: sources[b]! });
  }
  diagnostics.push(...usedBy.nobody());
  diagnostics.push(...disagreements([...together.values()], args.off));
  const disagree = diagnostics.some(({ severity }) => severity === "error");
  if (evidence.length > 0) lines.push(`evidence: ${tally(evidence)}`);
  const warnings = hiddenWarnings + diagnostics.filter(({ severity }) => severity === "warning").length;
  const tooMany = warnings > most;
  if (tooMany) lines.push(`${counted(warnings, "warning")}; at most ${most} allowed`);
  const ok = given.ok && good === args.files.length && !tooMany && !disagree;
  const shown = diagnostics.filter(isShown);
  hidden += diagnostics.length - shown.length;
  const fix = args.fix ? null : fixLine(shown);
  if (fix !== null) lines.push(asTyped(fix, world.command));
  if (hidden > 0) lines.push(`${counted(hidden, "more remark")} with --level info`);
  printFindings(shown, format, { ok, ...(evidence.length > 0 && { evidence }) }, world);
  for (const line of lines) world.stderr.write(`${line}\n`);
  return ok ? EXIT.fine : EXIT.inputHasErrors;
}

/** What each bank says otherwise than those that are checked with it. */
function disagreements(
  all: readonly { readonly bank: Bank; readonly source: SourceText }[],
  off: readonly string[],
): Diagnostic[] {
  if (all.length < 2) return [];
  const found = lintAcross(
    all.map(({ bank }) => bank),
    off,
  );
  return all.flatMap(({ source }, b) => located(source, found[b]!));
}

const entriesOf = (bank: Bank, texts: SourceTexts): EvidenceEntry[] => lookUpEvidence(bank, texts).map(entryOf);

const entryOf = ({ item, source, paragraph, status, selectors }: EvidenceEntry): EvidenceEntry => ({
  item,
  source,
  paragraph,
  status,
  selectors,
});

/** Each slip that was put right: nothing that a person wrote is changed in silence. */
const retyped = async (file: string): Promise<string[]> =>
  (await retype(file)).map(
    ({ place, message, hint = "" }) => `${file}:${place?.line ?? 1}: put right: ${message} → ${hint}`,
  );

/** Puts paragraph numbers right. */
async function fixed(file: string, given: readonly GivenText[]): Promise<string[]> {
  const plan = await loadPlan(file);
  if (!plan.ok || plan.value.kind === "blueprint") return [];
  const [bank] = plan.value.banks;
  const source = plan.value.sources[0]!;
  const edits = movedEvidence(bank!, matchTexts(bank!, given));
  if (edits.length === 0) return [];
  await rewrite(source, edited(source, edits));
  return [`${file}: ${counted(edits.length, "paragraph number")} put right`];
}

function summary({ banks }: Plan): string {
  const items = banks.reduce((sum, bank) => sum + bank.items.length, 0);
  return `${counted(items, "item")}, no errors`;
}

/** `58 verified, 2 moved`, in the order of how good the news is. */
function tally(entries: readonly EvidenceEntry[]): string {
  const order = ["verified", "unpinned", "moved", "ambiguous", "missing", "unavailable"] as const;
  return order
    .flatMap((status) => {
      const count = entries.filter((entry) => entry.status === status).length;
      return count === 0 ? [] : [`${count} ${status}`];
    })
    .join(", ");
}

function mostWarnings(written: unknown): number {
  if (written === undefined) return Infinity;
  if (typeof written === "string" && /^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError(`--max-warnings is ${JSON.stringify(written)}; it must be a whole number, such as 0`);
}
