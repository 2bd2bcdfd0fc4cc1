import { orderingFields } from "../list-fields.js";
import type { QuestionFields } from "../question-fields.js";

/** How steps are shown, marked and numbered (`import_from_gift` in Moodle's question/type/ordering/questiontype.php). */
const SETTINGS =
  /^>\s*\d+\s*(ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)?\b\s*(?:HORIZONTAL|HORI|H|1|VERTICAL|VERT|V|0)?\b\s*(?:ALL_OR_NOTHING|ABSOLUTE_POSITION|ABSOLUTE|ABS|RELATIVE\w*|REL|LONGEST_\w+)?\b\s*(?:SHOW|TRUE|YES|1|HIDE|FALSE|NO|0)?\b\s*(?:none|123|abc|ABCD|iii|IIII)?(?=\s|$)/;

/** Steps to put in order: `>`, how many are shown and more of the kind, and then a line for each; null for any other answers. */
export function steps(stem: string, text: string, said: (source: string) => string): QuestionFields | null {
  const [settings, shown = "ALL"] = SETTINGS.exec(text) ?? [];
  if (settings === undefined) return null;
  const lines = text.slice(settings.length).split("\n");
  const outcome = orderingFields(
    stem,
    lines.flatMap((line) => (line.trim() === "" ? [] : [said(line.trim())])),
  );
  const lost = shown === "ALL" || shown === "EXACT" ? [] : ["that it shows a part of its steps"];
  return "why" in outcome ? outcome : { fields: outcome.fields, lost };
}
