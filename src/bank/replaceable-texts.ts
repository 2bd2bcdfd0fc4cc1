import type { Bank } from "../model/bank.js";
import type { Path } from "../reading/finding.js";
import { complete } from "./complete.js";
import { typeOf } from "./item-type.js";
import { normaliseItem } from "./normalise.js";
import { normaliseHead } from "./normalise-head.js";
import type { SourceText } from "../reading/source.js";
import { idIn } from "./stem-id.js";
import type { WrittenBank, WrittenItem } from "./written.js";

/** Fields of an item that hold what people read. */
const REPLACEABLE = new Set([
  "stem",
  "text",
  "key",
  "keys",
  "distractors",
  "correction",
  "sequence",
  "pairs",
  "extras",
  "explanation",
  "cards",
  "head",
  "statement",
  "statements",
  "reasons",
  "says",
]);

/** Where the parts of these fields hold such texts; what else they hold is settings. */
const TEXTS = new Set(
  "title text why left right front back context hint says false value cardAs statement statements reasons".split(" "),
);

/** One text that stands in a bank, and how the item would be with another one in its place. */
export interface ReplaceableText {
  readonly path: Path;
  readonly text: string;
  readonly with: (text: string) => Bank;
}

/** Every text of an item that a reader sees, its passage's included. The banks hold that one item. */
export function replaceableTexts({ value }: SourceText, index: number): ReplaceableText[] {
  const written = value as WrittenBank;
  const own = written.items[index]!;
  const told = typeOf(own as object as Readonly<Record<string, unknown>>, [], "");
  if ("finding" in told) throw new Error("this is no item of a good bank");
  // With other words it stays the same item, though its id may be made of the old ones.
  const item = { ...own, id: idIn(own as object as Readonly<Record<string, unknown>>) };
  const one = { ...written, items: [item] };
  const found: { readonly path: Path; readonly text: string }[] = [];
  const walk = (part: unknown, path: Path): void => {
    if (typeof part === "string") found.push({ path, text: part });
    else if (typeof part === "object" && part !== null) {
      for (const [name, inner] of Object.entries(part)) {
        if (Array.isArray(part)) walk(inner, [...path, Number(name)]);
        else if (TEXTS.has(name)) walk(inner, [...path, name]);
      }
    }
  };
  for (const [name, part] of Object.entries(item)) {
    if (REPLACEABLE.has(name) && !(name === "key" && told.type === "numeric")) walk(part, ["items", 0, name]);
  }
  if (item.group !== undefined) walk(written.passages?.[item.group], ["passages", item.group]);
  return found.map(({ path, text }) => ({
    path: path[0] === "items" ? ["items", index, ...path.slice(2)] : path,
    text,
    with(text) {
      const { items, sources = {}, ...rest } = replaced(one, path, text) as WrittenBank;
      const around = { ...rest, sources };
      const others = items.map((other: WrittenItem) => normaliseItem(complete(other, told.type, around)));
      return { ...normaliseHead(around), items: others, unpinned: [], digest: "" };
    },
  }));
}

/** A value with another one at a path. */
function replaced(value: unknown, [step, ...rest]: Path, leaf: string): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) return value.map((inner: unknown, i) => (i === step ? replaced(inner, rest, leaf) : inner));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: replaced(fields[step], rest, leaf) };
}
