import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { error, type Finding } from "../bank/finding.js";
import { lineChecker } from "../bank/lines.js";
import type { Diagnostic } from "../model/diagnostic.js";

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
export async function checkBankLines(file: string): Promise<CheckedLines> {
  const check = lineChecker();
  const diagnostics: Diagnostic[] = [];
  let more = 0;
  const add = (line: number, findings: readonly Finding[]): void => {
    for (const { severity, code, message, hint } of findings) {
      if (diagnostics.length < MAX_FINDINGS)
        diagnostics.push({
          severity,
          code,
          message,
          ...(hint !== undefined && { hint }),
          place: { file, line, column: 1 },
        });
      else more += 1;
    }
  };
  let line = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() !== "") add(line, check.line(text.replace(/^\uFEFF/, "")));
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = { ENOENT: "There is no such file.", EISDIR: "It is a folder.", EACCES: "You may not read it." }[
      code ?? ""
    ];
    if (reason === undefined) throw cause;
    add(1, [error("io/unreadable", [], reason)]);
    return { items: 0, diagnostics };
  }
  add(Math.max(1, line), check.end());
  if (more > 0) {
    diagnostics.push({
      severity: "error",
      code: "bank/more",
      message: `There are ${more} more errors.`,
      hint: "mend these first",
    });
  }
  return { items: check.count(), diagnostics };
}
