import type { Checked } from "../model/diagnostic.js";
import type { Roster, RosterColumns } from "../model/roster.js";
import { readRosterText } from "./roster-text.js";
import { languagesOf } from "./theme-files.js";

/** Reads candidates; `theme` is one whose languages they may have as well as ours. */
export async function readRoster(file: string, theme: string | null, columns: RosterColumns): Promise<Checked<Roster>> {
  const text = readRosterText(file);
  if (!text.ok) return text;
  // Few exams need it: the others start without it.
  const { loadRoster } = await import("../roster/roster.js");
  const roster = loadRoster(file, text.value, languagesOf(theme), columns);
  return roster.ok
    ? { ...roster, warnings: [...text.warnings, ...roster.warnings] }
    : { ok: false, diagnostics: [...text.warnings, ...roster.diagnostics] };
}
