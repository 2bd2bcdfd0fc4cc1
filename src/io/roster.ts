import { dirname, join } from "node:path";
import { languagesOf } from "./theme/files.js";
import type { Blueprint } from "../model/blueprint.js";
import type { Checked } from "../model/diagnostic.js";
import { readText } from "./read.js";

/**
 * The blueprint with its candidates.
 *
 * @param file of the blueprint, to which its own roster is relative
 * @param given a roster that wins over the blueprint's, and over its forms
 * @param theme whose languages candidates may have as well as ours
 */
export async function withRoster(
  blueprint: Blueprint,
  file: string,
  given: string | undefined,
  theme: string | null,
): Promise<Checked<Blueprint>> {
  const path = given ?? (blueprint.rosterFile === null ? undefined : join(dirname(file), blueprint.rosterFile));
  if (path === undefined) return { ok: true, value: blueprint, warnings: [] };
  const text = readText(path);
  if (!text.ok) return text;
  // Few exams need it: the others start without it.
  const { loadRoster } = await import("../paper/roster.js");
  const roster = loadRoster(path, text.value, languagesOf(theme));
  return roster.ok ? { ...roster, value: { ...blueprint, roster: roster.value } } : roster;
}
