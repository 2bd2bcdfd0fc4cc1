import { sha256 } from "#platform";
import { MAX_FINDINGS, limited } from "../reading/limit.js";
import { didYouMean, listed } from "../reading/suggest.js";
import { tidy } from "../text/tidy.js";
import type { Checked, Diagnostic, Place } from "../model/diagnostic.js";
import type { Candidates, Roster, RosterColumns } from "../model/roster.js";
import { PackedCandidates } from "./packed.js";
import { candidateOf, oddId } from "./cells.js";
import { type Column, columnsNamed, joinedName, likelyColumn } from "./columns.js";
import { type Layout, type Table, layoutOf, likelyHeader, tableIn } from "./layout.js";
import { isSum } from "./names.js";
import { type Row, eachRow } from "./rows.js";

type Severity = Diagnostic["severity"];
type Say = (severity: Severity, code: string, at: readonly [Row, number], message: string, hint?: string) => void;

/**
 * Reads a roster: CSV with a header, separated by commas, semicolons, tabs or what its first line declares. Reports
 * everything that is wrong, left out or guessed, in file order.
 *
 * @param languages that headings and buttons can be in
 * @param chosen columns that win over those that the header is known to name
 */
export function loadRoster(
  file: string,
  written: string,
  languages: readonly string[],
  chosen: RosterColumns = {},
): Checked<Roster> {
  const text = written.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { say, count, diagnostics } = complaints(file);
  const candidates = candidatesIn(tableIn(text), languages, chosen, say);
  return count.error > 0
    ? { ok: false, diagnostics: diagnostics() }
    : { ok: true, value: { candidates, digest: sha256(text) }, warnings: diagnostics() };
}

function complaints(file: string) {
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

function candidatesIn(table: Table, languages: readonly string[], chosen: RosterColumns, say: Say): Candidates {
  const layout = layoutOf(table, chosen);
  if (layout === undefined) {
    noIds(table, chosen, say);
    return new PackedCandidates();
  }
  sayColumns(layout, chosen, say);
  const { header } = layout;
  const { row, candidates } = rosterReader(layout, languages, say);
  const handle = (one: Row) => {
    if (one.line > header.line) row(one);
    else if (one.line < header.line && textOf(one) !== "")
      say("warning", "left-out", [one, 0], `The line ${shown(one)} is left out: it stands before the header.`);
  };
  const broken = eachRow(table.text, layout.separator, handle, table.firstLine);
  if (broken !== undefined) {
    const message = "A quotation mark stands where none can, or has no end.";
    const hint = 'put the whole cell in quotes, and double those inside: "Ann ""Nan"" Smith"';
    say("error", "syntax", [{ ...TOP[0], line: broken }, 0], message, hint);
  } else if (candidates.length === 0)
    say("error", "empty", TOP, "The roster has no candidates.", "write one candidate on each line below the header");
  return candidates;
}

const textOf = ({ cells }: Row): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" ");
const shown = (row: Row): string => JSON.stringify(textOf(row).slice(0, 60));
const named = (cells: readonly string[]): readonly string[] => [
  ...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== "")),
];

/** Says which columns there are, so that one can be chosen. */
function noIds(table: Table, { id }: RosterColumns, say: Say): void {
  const header = likelyHeader(table);
  const start = "start with a header, such as: id,name,class";
  if (id !== undefined) {
    const columns = named(header?.cells ?? []);
    const message = `There is no column ${JSON.stringify(id)}${columns.length > 0 ? `; there are ${columns.map((one) => JSON.stringify(one)).join(", ")}` : ""}.`;
    say(
      "error",
      "no-column",
      TOP,
      message,
      didYouMean(id, columns) ?? "name one of them as it is written: --roster-id COLUMN",
    );
  } else if (header === undefined) say("error", "no-id", TOP, "The first line has no column for ids.", start);
  else {
    const columns = named(header.cells);
    const message = `No column is known to hold ids; there are ${columns.map((one) => JSON.stringify(one)).join(", ")}.`;
    say("error", "no-id", TOP, message, `choose one: --roster-id ${JSON.stringify(columns[0])}; or ${start}`);
  }
}

