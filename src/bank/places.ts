import type { Edit } from "../reading/edit.js";
import type { Finding, Path } from "../reading/finding.js";
import type { SourceText } from "../reading/source.js";
import type { WrittenBank } from "./written.js";

/** Findings about a bank, with their places as it is written: evidence may stand there as the number of a paragraph alone. */
export const placed = (source: SourceText, findings: readonly Finding[]): Finding[] =>
  findings.map((found) => ({ ...found, path: shortPlace(source, found.path)?.path ?? found.path }));

/** Edits that add to a bank's evidence, as they are made where a paragraph stands alone: it can't hold more. */
export const placedEdits = (source: SourceText, edits: readonly Edit[]): Edit[] =>
  edits.map((edit): Edit => {
    const short = shortPlace(source, edit.path);
    if (short === null || edit.kind !== "add") return edit;
    const { path, paragraph } = short;
    const value = `[{ "paragraph": ${paragraph}, ${JSON.stringify(edit.field)}: ${edit.value} }]`;
    return { kind: "exchange", path, field: "evidence", value };
  });

/** Where evidence stands that is written as a paragraph alone; null for all else. */
function shortPlace(source: SourceText, [list, index, field]: Path): { path: Path; paragraph: number } | null {
  if (list !== "items" || typeof index !== "number" || field !== "evidence") return null;
  // Lines of JSON are not kept: a place there is a line.
  const { paragraph } = (source.value as WrittenBank | null)?.items[index] ?? {};
  return typeof paragraph === "number" ? { path: [list, index, "paragraph"], paragraph } : null;
}
