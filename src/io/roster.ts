import type { Checked } from "../model/diagnostic.js";
import type { Roster } from "../model/roster.js";
import { readText } from "./read.js";
import { languagesOf } from "./theme/files.js";

/** Reads candidates; `theme` is one whose languages they may have as well as ours. */
export async function readRoster(file: string, theme: string | null): Promise<Checked<Roster>> {
  const text = readText(file);
  if (!text.ok) return text;
  // Few exams need it: the others start without it.
  const { loadRoster } = await import("../paper/roster.js");
  return loadRoster(file, text.value, languagesOf(theme));
}
