import type { Edit } from "../reading/edit.js";
import type { Finding, Path } from "../reading/finding.js";
import type { SourceText } from "../reading/source.js";
import { statementsIn } from "./statement.js";
import type { WrittenBank, WrittenItem } from "./written.js";

/** Findings about a bank, with their places as it is written: evidence may stand there as the number of a paragraph alone. */
export const placed = (source: SourceText, findings: readonly Finding[]): Finding[] =>
  findings.map((found) => ({ ...found, path: writtenPlace(source, found.path)?.path ?? found.path }));

/** Edits that add to a bank's evidence, as they are made where a paragraph stands alone: it can't hold more. */
export const placedEdits = (source: SourceText, edits: readonly Edit[]): Edit[] =>
  edits.map((edit): Edit => {
    const place = writtenPlace(source, edit.path);
    if (place === null) return edit;
    const { path, paragraph } = place;
    if (edit.kind !== "add" || paragraph === null) return { ...edit, path };
    const value = `[{ "paragraph": ${paragraph}, ${JSON.stringify(edit.field)}: ${edit.value} }]`;
    return { kind: "exchange", path, field: "evidence", value };
  });

interface Place {
  readonly path: Path;
  /** Where it is written as a paragraph alone. */
  readonly paragraph: number | null;
}

/**
 * Where a piece of an item's evidence is written, which counts that of its statements behind its own; null for all
 * else, and where that is the place itself.
 */
function writtenPlace(source: SourceText, [list, index, field, at, ...rest]: Path): Place | null {
  if (list !== "items" || typeof index !== "number" || field !== "evidence") return null;
  // Lines of JSON are not kept: a place there is a line.
  const item = (source.value as WrittenBank | null)?.items[index];
  if (item === undefined) return null;
  const own = placesIn(item, [list, index]);
  const found = typeof at === "number" ? [...own, ...statementPlaces(item, [list, index])][at] : own[0];
  if (found === undefined) return null;
  return found.paragraph === null ? { ...found, path: [...found.path, ...rest] } : found;
}

function placesIn({ paragraph, evidence }: Pick<WrittenItem, "paragraph" | "evidence">, path: Path): Place[] {
  if (typeof paragraph === "number") return [{ path: [...path, "paragraph"], paragraph }];
  return Array.isArray(evidence) ? evidence.map((_, i) => ({ path: [...path, "evidence", i], paragraph: null })) : [];
}

const statementPlaces = (item: WrittenItem, path: Path): Place[] =>
  statementsIn(item).flatMap(({ statement, path: at }) => placesIn(statement, [...path, ...at]));
