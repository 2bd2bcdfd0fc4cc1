import { sha256 } from "#platform";
import type { Bank, Item } from "../model/bank.js";
import type { Checked } from "../model/diagnostic.js";
import { asMeant, inFile } from "./as-meant.js";
import { type Verdict, bankChecker } from "./checker.js";
import { draftRefused, isDraft } from "./draft-file.js";
import { isJsonLines } from "../reading/json-lines.js";
import { limited } from "../reading/limit.js";
import { placed } from "./places.js";
import { bankOf, checkLines } from "./lines.js";
import { asTyped, byPlace, inWritten } from "./typed.js";
import { located, parseSource, type ReadSource, type SourceText, withPlainLines } from "../reading/source.js";

/**
 * Reads a question bank (YAML, JSON or JSON Lines): text, then schema, then rules. Reports everything that is wrong,
 * in file order.
 *
 * @param file how diagnostics name the file
 */
export function loadBank(file: string, text: string): Checked<Bank> {
  if (isJsonLines(file)) {
    const lines = withPlainLines(text).split("\n");
    const checked = checkLines(file, lines, () => true);
    const bank = bankOf(checked, sha256(lines.join("\n")));
    return bank === null ? { ok: false, diagnostics: checked.diagnostics } : { ok: true, value: bank, warnings: [] };
  }
  const source = parseSource(file, text);
  return source.ok ? checkBank(source.value) : withTheRest(source);
}

/** What is wrong with a bank that can't be read: beside that, everything else that is wrong with it as it was meant. */
export function withTheRest({ diagnostics, meant }: Unreadable): Checked<never> {
  if (meant === undefined) return { ok: false, diagnostics };
  const { source, written, steps } = meant;
  const checked = checkBank(source);
  const rest = (checked.ok ? checked.warnings : checked.diagnostics).map(
    inWritten({ file: source.file, text: written }, source.text, steps),
  );
  return { ok: false, diagnostics: limited("bank", [...diagnostics, ...rest].toSorted(byPlace)) };
}

type Unreadable = Extract<ReadSource, { ok: false }>;

/** Like `readBank`, for those who want the whole bank or none. */
export const checkBank = (source: SourceText): Checked<Bank> => readBank(source).checked;

/** What a bank says, or what is wrong with it; then those of its items that nothing is wrong with are there. */
interface ReadBank {
  readonly checked: Checked<Bank>;
  readonly sound: SoundItems | null;
}

export interface SoundItems {
  readonly bank: Bank;
  /** Which item of the file each of them is, from 0. */
  readonly indices: readonly number[];
}

/** The rules are held against every item that has the right shape, so that all is said at once. */
export function readBank(given: SourceText): ReadBank {
  if (isDraft(given.value))
    return { checked: { ok: false, diagnostics: located(given, [draftRefused()]) }, sound: null };
  const { source, withSlips } = asTyped(given);
  const meant = asMeant(source.value);
  const { value } = meant;
  const check = bankChecker({ hasAliases: true });
  check.head(value);
  const written = (value as { items?: unknown } | null)?.items;
  const items = Array.isArray(written) ? (written as unknown[]).map((one) => check.item(one)) : [];
  const verdict = check.end();
  const { head, unpinned, uncounted } = verdict;
  const findings = [...meant.findings, ...verdict.findings.map((one) => inFile(one, meant.written))];
  const said = withSlips(located(source, placed(source, findings)));
  if (head !== null && said.every(({ severity }) => severity !== "error")) {
    const whole = items.flatMap((item) => item ?? []);
    const bank = { ...head, items: whole, unpinned, digest: sha256(given.text) };
    return { checked: { ok: true, value: bank, warnings: said }, sound: null };
  }
  const diagnostics = limited("bank", said, uncounted);
  // Items whose places are not those of the file are not spoken of any further.
  const isAsWritten = source === given && meant.findings.length === 0;
  return { checked: { ok: false, diagnostics }, sound: isAsWritten ? soundItems(items, verdict) : null };
}

/** Where mistakes are too many to list, nobody knows which items have none. */
function soundItems(items: readonly (Item | null)[], { part, findings, uncounted }: Verdict): SoundItems | null {
  if (part === null || uncounted > 0) return null;
  const broken = new Set(findings.map(({ path }) => (path[0] === "items" ? path[1] : undefined)));
  const indices = [...items.keys()].filter((i) => items[i] !== null && !broken.has(i));
  const sound = indices.map((i) => items[i]!);
  return { bank: { ...part, items: sound, unpinned: [], digest: "" }, indices };
}
