import { type Page, quoted } from "../../typing/slip.js";
import { bared } from "../../typing/words.js";
import { ITEM_FIELDS } from "../other-names.js";

/** A text as an entry of a list in brackets, or as a value of a group in braces. */
export const safe = (text: string): string =>
  /^\p{L}[^,:#[\]{}"'&*!|>%@`]*$/u.test(text) && !/^(?:true|false|null|yes|no)$/i.test(text) ? text : quoted(text);

/** Without quotation marks around all of it. */
export const bare = (text: string): string => text.trim().replace(/^"(.*)"$|^'(.*)'$/, "$1$2");

/** What a field is called here, by the name that it has. */
export function meant(name: string): string {
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

const FIELD = /^( *)((?:- +)?)(["']?)([\p{L}_-][\p{L} _-]*)\3\s*:(?:\s+(.*))?$/u;

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
