import { sha256 } from "#platform";
import type { Checked } from "../model/diagnostic.js";
import type { Candidate, Roster, RosterColumns } from "../model/roster.js";
import { rosterReader, shown, textOf } from "./candidate-rows.js";
import { noIds, sayColumns } from "./column-remarks.js";
import { type Say, TOP, complaints } from "./complaints.js";
import { layoutOf } from "./layout.js";
import { namedLeftovers, uncopied } from "../text/copied.js";
import { type CsvTable, type Row, eachRow, tableIn } from "../text/csv-rows.js";

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
  const candidates = candidatesIn(tableIn(withoutTraces(text, say)), languages, chosen, say, () => count.error > 0);
  return count.error > 0
    ? { ok: false, diagnostics: diagnostics() }
    : { ok: true, value: { candidates, digest: sha256(text) }, warnings: diagnostics() };
}

/** Without stamps of chats, the > of mails and fences of Markdown: any of them would be part of an id, or a candidate. */
function withoutTraces(written: string, say: Say): string {
  const { text, found } = uncopied(written);
  for (const what of namedLeftovers(written, found)) say("warning", "left-out", TOP, `Left out: ${what}.`);
  return text.replace(/^(?:```|~~~).*$/gm, (fence) => {
    say(
      "warning",
      "left-out",
      TOP,
      `Left out: the line ${JSON.stringify(fence)}, which stands around what was copied.`,
    );
    return "";
  });
}

function candidatesIn(
  table: CsvTable,
  languages: readonly string[],
  chosen: RosterColumns,
  say: Say,
  isRefused: () => boolean,
): readonly Candidate[] {
  const layout = layoutOf(table, chosen);
  if (layout === undefined) {
    noIds(table, chosen, say);
    return [];
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
  } else if (candidates.length === 0 && !isRefused())
    say("error", "empty", TOP, "The roster has no candidates.", "write one candidate on each line below the header");
  return candidates;
}
