import type { Diagnostic } from "../model/diagnostic.js";
import { certainChanges, changed } from "../typing/changes.js";
import { loadCopied } from "./copied/load.js";

export interface Fixed {
  readonly text: string;
  /** What was put right, in the order in which it was; places are those of the text at that time. */
  readonly done: readonly Diagnostic[];
}

/** Mistakes can hide one another; more layers than this have no end. */
const MOST_ROUNDS = 20;

/** Everything that is wrong with a text. */
type Complaints = (file: string, text: string) => readonly Diagnostic[];

/** A bank with everything put right that can only have been meant in one way, and not one other character changed. */
export const fixedBank = (file: string, text: string): Fixed => fixedText(file, text, complaintsOf);

/**
 * The same of a text of another kind.
 *
 * @param text with LF at the ends of lines
 */
export function fixedText(file: string, text: string, complaintsOf: Complaints): Fixed {
  let fixed: Fixed = { text, done: [] };
  let complaints = complaintsOf(file, text);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const certain = complaints.filter(({ fix }) => fix?.isCertain);
    const changes = certainChanges(certain);
    const next = changed(fixed.text, changes);
    const left = complaintsOf(file, next);
    const gone = certain.filter((one) => one.fix!.changes.every((change) => changes.includes(change)));
    if (gone.length === 0 || !isBetter(complaints, left)) return fixed;
    fixed = { text: next, done: [...fixed.done, ...gone] };
    complaints = left;
  }
  return fixed;
}

function isBetter(complaints: readonly Diagnostic[], left: readonly Diagnostic[]): boolean {
  if (isUncovered(complaints)) return true;
  // What can't be read hides all the rest.
  if (left.some(isSyntax) && !complaints.some(isSyntax)) return false;
  return left.length < complaints.length || complaints.some(({ code }) => code === "bank/more");
}

const isSyntax = ({ code }: Diagnostic): boolean => code === "bank/syntax";

/** Behind what made the file unreadable, any number of other mistakes may come to light. */
const isUncovered = (complaints: readonly Diagnostic[]): boolean => complaints.every(isSyntax);

function complaintsOf(file: string, text: string): readonly Diagnostic[] {
  const bank = loadCopied(file, text);
  return bank.ok ? bank.warnings : bank.diagnostics;
}
