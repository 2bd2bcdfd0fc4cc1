import { Uneditable, sorted } from "./edit.js";
import { type Entries, type EntryLines, type NoEntries, entriesAt } from "./entries.js";
import type { Path } from "./finding.js";
import { type SourceText, parseSource } from "./source.js";
import { yamlEntry, yamlFields } from "./write-yaml.js";

/** A change to the entries of a list, or to the fields of a group. Paths lead to the entry; the last step is its place or name. */
export type Rearrangement =
  /** The entry gets that place, or its field the end of the group, or the place behind the field `after`. */
  | { readonly kind: "insert"; readonly path: Path; readonly value: unknown; readonly after?: string }
  /** Several entries at the end of a list, in lines with notes of their own; the last step of the path is of no use. */
  | {
      readonly kind: "append";
      readonly path: Path;
      readonly values: readonly unknown[];
      readonly lines: (indent: number, isSpaced: boolean) => readonly string[];
    }
  /** It goes, with the notes directly above it. */
  | { readonly kind: "remove"; readonly path: Path }
  /** Another value in its place; notes within it go. */
  | { readonly kind: "rewrite"; readonly path: Path; readonly value: unknown }
  /** It goes to another place of its list, with the notes directly above it. */
  | { readonly kind: "move"; readonly path: Path; readonly to: number };

/**
 * The file with a change made, and not one other line changed: comments, layout and quotation marks stay.
 *
 * @throws Uneditable where the list stands in brackets, or the result would not read as the same values with the change made
 */
export function rearranged(source: SourceText, change: Rearrangement): SourceText {
  const { file, text } = source;
  const wanted = changedValue(source.value, change);
  const result = source.itemLines === null ? (asJson(source, wanted) ?? changedText(source, change)) : null;
  const read = result === null || result === text ? null : parseSource(file, result);
  if (read === null || !read.ok || sorted(read.value.value) !== sorted(wanted)) throw uneditable(file);
  return read.value;
}

const uneditable = (file: string): Uneditable =>
  new Uneditable(`${file} can't be edited in place; write the changes by hand`);

/** JSON as a program writes it is written so again; null for all else. */
function asJson({ text, value }: SourceText, wanted: unknown): string | null {
  if (!/^\s*\{/.test(text)) return null;
  const end = text.endsWith("\n") ? "\n" : "";
  const indent = [2, 4, "\t", 0].find((one) => JSON.stringify(value, null, one) + end === text);
  return indent === undefined ? null : JSON.stringify(wanted, null, indent) + end;
}

function changedValue(value: unknown, change: Rearrangement): unknown {
  const wanted = structuredClone(value);
  const parent = change.path.slice(0, -1);
  const last = change.path.at(-1)!;
  const around = parent.reduce<unknown>((at, step) => (at as Record<string, unknown> | null)?.[step], wanted);
  if (Array.isArray(around)) rearrange(around, Number(last), change);
  else if (typeof around === "object" && around !== null) {
    const group = around as Record<string, unknown>;
    if (change.kind === "remove") delete group[String(last)];
    else if (change.kind === "insert" || change.kind === "rewrite") group[String(last)] = change.value;
  } else if (change.kind === "insert" || change.kind === "append") {
    const above = parent.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], wanted);
    const name = parent.at(-1)!;
    const values = change.kind === "append" ? change.values : [change.value];
    (above as Record<string, unknown>)[name] = typeof last === "number" ? values : { [last]: values[0] };
  }
  return wanted;
}

function rearrange(list: unknown[], at: number, change: Rearrangement): void {
  switch (change.kind) {
    case "insert":
      return void list.splice(at, 0, change.value);
    case "append":
      return void list.push(...change.values);
    case "remove":
      return void list.splice(at, 1);
    case "rewrite":
      return void list.splice(at, 1, change.value);
    case "move":
      return void list.splice(change.to, 0, ...list.splice(at, 1));
  }
}

