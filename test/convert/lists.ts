import type { Converted, Question } from "./public-item.js";

/** List I and List II, with the code of both as the key; null for what asks for none. */
export function convertLists({ stem, options, key }: Question): Converted | null {
  const areCodes = [3, 4, 5, 6].some((count) =>
    options.every((option) => new Set(permutationIn(option, count) ?? []).size > 2),
  );
  if (!areCodes || !/\blist\b|match/i.test(stem)) return null;
  const lists = listsIn(stem);
  if (lists === null) return { form: "codes", refused: "the two lists are not there" };
  const { head, left, right } = lists;
  const code = permutationIn(key, left.length);
  const isWhole = code?.every((place) => right[place] !== undefined) === true && ![...left, ...right].includes("");
  if (code === null || !isWhole) return { form: "codes", refused: "the key does not fit the lists" };
  const extras = right.filter((_, place) => !code.includes(place));
  const canBeCoded = new Set(code).size === code.length && left.length <= 5;
  return {
    form: "codes",
    item: {
      stem: head === "" ? "Match the two lists." : head,
      pairs: left.map((entry, i) => ({ left: entry, right: right[code[i]!] })),
      ...(extras.length > 0 ? { extras } : {}),
      ...(canBeCoded ? { asks: ["codes"] } : {}),
    },
    kept: null,
  };
}

/** Two lists in a stem, each with its marks. */
interface Lists {
  readonly head: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const FORMULA =
  /(?:select|choose|and select|using)?\s*(?:the )?(?:correct )?(?:answer )?(?:using |from )?(?:the )?codes? given below(?: the lists?)?\s*[:.]?/gi;

/** List I with A, B, C and List II with 1, 2, 3 (or I, II, III and A, B, C). */
function listsIn(stem: string): Lists | null {
  const text = stem.replace(/\s+/g, " ");
  const start = [...text.matchAll(/\bList[ \-–]*(?:I|1)(?!\p{L})(?! (?:with|and)\b)/gu)].at(-1)?.index;
  const second = [...text.matchAll(/\bList[ \-–]*(?:II|2)\b/g)].at(-1)?.index;
  for (const [one, other] of [
    [LETTERS, NUMBERS],
    [NUMERALS, LETTERS],
    [NUMBERS, LETTERS],
    [LETTERS, NUMERALS],
    ...(second === undefined ? [] : [[NUMBERS, NUMBERS] as const]),
  ] as const) {
    const left = entries(text, one, start === undefined || second === undefined || start > second ? 0 : start, second);
    if (left === null) continue;
    const right = entries(text, other, Math.max(left.end, second ?? 0));
    if (right === null) continue;
    return { head: text.slice(0, left.start).replace(FORMULA, " ").trim(), left: left.texts, right: right.texts };
  }
  return rowsIn(text);
}

/** Both lists side by side: `A. … 1. … B. … 2. …`. */
function rowsIn(text: string): Lists | null {
  for (const [one, other] of [
    [LETTERS, NUMBERS],
    [NUMBERS, LETTERS],
    [NUMERALS, LETTERS],
  ] as const) {
    const rows = entries(
      text,
      one.flatMap((mark, i) => [mark, other[i]!]),
      0,
    );
    if (rows === null || rows.texts.length % 2 !== 0) continue;
    const side = (parity: number) =>
      rows.texts.filter((_, i) => i % 2 === parity).map((entry) => entry.replace(/[\s–—-]+$/, ""));
    return { head: text.slice(0, rows.start).replace(FORMULA, " ").trim(), left: side(0), right: side(1) };
  }
  return null;
}

const LETTERS = "ABCDEFG".split("");
const NUMBERS = "1234567".split("");
const NUMERALS = ["I", "II", "III", "IV", "V", "VI"];

function entries(text: string, marks: readonly string[], from: number, until = text.length) {
  const at: { start: number; end: number }[] = [];
  let next = from;
  for (const mark of marks) {
    const found = new RegExp(String.raw`(?<![\p{L}\p{N}])\(?${mark}\s?(?:[.)]|\)\.)\s`, "giu");
    found.lastIndex = next;
    const match = found.exec(text);
    if (match === null || match.index >= until) break;
    at.push({ start: match.index, end: match.index + match[0].length });
    next = match.index + match[0].length;
  }
  if (at.length < 3) return null;
  const rest = text.slice(at.at(-1)!.end, until);
  const cut =
    /\s*(?:\bList[ \-–]*(?:II|2)\b|\bCodes?\s*[:.]|\b(?:Select|Choose) the\b)/i.exec(rest)?.index ?? rest.length;
  const texts = at.map(({ end }, i) => text.slice(end, at[i + 1]?.start ?? at.at(-1)!.end + cut).trim());
  return { start: at[0]!.start, end: at.at(-1)!.end + cut, texts };
}

/** For each entry of the left list the place of its partner: `A-2, B-4`, `A 2 B 4`, `2 4 1 3`, `A B C D 2 4 1 3`. */
function permutationIn(code: string, count: number): readonly number[] | null {
  const marks = code.toUpperCase().match(/[A-Z]+|\d/g) ?? [];
  const places = marks.map(
    (mark) => [LETTERS, NUMBERS, NUMERALS].map((names) => names.indexOf(mark)).find((i) => i >= 0) ?? -1,
  );
  if (places.includes(-1)) return null;
  if (marks.length === count) return places;
  if (marks.length !== 2 * count) return null;
  const inOrder = (some: readonly number[]) => some.every((place, i) => place === i);
  const every = (parity: number) => places.filter((_, i) => i % 2 === parity);
  if (inOrder(every(0))) return every(1);
  return inOrder(places.slice(0, count)) ? places.slice(count) : null;
}
