import type { Limit, PaperFormat } from "../format.js";
import type { ExportedQuestion } from "./exported.js";
import type { Saying } from "./kinds.js";

export const loses = (what: string): Limit => ({ loses: what });
export const refused = (why: string): Limit => ({ refused: why });

/** Whether a format has no way to ask a question. */
export function isRefused({ objections }: Pick<PaperFormat, "objections">, question: ExportedQuestion, kit: Saying) {
  for (const limit of objections?.(question, kit) ?? []) if ("refused" in limit) return true;
  return false;
}
