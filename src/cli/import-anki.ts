import { existsSync } from "node:fs";
import { basename } from "node:path";
import { loadMarkdown } from "../text/inline.js";
import { checkBank } from "../bank/load.js";
import { located } from "../reading/source.js";
import { type CorrectedBank, correctBank } from "../corrections/apply.js";
import type { Comparison, Difference } from "../corrections/compare.js";
import { draftBank } from "../corrections/drafts.js";
import type { ForeignNote } from "../corrections/foreign.js";
import { readAnkiFile } from "../io/anki-file.js";
import { withImages } from "../io/media.js";
import { readSource } from "../io/read.js";
import { replaceFile } from "../io/replace-file.js";
import { rewrite } from "../io/rewrite.js";
import { loadWords } from "../io/words.js";
import { TemplateMistake } from "../theme/mistake.js";
import type { IsoDate } from "../model/bank.js";
import type { Checked } from "../model/diagnostic.js";
import { parseDay } from "./day.js";
import { parseText } from "./arguments.js";
import { counted } from "../reading/counted.js";
import { printable, printableJson } from "./printable.js";
import { report } from "./report.js";
import { refused } from "./refused.js";
import { EXIT, UsageError, type World } from "./world.js";

/** As yargs hands them over. */
export interface ImportAnkiArguments {
  readonly file: string;
  readonly bank: unknown;
  readonly write: boolean;
  readonly drafts: unknown;
  readonly today: unknown;
  readonly theme: unknown;
  readonly json: boolean;
}

/** Holds what comes back from Anki against the bank that it was made of, and makes drafts of what is new. */
export async function importAnki(args: ImportAnkiArguments, world: World): Promise<number> {
  const bankFile = parseText("bank", args.bank) ?? null;
  const draftsFile = parseText("drafts", args.drafts) ?? null;
  const theme = parseText("theme", args.theme) ?? null;
  if (bankFile === null && args.write) throw new UsageError("--write needs the bank to write to: --bank FILE");
  if (bankFile === null && draftsFile === null) {
    throw new UsageError(
      "say what to do with the notes: --bank FILE to compare them, --drafts FILE to make items of them, --out BANK or --into BANK to take them over",
    );
  }
  if (draftsFile !== null && existsSync(draftsFile)) {
    throw new UsageError(`${draftsFile} exists; name a new file for the drafts`);
  }
  const notes = await readAnkiFile(args.file, world.signal);
  if (!notes.ok) return refused(notes.diagnostics, args, world);
  report(notes.warnings, world);
  await loadMarkdown();
  const today = parseDay(args.today) ?? null;
  const compared =
    bankFile === null
      ? { ok: true as const, value: onlyUnknown(notes.value), warnings: [] }
      : await correctedBank(bankFile, notes.value, theme, today);
  if (!compared.ok) return refused(compared.diagnostics, args, world);
  world.signal.throwIfAborted();
  const { comparison, source, after } = compared.value;
  const before = source?.text ?? "";
  const unknownNotes = comparison.unknownNotes;

  if (args.json)
    world.stdout.write(`${printableJson({ ok: true, ...comparison, unknownNotes: unknownNotes.length })}\n`);
  else if (bankFile !== null) await show(bankFile, before, after, comparison.differences, world);
  if (bankFile !== null) {
    const isChanged = before !== after;
    if (isChanged && args.write && source !== null) await rewrite(source, after);
    world.stderr.write(summary(bankFile, comparison, isChanged, args.write));
  }
  if (draftsFile !== null) {
    const { yaml, items, left } = draftBank("drafts", basename(args.file), unknownNotes);
    await replaceFile(draftsFile, yaml, (now) => now === null);
    const rest = left === 0 ? "" : `; ${left} without question or answer left out`;
    world.stderr.write(
      `${draftsFile}: ${counted(items, "draft item")}${rest}; ${world.command} check says what is missing\n`,
    );
  } else if (unknownNotes.length > 0) {
    world.stderr.write(
      `${counted(unknownNotes.length, "note")} unknown to the bank: --drafts FILE makes items of them\n`,
    );
  }
  return EXIT.fine;
}

/** The bank that the notes were held against; null where none was named. */
interface ComparedNotes extends Pick<CorrectedBank, "comparison" | "after"> {
  readonly source: CorrectedBank["source"] | null;
}

const onlyUnknown = (unknownNotes: readonly ForeignNote[]): ComparedNotes => ({
  comparison: { corrections: [], differences: [], unchanged: 0, unknownNotes },
  source: null,
  after: "",
});

async function correctedBank(
  file: string,
  notes: readonly ForeignNote[],
  theme: string | null,
  today: IsoDate | null,
): Promise<Checked<CorrectedBank>> {
  const source = readSource(file);
  if (!source.ok) return source;
  const checked = checkBank(source.value);
  if (!checked.ok) return checked;
  const { bank, findings } = await withImages(checked.value, file);
  if (findings.length > 0) return { ok: false, diagnostics: located(source.value, findings) };
  try {
    return correctBank(source.value, bank, notes, loadWords(theme), today);
  } catch (cause) {
    if (cause instanceof TemplateMistake) return { ok: false, diagnostics: cause.diagnostics };
    throw cause;
  }
}

/** The changes as a patch; what a person must look at goes where messages go. */
async function show(
  file: string,
  before: string,
  after: string,
  differences: readonly Difference[],
  world: World,
): Promise<void> {
  if (before !== after) {
    const { createTwoFilesPatch } = await import("diff");
    world.stdout.write(
      createTwoFilesPatch(file, file, before, after, "", "", { context: 2 }).replace(/^Index:.*\n=+\n/, ""),
    );
  }
  const lines = (sign: string, text: string) =>
    text
      .split("\n")
      .map((line) => `  ${sign} ${printable(line)}\n`)
      .join("");
  for (const { item, field, before, after } of differences) {
    world.stderr.write(`by hand: item ${item}, ${field}\n${lines("-", before)}${lines("+", after)}`);
  }
}

function summary(
  file: string,
  { corrections, differences, unchanged }: Comparison,
  isChanged: boolean,
  write: boolean,
): string {
  const made = !isChanged ? "" : write ? " made" : " (make with --write)";
  return `${file}: ${counted(corrections.length, "correction")}${made}, ${differences.length} to look at by hand, ${counted(unchanged, "note")} unchanged\n`;
}
