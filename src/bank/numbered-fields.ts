import { ITEM_FIELDS, bared } from "./other-names.js";

const LISTS = new Set(["distractors", "keys", "sequence", "pairs", "statements", "reasons", "topics", "tags"]);

/** `distractor1` and `distractor2` are entries of a list: what to write in their place; null where there are none. */
export function numberedFields(item: Readonly<Record<string, unknown>>): string | null {
  const fields = Object.keys(item).flatMap((name) => {
    const word = /^(\p{L}[\p{L} _-]*?)[ _-]?(?:\d{1,2}|[A-F])$/u.exec(name)?.[1];
    const list = word === undefined ? undefined : listNamed(bared(word));
    return list === undefined ? [] : [{ name, list }];
  });
  const [first] = fields;
  if (first === undefined) return null;
  const { list } = first;
  const own = fields.filter((one) => one.list === list).map(({ name }) => name);
  const texts = own.map((name) => item[name]).filter((value) => typeof value !== "object");
  const entries = texts.length < own.length ? "…" : texts.map((text) => JSON.stringify(String(text))).join(", ");
  return `write one list in the place of ${own.join(" and ")}: ${list}: [${entries}]`;
}

const listNamed = (word: string): string | undefined =>
  [word, `${word}s`]
    .map((name) => (LISTS.has(name) ? name : Object.hasOwn(ITEM_FIELDS, name) ? ITEM_FIELDS[name] : undefined))
    .find((name) => name !== undefined && LISTS.has(name));
