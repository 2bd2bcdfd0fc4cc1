import { sha256 } from "#platform";
import { MAX_FINDINGS, limited } from "../bank/limit.js";
import { tidy } from "../bank/tidy.js";
import type { Checked, Diagnostic, Place } from "../model/diagnostic.js";
import type { Candidates, Roster } from "../model/roster.js";
import { PackedCandidates } from "./packed.js";
import { candidateOf } from "./roster-cells.js";
import { type Column, columnNamed, likelyColumn, separatorOf } from "./roster-columns.js";
import { type Row, eachRow, headerCells } from "./roster-rows.js";

type Severity = "error" | "warning";
type Say = (severity: Severity, code: string, at: readonly [Row, number], message: string, hint?: string) => void;

/**
 * Reads a roster: CSV with a header, separated by commas, semicolons or tabs. Reports everything that is wrong,
 * in file order.
 *
 * @param languages that headings and buttons can be in
 */
export function loadRoster(file: string, written: string, languages: readonly string[]): Checked<Roster> {
  const text = written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { say, count, diagnostics } = complaints(file);
  const candidates = candidatesIn(text, languages, say);
  return count.error > 0
    ? { ok: false, diagnostics: diagnostics() }
    : { ok: true, value: { candidates, digest: sha256(text) }, warnings: diagnostics() };
}

function complaints(file: string) {
  const found: (Diagnostic & { readonly place: Place })[] = [];
  const count = { error: 0, warning: 0 };
  const say: Say = (severity, code, [{ line, columnOf }, cell], message, hint) => {
    count[severity] += 1;
    if (found.length >= MAX_FINDINGS) return;
    const place = { file, line, column: columnOf(cell) };
    found.push({ severity, code: `roster/${code}`, message, ...(hint !== undefined && { hint }), place });
  };
  const diagnostics = (): Diagnostic[] => {
    const more = count.error + count.warning - found.length;
    const sorted = found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    return [...limited("roster", sorted, more, count.error > 0 ? "error" : "warning")];
  };
  return { say, count, diagnostics };
}

function candidatesIn(text: string, languages: readonly string[], say: Say): Candidates {
  const separator = separatorOf((one) => headerCells(text, one));
  if (separator === undefined) {
    say("error", "no-id", TOP, "The first line has no column for ids.", "start with a header, such as: id,name,class");
    return new PackedCandidates();
  }
  const { header, row, candidates } = rosterReader(languages, say);
  const broken = eachRow(text, separator, (one) => (one.line === 1 ? header(one) : row(one)));
  if (broken !== undefined) {
    const message = "A quotation mark stands where none can, or has no end.";
    const hint = 'put the whole cell in quotes, and double those inside: "Ann ""Nan"" Smith"';
    say("error", "syntax", [{ ...TOP[0], line: broken }, 0], message, hint);
  } else if (candidates.length === 0)
    say("error", "empty", TOP, "It names nobody.", "write one candidate on each line below the header");
  return candidates;
}

const TOP = [{ line: 1, cells: [], columnOf: () => 1 }, 0] as const;

/** Collects candidates row by row, and says what is wrong with them. */
function rosterReader(languages: readonly string[], say: Say) {
  const candidates = new PackedCandidates();
  /** The last candidate of each id, capitals or not, and the one before, where there is one. */
  const last = new Map<string, number>();
  const before = new Map<number, number>();
  const lines: number[] = [];
  /** The first with this very id, from a later one of like ids back. */
  const sameId = (from: number | undefined, id: string): number | undefined => {
    for (let one = from; one !== undefined; one = before.get(one)) if (candidates.at(one)!.id === id) return one;
    return undefined;
  };
  let columns: readonly (Column | undefined)[] = [];
  return {
    candidates,
    header(row: Row): void {
      columns = row.cells.map(columnNamed);
      for (const [i, column] of columns.entries()) {
        const written = JSON.stringify(row.cells[i]);
        if (column === undefined && row.cells[i]!.trim() !== "")
          say("warning", "unused-column", [row, i], `The column ${written} is not used.`, likelyColumn(row.cells[i]!));
        else if (column !== undefined && columns.indexOf(column) < i)
          say("error", "repeated-column", [row, i], `Another column says the ${column} too.`, "delete one of them");
      }
    },
    row(row: Row): void {
      const { cells } = row;
      if (cells.every((cell) => cell.trim() === "")) return;
      if (cells.length > columns.length) {
        const message = `This line has ${cells.length} cells; the header has ${columns.length}.`;
        return say(
          "error",
          "too-many-cells",
          [row, columns.length],
          message,
          'put a cell that holds the separator in quotes: "Smith, Ann"',
        );
      }
      const cell = (column: Column) => tidy(cells[columns.indexOf(column)] ?? "");
      const candidate = candidateOf(cell, languages, (column, message, hint) =>
        say("error", `bad-${column.replace(" ", "-")}`, [row, columns.indexOf(column)], message, hint),
      );
      const { id } = candidate;
      const at = [row, columns.indexOf("id")] as const;
      const folded = id.toLowerCase();
      const twin = last.get(folded);
      const first = sameId(twin, id);
      if (first !== undefined && id !== "")
        say(
          "error",
          "repeated-id",
          at,
          `The id ${JSON.stringify(id)} is on line ${lines[first]} already.`,
          "one id, one paper",
        );
      else if (twin !== undefined && id !== "")
        say(
          "warning",
          "look-alike",
          at,
          `The ids ${JSON.stringify(candidates.at(twin)!.id)} and ${JSON.stringify(id)} differ in capitals alone.`,
          "if they are the same person, delete one",
        );
      if (first === undefined) last.set(folded, candidates.length);
      if (twin !== undefined) before.set(candidates.length, twin);
      lines.push(row.line);
      candidates.push(candidate);
    },
  };
}
