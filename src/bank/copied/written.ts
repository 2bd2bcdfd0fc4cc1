import { type Page, quoted } from "../../typing/slip.js";
import { bared } from "../../typing/words.js";
import { ITEM_FIELDS } from "../other-names.js";

/** A text as an entry of a list in brackets, or as a value of a group in braces. */
export const safe = (text: string): string =>
  /^\p{L}[^,:#[\]{}"'&*!|>%@`]*$/u.test(text) && !/^(?:true|false|null|yes|no)$/i.test(text) ? text : quoted(text);

/** Without quotation marks around all of it. */
export const bare = (text: string): string => text.trim().replace(/^"(.*)"$|^'(.*)'$/, "$1$2");

/** What a field is called here, by the name that it has. */
function meant(name: string): string {
  const own = bared(name);
  return Object.hasOwn(ITEM_FIELDS, own) ? ITEM_FIELDS[own]! : own;
}

/** A field, and what stands behind it on its line. */
export interface WrittenField {
  readonly line: number;
  /** Columns before the hyphen of its item, and before its name. */
  readonly indent: number;
  readonly depth: number;
  /** As `meant`, and as it is written. */
  readonly name: string;
  readonly written: string;
  readonly value: string;
}

const FIELD = /^( *)((?:- +)?)(["']?)([\p{L}\p{N}_-][\p{L}\p{N} _-]*)\3\s*:(?:\s+(.*))?$/u;

export function fieldOn({ lines }: Page, line: number): WrittenField | null {
  const [, indent, hyphen, , written, value = ""] = FIELD.exec(lines[line] ?? "") ?? [];
  if (written === undefined) return null;
  const depth = indent!.length + hyphen!.length;
  return { line, indent: indent!.length, depth, name: meant(written), written, value: value.trim() };
}

const depthOf = (text: string): number => /^ */.exec(text)![0].length;
const BEGINS_ITEM = /^ *- +["']?(?:id|type|stem|question|text)["']?\s*:/i;

/** The lines that belong to a field without a value on its own line. A list may begin as far out as its field. */
export function linesBelow({ lines }: Page, { line, depth }: WrittenField): readonly number[] {
  const below: number[] = [];
  for (let at = line + 1; at < lines.length; at += 1) {
    const text = lines[at]!;
    if (text.trim() === "") continue;
    const isDeep = depthOf(text) > depth || (depthOf(text) === depth && !/^ *[\w"']/.test(text));
    if (!isDeep || BEGINS_ITEM.test(text)) break;
    below.push(at);
  }
  return below;
}

/** Names, as `meant`, of the other fields of the item that a field stands in. */
export function namesBeside(page: Page, { line, depth, indent }: WrittenField): ReadonlySet<string> {
  const names = new Set<string>();
  const isOver = (text: string) => text.trim() !== "" && depthOf(text) < Math.min(indent, depth - 2);
  const take = (at: number): boolean => {
    const field = fieldOn(page, at);
    if (field?.depth === depth) names.add(field.name);
    return field !== null && field.depth === depth && field.indent < depth;
  };
  if (indent === depth) for (let at = line - 1; at >= 0 && !isOver(page.lines[at]!); at -= 1) if (take(at)) break;
  for (let at = line + 1; at < page.lines.length && !isOver(page.lines[at]!); at += 1) {
    const field = fieldOn(page, at);
    if (field !== null && field.depth === depth && field.indent < depth) break;
    take(at);
  }
  return names;
}

/** An item in lines of its own. */
export interface WrittenItemLines {
  readonly first: number;
  readonly last: number;
  /** Columns before the names of its fields. */
  readonly depth: number;
  readonly fields: readonly WrittenField[];
}

/** The items of a bank, where they stand below `items`, each behind a hyphen. */
export function itemsIn(page: Page): readonly WrittenItemLines[] {
  const { lines } = page;
  const head = lines.findIndex((line) => /^(?:items|questions|fragen|preguntas)\s*:\s*$/i.test(line));
  if (head < 0) return [];
  const hyphen = /^ *- +(?=\S)/.exec(
    lines.slice(head + 1).find((line) => /\S/.test(line) && !/^\s*#/.test(line)) ?? "",
  )?.[0];
  if (hyphen === undefined) return [];
  const depth = hyphen.length;
  const starts = [...lines.keys()].filter(
    (i) => i > head && lines[i]!.startsWith(hyphen) && fieldOn(page, i)?.depth === depth,
  );
  return starts.map((first, n) => {
    const next = starts[n + 1] ?? outdented(lines, first, depth - 2);
    const fields = range(first, next).flatMap((i) => {
      const field = fieldOn(page, i);
      return field?.depth === depth && (i === first || field.indent === depth) ? [field] : [];
    });
    return { first, last: next - 1, depth, fields };
  });
}

/** The first line behind one that begins further out than some column; how many lines there are where none does. */
function outdented(lines: readonly string[], behind: number, column: number): number {
  const at = lines.findIndex((line, i) => i > behind && line.trim() !== "" && depthOf(line) < column);
  return at < 0 ? lines.length : at;
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** What is wrong with one item, and the fields that are to stand in the place of some of its own. */
export interface Rewritten {
  /** In whose place the new fields stand; all of these go. */
  readonly fields: readonly WrittenField[];
  readonly lines: readonly string[];
  readonly message: string;
  readonly isCertain: boolean;
}
