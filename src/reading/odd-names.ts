import type { Fault } from "../typing/mend.js";
import { FIELD_NAMES } from "../typing/field-names.js";
import { BEGINS } from "../typing/lists.js";
import { type Scalar, scalarsOf } from "./scalars.js";
import { syntaxFault } from "./yaml.js";

/** It begins with a mark, a number or a blank, or holds what stands in the place of a colon. */
const ODD = /^[^\p{L}\p{N}_"']|^\d{1,3}[.)]|[：:=\u00A0]/u;
/** The only field of an entry that is no name, but the beginning of a text. */
const SENTENCE = /^\p{Lu}|\s/u;

/** Whether a value has fields that no file of ours has, or items that are no list: something was mistyped. */
export function isOdd(value: unknown, seen: Set<unknown> = new Set()): boolean {
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  if (Array.isArray(value)) return value.some((one) => isLone(one) || isOdd(one, seen));
  const { items } = value as { items?: unknown };
  if (typeof items === "object" && items !== null && !Array.isArray(items)) return true;
  if (Array.isArray(items) && items.some(goesOn)) return true;
  return Object.entries(value).some(([name, one]) => ODD.test(name) || isOdd(one, seen));
}

/** `- Port: the coast` */
const isLone = (entry: unknown): boolean => {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return false;
  const [name, ...more] = Object.keys(entry);
  return name !== undefined && more.length === 0 && SENTENCE.test(name);
};

/** `- key: Northwick`: an entry of one field, and not one that a question begins with. */
const goesOn = (entry: unknown, i: number): boolean => {
  if (i === 0 || typeof entry !== "object" || entry === null || Array.isArray(entry)) return false;
  const [name, ...more] = Object.keys(entry);
  return name !== undefined && more.length === 0 && !BEGINS.test(name) && FIELD_NAMES.has(name);
};

/** The first field that no file of ours has, or the items that are no list; what can't be read at all comes before it. */
export function nameFault(text: string): Fault | null {
  const syntax = syntaxFault(text);
  // A text that can't be read is worse than any name in it.
  if (syntax !== null) return { ...syntax, offset: 0 };
  const scalars = scalarsOf(text);
  const fields = new Map<string, number>();
  for (const { isName, path } of scalars) {
    const parent = isName ? JSON.stringify(path.slice(0, -1)) : "";
    if (isName) fields.set(parent, (fields.get(parent) ?? 0) + 1);
  }
  const odd = scalars.find(({ isName, path, value }) => {
    if (!isName) return false;
    const parent = path.slice(0, -1);
    const isOnly = fields.get(JSON.stringify(parent)) === 1;
    if (isOnly && isEntry(parent) && goesOn({ [value]: null }, Number(parent[1]))) return true;
    return ODD.test(value) || isItems(parent) || (isOnly && typeof parent.at(-1) === "number" && SENTENCE.test(value));
  });
  return odd === undefined ? null : { offset: odd.start, reason: "odd name" };
}

const isEntry = (path: Scalar["path"]): boolean => path.length === 2 && path[0] === "items";
const isItems = (path: Scalar["path"]): boolean => path.length === 1 && path[0] === "items";
