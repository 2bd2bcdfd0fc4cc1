import { createHash } from "node:crypto";
import { error, type Finding } from "../bank/finding.js";
import { lineChecker } from "../bank/lines.js";
import type { SourceText } from "../bank/source.js";
import type { Bank, Item } from "../model/bank.js";
import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { UnreadableText, linesOf } from "./lines.js";

/** More complaints than anybody reads at once; the rest is counted. */
const MAX_FINDINGS = 100;

export interface CheckedLines {
  readonly items: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Holds a bank in JSON Lines against schema and rules: the bank without its items on the first line, then one
 * item a line. Only ids and stems are kept, so that memory grows with those alone.
 */
export function checkBankLines(file: string): CheckedLines {
  const { items, diagnostics } = readLines(file, () => {});
  return { items, diagnostics };
}

/** Loads such a bank. Of its text nothing is kept but where the items stand. */
export function loadBankLines(file: string): Checked<{ readonly bank: Bank; readonly source: SourceText }> {
  const items: Item[] = [];
  const itemLines: number[] = [];
  const { diagnostics, bank } = readLines(file, (item, line) => {
    items.push(item);
    itemLines.push(line);
  });
  const whole = bank(items);
  if (diagnostics.length > 0 || whole === null) return { ok: false, diagnostics };
  return { ok: true, value: { bank: whole, source: { file, text: "", value: null, itemLines } }, warnings: [] };
}

function readLines(file: string, keep: (item: Item, line: number) => void) {
  let line = 0;
  const check = lineChecker((item) => keep(item, line));
  const digest = createHash("sha256");
  const diagnostics: Diagnostic[] = [];
  let more = 0;
  const add = (at: number, findings: readonly Finding[]): void => {
    for (const { severity, code, message, hint } of findings) {
      if (diagnostics.length >= MAX_FINDINGS) {
        more += 1;
        continue;
      }
      const place = { file, line: at, column: 1 };
      diagnostics.push({ severity, code, message, ...(hint !== undefined && { hint }), place });
    }
  };
  try {
    for (const text of linesOf(file)) {
      line += 1;
      digest.update(`${text}\n`);
      if (text.trim() !== "") add(line, check.line(text));
    }
    add(Math.max(1, line), check.end());
  } catch (cause) {
    add(1, [error("io/unreadable", [], whyUnreadable(cause))]);
  }
  if (more > 0) {
    const message = `There are ${more} more errors.`;
    diagnostics.push({ severity: "error", code: "bank/more", message, hint: "mend these first" });
  }
  return {
    items: check.count(),
    diagnostics,
    bank: (items: readonly Item[]) => check.bank(items, digest.digest("hex")),
  };
}

function whyUnreadable(cause: unknown): string {
  if (cause instanceof UnreadableText) return cause.message;
  switch ((cause as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "There is no such file.";
    case "EISDIR":
      return "It is a folder.";
    case "EACCES":
      return "You may not read it.";
    default:
      throw cause;
  }
}