/** Says what of a header is not used, guessed or joined. */
function sayColumns({ header, columns }: Layout, chosen: RosterColumns, say: Say): void {
  const { at, guessed, repeated, otherIds } = columns;
  const used = new Set(Object.values(at).flat());
  const cell = (i: number): string => JSON.stringify(header.cells[i]!.trim());
  if (chosen.name !== undefined && columnsNamed(header.cells, chosen.name) === undefined) {
    const all = named(header.cells);
    const message = `There is no column ${JSON.stringify(chosen.name)}; there are ${listed(all)}.`;
    say("error", "no-column", [header, 0], message, didYouMean(chosen.name, all));
  }
  if (guessed !== null) {
    const message = `No column is known to hold ids; ${cell(at.id[0]!)} is taken.`;
    say("warning", "guessed-id", [header, at.id[0]!], message, "another one: --roster-id COLUMN");
  }
  if (at.name.length > 1)
    say("info", "joined-name", [header, at.name[0]!], `The name is joined from ${at.name.map(cell).join(" and ")}.`);
  for (const [i, written] of header.cells.entries()) {
    const twin = repeated.find((one) => one.at === i);
    if (twin !== undefined)
      say("error", "repeated-column", [header, i], `Another column says the ${twin.column} too.`, "delete one of them");
    else if (!used.has(i) && written.trim() !== "") {
      const hint = otherIds.includes(i) ? `to take it for ids: --roster-id ${cell(i)}` : likelyColumn(written);
      say("warning", "unused-column", [header, i], `The column ${JSON.stringify(written)} is not used.`, hint);
    }
  }
}

const TOP = [{ line: 1, cells: [], columnOf: () => 1 }, 0] as const;

/** Collects candidates row by row, and says what is wrong with them. */
function rosterReader({ header, columns }: Layout, languages: readonly string[], say: Say) {
  const { at: places, otherIds } = columns;
  const placeOf = (column: Column): number => places[column][0] ?? -1;
  const otherId =
    otherIds.length === 0
      ? undefined
      : `or take another column: --roster-id ${JSON.stringify(header.cells[otherIds[0]!]!.trim())}`;
  const width = header.cells.length;
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
  return {
    candidates,
    row(row: Row): void {
      const { cells } = row;
      if (cells.every((cell) => cell.trim() === "")) return;
      if (cells.length > width) {
        const message = `This line has ${cells.length} cells; the header has ${width}.`;
        return say(
          "error",
          "too-many-cells",
          [row, width],
          message,
          'put a cell that holds the separator in quotes: "Smith, Ann"',
        );
      }
      const cell = (column: Column) => joinedName(places[column].map((i) => tidy(cells[i] ?? "")));
      if (sumsUp(cells, places.name.length > 0, cell))
        return say(
          "warning",
          "left-out",
          [row, 0],
          `The line ${shown(row)} is left out: it does not name a candidate.`,
        );
      const candidate = candidateOf(cell, languages, (column, message, hint) => {
        const more = hint ?? (column === "id" && cell("id") === "" ? otherId : undefined);
        say("error", `bad-${column.replace(" ", "-")}`, [row, placeOf(column)], message, more);
      });
      const { id } = candidate;
      const at = [row, placeOf("id")] as const;
      const odd = oddId(id);
      if (odd !== undefined)
        say(
          "warning",
          "odd-id",
          at,
          `The id ${JSON.stringify(id)} looks like a number that a spreadsheet changed.`,
          odd,
        );
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

/** Whether a row sums up others: it has no id; or it has a sum in its place, and no name where others have one. */
function sumsUp(cells: readonly string[], hasNames: boolean, cell: (column: Column) => string): boolean {
  const id = cell("id");
  return id === "" ? isSum(cells.find((one) => one.trim() !== "")!) : hasNames && isSum(id) && cell("name") === "";
}
