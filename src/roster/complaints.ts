import type { Diagnostic, Place } from "../model/diagnostic.js";
import { MAX_FINDINGS, limited } from "../reading/limit.js";
import type { Row } from "../text/csv-rows.js";

type Severity = Diagnostic["severity"];
/** Says something of a cell of a row. */
export type Say = (
  severity: Severity,
  code: string,
  at: readonly [Row, number],
  message: string,
  hint?: string,
) => void;

/** The place of what is about the whole roster. */
export const TOP = [{ line: 1, cells: [], columnOf: () => 1 }, 0] as const;

/** Collects what is said: the first of it with its places, all of it by number. */
export function complaints(file: string) {
  const found: (Diagnostic & { readonly place: Place })[] = [];
  const count = { error: 0, warning: 0, info: 0 };
  const say: Say = (severity, code, [{ line, columnOf }, cell], message, hint) => {
    count[severity] += 1;
    if (found.length >= MAX_FINDINGS) return;
    const place = { file, line, column: columnOf(cell) };
    found.push({ severity, code: `roster/${code}`, message, ...(hint !== undefined && { hint }), place });
  };
  const diagnostics = (): Diagnostic[] => {
    const more = count.error + count.warning + count.info - found.length;
    const sorted = found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    return [...limited("roster", sorted, more, count.error > 0 ? "error" : "warning")];
  };
  return { say, count, diagnostics };
}
