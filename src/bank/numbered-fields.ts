import { ITEM_FIELDS } from "./other-names.js";
import { bared } from "../typing/words.js";

const LISTS = new Set(["distractors", "keys", "sequence", "pairs", "statements", "reasons", "topics", "tags"]);

/** `distractor1` and `distractor2` are entries of a list: what to write in their place; null where there are none. */
export function numberedFields(item: Readonly<Record<string, unknown>>): string | null {
  const fields = Object.keys(item).flatMap((name) => {
    const word = /^(\p{L}[\p{L} _-]*?)[ _-]?(?:\d{1,2}|[A-F])$/u.exec(name)?.[1];
    const list = word === undefined ? undefined : listNamed(bared(word));
    return list === undefined ? [] : [{ name, list }];
  });
  const [first] = fields;
  if (first === undefined) return lettered(item);
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

/** `A: …`, `B: …` and so on are the options, of which the key may name one. */
function lettered(item: Readonly<Record<string, unknown>>): string | null {
  const letters = Object.keys(item).filter((name) => /^[A-Fa-f]$/.test(name));
  if (letters.length < 2) return null;
  const right = letters.find((name) => name.toLowerCase() === String(item["key"]).trim().toLowerCase());
  const texts = letters.filter((name) => name !== right).map((name) => JSON.stringify(String(item[name])));
  const key = right === undefined ? "the right one as key" : `key: ${JSON.stringify(String(item[right]))}`;
  return `write, in the place of ${letters.join(" and ")}, ${key}, and the wrong ones as a list, distractors: [${texts.join(", ")}]`;
}
