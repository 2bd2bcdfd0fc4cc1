import { load, parseEvents } from "js-yaml";
import { error, type Path } from "./finding.js";
import { rangesOf } from "./ranges.js";
import { type SourceText, parseSource } from "./source.js";

/** A file can't be edited without disturbing it; a person has to. */
export class Uneditable extends Error {
  override readonly name = "Uneditable";
}

/** A change to a file that a person wrote. */
export type Edit =
  /** Writes another value in the place of a scalar. */
  | { readonly kind: "replace"; readonly path: Path; readonly value: string | number }
  /** Writes a new field right after the field at `path`, or before it where that holds others. The value is JSON. */
  | { readonly kind: "add"; readonly path: Path; readonly field: string; readonly value: string }
  /** Writes another field in the place of the field at `path`. The value is JSON. */
  | { readonly kind: "exchange"; readonly path: Path; readonly field: string; readonly value: string };

/**
 * The text with the edits made, and not one other character changed: comments, layout and quotation marks stay.
 *
 * @throws Uneditable when the result would not read as the same values with the edits made, for instance because an
 * edited value is an alias of another
 */
export function edited(source: SourceText, edits: readonly Edit[]): string {
  const { text } = source;
  if (source.itemLines !== null) return editedLines(source, source.itemLines, edits);
  const events = parseEvents(text, {});
  const values = rangesOf(
    text,
    events,
    edits.map(({ path }) => error("", path, "")),
  );
  const names = rangesOf(
    text,
    events,
    edits.map(({ path }) => ({ ...error("", path, ""), atKey: true })),
  );
  const changes = edits.map((edit, i) => {
    const { start, end } = values[i]!;
    const nameAt = names[i]!.start;
    switch (edit.kind) {
      case "replace": {
        const insert = typeof edit.value === "number" ? String(edit.value) : scalar(edit.value, text, start, end);
        return { start, end, insert };
      }
      case "add": {
        if (typeof edit.path.reduce<unknown>(step, source.value) === "object")
          return { start: nameAt, end: nameAt, insert: fieldInFront(text, nameAt, edit) };
        const at = behindValue(text, end);
        return { start: at, end: at, insert: newField(text, nameAt, end, edit) };
      }
      case "exchange":
        return { start: nameAt, end, insert: fieldText(text, nameAt, edit) };
    }
  });
  let result = "";
  let at = 0;
  for (const { start, end, insert } of changes.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + insert;
    at = end;
  }
  result += text.slice(at);
  confirm(source, edits, result);
  return result;
}

/** In JSON Lines a program writes the items; nothing but new fields of theirs is added to it. */
function editedLines({ file, text }: SourceText, itemLines: readonly number[], edits: readonly Edit[]): string {
  const lines = text.split("\n");
  for (const edit of edits) {
    const [list, index] = edit.path;
    if (edit.kind !== "add" || list !== "items" || edit.path.length > 3)
      throw new Uneditable(`${file} is made by a program; make the changes there`);
    const at = itemLines[Number(index)]! - 1;
    lines[at] = lines[at]!.replace("{", () => `{${JSON.stringify(edit.field)}:${edit.value},`);
  }
  return lines.join("\n");
}

/** Without quotation marks where the old text had none and the new one needs none, otherwise as JSON, which is YAML too. */
function scalar(value: string, text: string, start: number, end: number): string {
  const isPlain = /^[\p{L}\p{N}]/u.test(text.slice(start, end)) && !isInBraces(text, end);
  const isSafe = /^\p{L}(?:(?!: | #)[^\p{Cc}\u2028\u2029])*[^\s:]$/u.test(value) && typeof load(value) === "string";
  return isPlain && isSafe ? value : JSON.stringify(value);
}

const isInBraces = (text: string, end: number): boolean =>
  /^\s*(?:#[^\n]*\n\s*)*[,}\]]/.test(text.slice(end, end + 400));

/** A note that people have put behind a value stays on its line; a block of lines ends with the last that says something. */
function behindValue(text: string, end: number): number {
  if (isInBraces(text, end)) return end;
  const tail = text.slice(Math.max(0, end - 400), end);
  if (/\n[ \t]*$/.test(tail)) return end - tail.length + tail.trimEnd().length;
  return end + (/^[ \t]+#[^\n]*/.exec(text.slice(end, end + 1000))?.[0].length ?? 0);
}

/** In braces after a comma, otherwise on a line of its own below, as far in as the field before it. */
function newField(text: string, nameAt: number, valueEnd: number, field: Field): string {
  const isJson = text[nameAt] === '"';
  const written = fieldText(text, nameAt, field);
  const isWithin = isInBraces(text, valueEnd);
  const lineStart = text.lastIndexOf("\n", nameAt) + 1;
  const indent = text.slice(lineStart, nameAt);
  if (isWithin && (indent.trim() !== "" || !isJson)) return `, ${written}`;
  if (isWithin) return `,\n${indent}${written}`;
  return `\n${" ".repeat(indent.length)}${written}`;
}

/** In front of a field of which only the beginning is known. */
function fieldInFront(text: string, nameAt: number, field: Field): string {
  const written = fieldText(text, nameAt, field);
  const before = text.slice(Math.max(0, nameAt - 400), nameAt);
  const indent = nameAt - text.lastIndexOf("\n", nameAt - 1) - 1;
  return /[{,]\s*$/.test(before) ? `${written}, ` : `${written}\n${" ".repeat(indent)}`;
}

type Field = Pick<Extract<Edit, { kind: "add" }>, "field" | "value">;

/** Written as the field beside it is: in JSON, or without quotation marks where YAML needs none. */
function fieldText(text: string, nameAt: number, { field, value }: Field): string {
  if (text[nameAt] === '"') return `${JSON.stringify(field)}: ${value}`;
  const word = /^"([a-z]+(?:-[a-z0-9]+)+)"$/.exec(value)?.[1];
  return `${field}: ${word ?? value.replace(/"([a-z0-9]+)":/g, "$1:")}`;
}

function confirm(source: SourceText, edits: readonly Edit[], result: string): void {
  const wanted = structuredClone(source.value);
  for (const edit of edits) {
    const parent = edit.path.slice(0, -1).reduce<unknown>(step, wanted) as Record<string | number, unknown>;
    if (edit.kind === "replace") {
      parent[edit.path.at(-1)!] = edit.value;
      continue;
    }
    if (edit.kind === "exchange") delete parent[edit.path.at(-1)!];
    parent[edit.field] = (parseSource("", edit.value) as { value: SourceText }).value.value;
  }
  const read = parseSource(source.file, result);
  if (!read.ok || sorted(read.value.value) !== sorted(wanted)) {
    throw new Uneditable(`${source.file} can't be edited in place; write the changes by hand`);
  }
}

const step = (value: unknown, name: string | number): unknown => (value as Record<string | number, unknown>)[name];

/** Values as texts that are the same where the values are, whatever the order of their fields. */
export const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, field: unknown) =>
    typeof field === "object" && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
