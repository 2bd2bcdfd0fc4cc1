import { LINES } from "../../model/lines.js";
import type { Limit, PaperFormat } from "../format.js";
import type { ExportedQuestion } from "./exported.js";
import type { Saying } from "./kinds.js";

export const loses = (what: string): Limit => ({ loses: what });
export const refused = (why: string): Limit => ({ refused: why });

/** For tools that say nothing of how long an answer may be: whoever asked for no number of lines loses none. */
export function* linesLost({ lines }: { readonly lines: number }): Iterable<Limit> {
  if (lines !== LINES) yield loses(`the ${lines} lines to write on`);
}

/** Whether a format has no way to ask a question. */
export function isRefused({ objections }: Pick<PaperFormat, "objections">, question: ExportedQuestion, kit: Saying) {
  for (const limit of objections?.(question, kit) ?? []) if ("refused" in limit) return true;
  return false;
}
