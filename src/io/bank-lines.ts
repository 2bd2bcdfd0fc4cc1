import { createHash } from "node:crypto";
import { type Lines, bankOf, checkLines } from "../bank/lines.js";
import type { SourceText } from "../reading/source.js";
import type { Bank, Item } from "../model/bank.js";
import type { Checked } from "../model/diagnostic.js";
import { linesOf } from "./lines.js";
import { whyUnreadable } from "./why-unreadable.js";

/** Checks a bank in JSON Lines: the bank without its items on the first line, then one item a line. */
export function checkBankLines(file: string): Checked<number> {
  const read = readLines(file, () => false);
  if (!read.ok) return read;
  const { count, diagnostics } = read.value.lines;
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: count, warnings: [] };
}

/** Loads such a bank. */
export function loadBankLines(file: string): Checked<{ readonly bank: Bank; readonly source: SourceText }> {
  const read = readLines(file, () => true);
  if (!read.ok) return read;
  const { lines, digest } = read.value;
  const bank = bankOf(lines, digest);
  return bank === null
    ? { ok: false, diagnostics: lines.diagnostics }
    : { ok: true, value: { bank, source: lines.source }, warnings: [] };
}

function readLines(
  file: string,
  keeps: (item: Item) => boolean,
): Checked<{ readonly lines: Lines; readonly digest: string }> {
  const digest = createHash("sha256");
  function* digested(): Generator<string> {
    for (const text of linesOf(file)) {
      digest.update(`${text}\n`);
      yield text;
    }
  }
  try {
    const lines = checkLines(file, digested(), keeps);
    return { ok: true, value: { lines, digest: digest.digest("hex") }, warnings: [] };
  } catch (cause) {
    const message = whyUnreadable(cause);
    if (message === undefined) throw cause;
    return {
      ok: false,
      diagnostics: [{ severity: "error", code: "io/unreadable", message, place: { file, line: 1, column: 1 } }],
    };
  }
}
