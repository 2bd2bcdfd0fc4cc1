import type { Candidate } from "../model/roster.js";
import { tidy } from "../text/tidy.js";
import { candidateOf, oddId } from "./cells.js";
import { type Column, joinedName } from "./columns.js";
import type { Say } from "./complaints.js";
import type { Layout } from "./layout.js";
import { isSum } from "./names.js";
import { type Row, SEPARATORS } from "../text/csv-rows.js";

/** What stands in a row, in one line. */
export const textOf = ({ cells }: Row): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" ");
export const shown = (row: Row): string => JSON.stringify(textOf(row).slice(0, 60));

/** Collects candidates row by row, and says what is wrong with them. */
export function rosterReader({ header, columns, separator }: Layout, languages: readonly string[], say: Say) {
  const { at: places, otherIds } = columns;
  const placeOf = (column: Column): number => places[column][0] ?? -1;
  const otherId =
    otherIds.length === 0
      ? undefined
      : `or take another column: --roster-id ${JSON.stringify(header.cells[otherIds[0]!]!.trim())}`;
  const width = header.cells.length;
  const candidates: Candidate[] = [];
  /** The line of each id, and the last id that is the same but for capitals. */
  const lines = new Map<string, number>();
  const alike = new Map<string, string>();
  const used = Object.values(places).flat();
  /** Columns of which it was said. */
  const otherwise = new Set<number>();
  return {
    candidates,
    row(row: Row): void {
      const { cells } = row;
      if (cells.every((cell) => cell.trim() === "")) return;
      if (cells.length > width) {
        const message = `This line has ${cells.length} cells; the header has ${width}.`;
        const [at = -1] = places.name;
        const isSplit = at >= 0 && places.name.length === 1 && cells.length === width + 1;
        const whole = isSplit ? `"${cells[at]!.trim()}, ${cells[at + 1]!.trim()}"` : '"Smith, Ann"';
        return say(
          "error",
          "too-many-cells",
          [row, width],
          message,
          `put a cell that holds the separator in quotes: ${whole}`,
        );
      }
      const other = SEPARATORS.find((sign) => cells.length < width && cells[0]!.split(sign).length === width);
      if (other !== undefined) {
        const message = `This line is separated by ${JSON.stringify(other)}, the header by ${JSON.stringify(separator)}.`;
        return say(
          "error",
          "two-separators",
          [row, 0],
          message,
          `write the header so too: ${header.cells.join(other)}`,
        );
      }
      const cell = (column: Column) => joinedName(places[column].map((i) => tidy(plainText(cells[i] ?? ""))));
      if (sumsUp(cells, places.name.length > 0, cell))
        return say(
          "warning",
          "left-out",
          [row, 0],
          `The line ${shown(row)} is left out: it does not name a candidate.`,
        );
      const candidate = candidateOf(cell, languages, (column, message, hint) => {
        const more =
          hint ?? (column === "id" && cell("id") === "" ? (otherId ?? "write an id that nobody else has") : undefined);
        say("error", `bad-${column.replace(" ", "-")}`, [row, placeOf(column)], message, more);
      });
      for (const i of used)
        if (plainText(cells[i] ?? "") !== (cells[i] ?? "") && !otherwise.has(i)) {
          otherwise.add(i);
          const [code, as] = FORMULA.test(cells[i]!) ? ["formula", "formulas"] : ["entity", "web pages write them"];
          const read = `${JSON.stringify(cells[i])} is read as ${JSON.stringify(plainText(cells[i]!))}`;
          say("info", code, [row, i], `Texts are written as ${as} in this column: ${read}.`);
        }
      const { id } = candidate;
      const at = [row, placeOf("id")] as const;
      const odd = oddId(id);
      if (odd !== undefined) say("warning", "odd-id", at, `The id ${JSON.stringify(id)} ${odd.why}.`, odd.hint);
      const folded = id.toLowerCase();
      const first = lines.get(id);
      const twin = alike.get(folded);
      if (first !== undefined && id !== "")
        say(
          "error",
          "repeated-id",
          at,
          `The id ${JSON.stringify(id)} is on line ${first} already.`,
          "one id, one paper: delete one of the lines, or write another id",
        );
      else if (twin !== undefined && id !== "")
        say(
          "warning",
          "look-alike",
          at,
          `The ids ${JSON.stringify(twin)} and ${JSON.stringify(id)} differ in capitals alone.`,
          "if they are the same person, delete one",
        );
      if (first === undefined) {
        lines.set(id, row.line);
        alike.set(folded, id);
      }
      candidates.push(candidate);
    },
  };
}

/** Characters as web pages write them: a list was copied from the source of one. */
const ENTITY = /&(?:#(\d{2,6})|#x([0-9a-f]{2,6})|amp|lt|gt|quot|apos);/gi;
const NAMED: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};
const withoutEntities = (cell: string): string =>
  cell.replace(ENTITY, (whole, decimal?: string, hex?: string) => {
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    return NAMED[whole.toLowerCase()] ?? (code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole);
  });

/** What spreadsheets show of a text that is written as a formula, so that it keeps its zeros. */
const plainText = (cell: string): string => withoutEntities(FORMULA.exec(cell)?.[1]!.replaceAll('""', '"') ?? cell);
const FORMULA = /^="((?:[^"]|"")*)"$/;

/** Whether a row sums up others: it has no id; or it has a sum in its place, and no name where others have one. */
function sumsUp(cells: readonly string[], hasNames: boolean, cell: (column: Column) => string): boolean {
  const id = cell("id");
  return id === "" ? isSum(cells.find((one) => one.trim() !== "")!) : hasNames && isSum(id) && cell("name") === "";
}
