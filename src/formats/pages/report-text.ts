import type { Bar, ReportRow, ReportTable } from "./report-table.js";

/** A report to read in a terminal or to paste into a letter. */
export function reportText(title: string, facts: readonly string[], tables: readonly ReportTable[]): string {
  const parts = tables.map(({ title: heading, note, columns, rows }) =>
    [heading, ...(note === null ? [] : [note]), "", ...aligned(columns, rows)].join("\n"),
  );
  return `${[title, facts.join("\n"), ...parts].join("\n\n")}\n`;
}

function aligned(columns: readonly string[], rows: readonly ReportRow[]): string[] {
  const cells = [columns, ...rows.map(({ head, cells: own }) => [head, ...own])];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ""))));
  return cells.map((row, i) =>
    [
      ...row.map((cell, at) => cell + " ".repeat(widths[at]! - widthOf(cell))),
      ...(i === 0 ? [] : [drawn(rows[i - 1]!.bar)]),
    ]
      .join("  ")
      .trimEnd(),
  );
}

const widthOf = (text: string): number => [...text].length;

const LENGTH = 30;
const TONES = ["", "-", "+", "#"];

/** A bar of thirty characters, with `|` for its mark. */
function drawn(bar: Bar | null): string {
  if (bar === null) return "";
  const line = Array<string>(LENGTH).fill(" ");
  const place = (hundredths: number) => Math.round((hundredths * LENGTH) / 100);
  for (const { x, width, tone } of bar.parts) line.fill(TONES[tone]!, place(x), place(x + width));
  if (bar.mark !== null) line[Math.min(LENGTH - 1, place(bar.mark))] = "|";
  return line.join("");
}
