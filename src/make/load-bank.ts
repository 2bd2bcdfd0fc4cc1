import { type SoundItems, readBank, withTheRest } from "../bank/load.js";
import { placed } from "../bank/places.js";
import { blueprintOf } from "../blueprint/blueprint.js";
import type { Bank } from "../model/bank.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Lock } from "../model/deck.js";
import type { Checked } from "../model/diagnostic.js";
import type { Roster, RosterColumns } from "../model/roster.js";
import type { Finding } from "../reading/finding.js";
import { isJsonLines } from "../reading/json-lines.js";
import { type ReadSource, type SourceText, located } from "../reading/source.js";
import { loadMarkdown, needsMarkdown } from "../text/inline.js";

/** Says what it finds in a good bank; an error makes it a bad one. */
export type Inspector = (bank: Bank, blueprint: Blueprint, lock: Lock | null) => readonly Finding[];

/** Where a plan is read from: a disk, or memory. */
export interface PlanFiles {
  /** A file that a person wrote. */
  readonly source: (file: string) => ReadSource;
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

/** A bank that is ready to be used. */
export interface LoadedBank {
  readonly bank: Bank;
  readonly source: SourceText;
  readonly lock: Lock | null;
}

export async function loadBankFile(
  file: string,
  files: PlanFiles,
  inspectors: readonly Inspector[],
): Promise<Checked<LoadedBank>> {
  if (isJsonLines(file)) return completed(files.bankLines(file), files);
  const source = files.source(file);
  return source.ok ? loadBankText(source.value, files, inspectors) : withTheRest(source);
}

/** Of a bank with mistakes, the items without are inspected all the same. */
export async function loadBankText(
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
