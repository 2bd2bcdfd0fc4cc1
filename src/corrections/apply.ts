import { Uneditable, edited } from "../reading/edit.js";
import { checkBank } from "../bank/load.js";
import { idPins } from "../bank/pin-ids.js";
import { type SourceText, parseSource } from "../reading/source.js";
import type { Bank, IsoDate } from "../model/bank.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import type { WordsIn } from "../words/words.js";
import { type Comparison, type Correction, compare } from "./compare.js";
import type { ForeignNote } from "./foreign.js";

/** What corrections make of a bank. Those that could not be made are among the differences. */
export interface CorrectedBank {
  readonly comparison: Comparison;
  /** The bank that the notes were held against. */
  readonly source: SourceText;
  readonly after: string;
}

/**
 * What notes would change in a bank; refused where the changed bank would not be a good one.
 *
 * @param bank what the source says, with its pictures
 */
export function correctBank(
  source: SourceText,
  bank: Bank,
  notes: readonly ForeignNote[],
  wordsIn: WordsIn,
  today: IsoDate | null,
): Checked<CorrectedBank> {
  const found = compare(source, bank, notes, wordsIn, today);
  const { text, done, undone } = applied(source, found.corrections);
  const result = goodBank(source.file, text);
  if (!result.ok) return { ok: false, diagnostics: [SPOILT, ...result.diagnostics] };
  const byHand = undone.map(({ item, path, before, after }) => ({
    item,
    field: path.slice(2).join("."),
    before,
    after,
  }));
  const comparison = { ...found, corrections: done, differences: [...found.differences, ...byHand] };
  return { ok: true, value: { comparison, source, after: text }, warnings: [] };
}

const SPOILT: Diagnostic = {
  severity: "error",
  code: "import/spoilt",
  message: "With the corrections made, the bank would have these mistakes. Nothing was changed.",
  hint: "put them right in Anki, or make the corrections by hand",
};

function goodBank(file: string, text: string): Checked<Bank> {
  const source = parseSource(file, text);
  return source.ok ? checkBank(source.value) : source;
}

/** All at once, or else those that can be made one by one. */
function applied(source: SourceText, corrections: readonly Correction[]) {
  const done: Correction[] = [];
  const undone: Correction[] = [];
  /** An item whose id is made of its stem gets it written down: it is the one that the learners have. */
  const attempt = (from: SourceText, some: readonly Correction[]): string =>
    edited(from, [
      ...some.map(({ path, after }) => ({ kind: "replace" as const, path, value: after })),
      ...idPins(from, (index) => some.some(({ path }) => path[0] === "items" && path[1] === index)),
    ]);
  try {
    return { text: attempt(source, corrections), done: corrections, undone };
  } catch (cause) {
    if (!(cause instanceof Uneditable)) throw cause;
  }
  let current = source;
  for (const correction of corrections) {
    try {
      const next = parseSource(source.file, attempt(current, [correction]));
      if (next.ok) current = next.value;
      done.push(correction);
    } catch (cause) {
      if (!(cause instanceof Uneditable)) throw cause;
      undone.push(correction);
    }
  }
  return { text: current.text, done, undone };
}