function changedText({ file, text }: SourceText, change: Rearrangement): string {
  const { path } = change;
  const found = entriesAt(text, path.slice(0, -1));
  if (found === null) throw uneditable(file);
  if (!("entries" in found)) {
    if (change.kind !== "insert" && change.kind !== "append") throw uneditable(file);
    return withFirst(text, found, change);
  }
  const lines = text.split("\n");
  if (change.kind === "append") {
    if (found.names !== null) throw uneditable(file);
    return withEntry(lines, found, found.entries.length, change.lines(found.indent, found.isSpaced)).join("\n");
  }
  const last = path.at(-1)!;
  const at = found.names === null ? Number(last) : found.names.indexOf(String(last));
  const written = (value: unknown): string[] =>
    found.names === null ? yamlEntry(value, found.indent) : yamlFields({ [String(last)]: value }, found.indent);
  const entry = found.entries[at];
  if (change.kind === "insert") {
    const { names, entries } = found;
    const behind = change.after === undefined ? -1 : (names?.indexOf(change.after) ?? -1);
    const place = names === null ? at : behind < 0 ? entries.length : behind + 1;
    return withEntry(lines, found, place, written(change.value)).join("\n");
  }
  if (entry === undefined || (found.isBehindHyphen && at === 0)) throw uneditable(file);
  if (change.kind === "rewrite") {
    lines.splice(entry.first, entry.content - entry.first + 1, ...written(change.value));
    return lines.join("\n");
  }
  if (found.entries.length === 1)
    return change.kind === "move" ? text : withNone(text, path.slice(0, -1), entry, found);
  const block = lines.slice(entry.notes, entry.last + 1);
  const rest = without(lines, found, at).join("\n");
  if (change.kind === "remove") return rest;
  const left = entriesAt(rest, path.slice(0, -1));
  if (left === null || !("entries" in left)) throw uneditable(file);
  return withEntry(rest.split("\n"), { ...left, isSpaced: found.isSpaced }, change.to, block).join("\n");
}

/** An entry behind the one before its place, in front of all notes that stand between the two. */
function withEntry(
  lines: readonly string[],
  { entries, isSpaced }: Entries,
  at: number,
  block: readonly string[],
): string[] {
  const before = entries[Math.min(at, entries.length) - 1];
  const gap = isSpaced ? [""] : [];
  return before === undefined
    ? lines.toSpliced(entries[0]!.notes, 0, ...block, ...gap)
    : lines.toSpliced(before.last + 1, 0, ...gap, ...block);
}

/** With its notes goes the empty line above it; of the first entry, that below. */
function without(lines: readonly string[], { entries }: Entries, at: number): string[] {
  const { notes, last } = entries[at]!;
  let [from, to] = [notes, last + 1];
  const before = entries[at - 1];
  if (before !== undefined) while (from - 1 > before.last && lines[from - 1]!.trim() === "") from -= 1;
  else while (lines[to]?.trim() === "" && to < lines.length - 1) to += 1;
  return lines.toSpliced(from, to - from);
}

/** The only entry goes: an empty list or group is left. */
function withNone(text: string, path: Path, { notes, last }: EntryLines, { names }: Entries): string {
  const lines = text.split("\n").toSpliced(notes, last - notes + 1);
  const rest = lines.join("\n");
  const found = path.length === 0 ? null : entriesAt(rest, path);
  if (found === null || "entries" in found) return text;
  const at = rest.indexOf(":", found.nameAt.end) + 1;
  return `${rest.slice(0, at)} ${names === null ? "[]" : "{}"}${rest.slice(at)}`;
}

/** The first entry of an empty list, or group, stands on the line below its name. */
function withFirst(
  text: string,
  { nameAt, value }: NoEntries,
  change: Extract<Rearrangement, { kind: "insert" | "append" }>,
): string {
  const column = nameAt.start - (text.lastIndexOf("\n", nameAt.start - 1) + 1);
  const last = change.path.at(-1)!;
  const block =
    change.kind === "append"
      ? change.lines(column + 2, true)
      : typeof last === "number"
        ? yamlEntry(change.value, column + 2)
        : yamlFields({ [last]: change.value }, column + 2);
  const opened = value === null ? text : text.slice(0, value.start).replace(/[ \t]+$/, "") + text.slice(value.end);
  const end = opened.indexOf("\n", nameAt.end);
  return end < 0
    ? `${opened}\n${block.join("\n")}`
    : `${opened.slice(0, end)}\n${block.join("\n")}${opened.slice(end)}`;
}
