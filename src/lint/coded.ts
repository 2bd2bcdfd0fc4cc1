import type { ChoiceItem, Item } from "../model/bank.js";

/** The numbers of statements that an option of a choice item names, where it is a code: `1 and 3 only`, `Both 1 and 2`, `None`. */
function codeIn(text: string, count: number): readonly number[] | null {
  const plain = text.trim().toLowerCase().replace(/[().]/g, " ").replace(/\s+/g, " ").trim();
  if (/^(?:none(?: of (?:the above|these|them))?|neither \S+ nor \S+)$/.test(plain)) return [];
  if (/^all(?: of (?:the above|these|them)| (?:three|four|five))?$/.test(plain))
    return Array.from({ length: count }, (_, i) => i + 1);
  const list = plain.replace(/^(?:only|both|statements?)\s+|\s+only$/g, "");
  const parts = list.split(/\s*(?:,|&|\band\b)\s*/).filter((part) => part !== "");
  const numbers = parts.map((part) => NUMBERS.findIndex((names) => names.includes(part)) + 1);
  return parts.length > 0 && numbers.every((number) => number > 0) ? numbers : null;
}

const NUMBERS = [
  ["1", "i", "①"],
  ["2", "ii", "②"],
  ["3", "iii", "③"],
  ["4", "iv", "④"],
  ["5", "v", "⑤"],
];

/** `Only two`, `All three`, `None`: numbers of statements. */
const COUNT = /^(?:only (?:one|two|three|four)|(?:all )?(?:one|two|three|four|five)|all|none)$/i;

/** How many lines of a stem are numbered. */
const linesIn = (stem: string): number => stem.match(/^\s*\(?(?:\d|[ivx]{1,4})[.)]\s/gim)?.length ?? 0;

/** A list of options that are codes of numbered lines in the stem: what they say is not in their words. */
export function codesOf({ stem, options }: ChoiceItem): readonly (readonly number[])[] | null {
  const count = linesIn(stem);
  if (count < 2) return null;
  const codes = options.map(({ text }) => codeIn(text, count));
  return codes.every((code) => code !== null) ? codes : null;
}

/** Whether the options of an item are codes or numbers of lines in its stem. */
export const isCoded = (item: Item): boolean =>
  item.type === "choice" &&
  linesIn(item.stem) >= 2 &&
  (codesOf(item) !== null || item.options.every(({ text }) => COUNT.test(text.trim())));
