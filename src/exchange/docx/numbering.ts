import { hear } from "./xml-events.js";

interface Level {
  start: number;
  format: string;
  text: string;
}

/** Counts the paragraphs of lists, as Word does, and says what stands in front of each. */
export interface Counter {
  /** `3.`, `b)` or, for bullets and what no list says, null. */
  readonly next: (list: string, level: number) => string | null;
}

/** `word/numbering.xml` (ECMA-376, section 17.9). */
export function readNumbering(bytes: Uint8Array | null): Counter {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  let [levels, level, list]: [
    Map<number, Level> | null,
    Level | null,
    { abstract: string; starts: Map<number, number> } | null,
  ] = [null, null, null];
  let override = 0;
  if (bytes !== null)
    hear(bytes, {
      open(name, attribute) {
        const value = attribute("w:val") ?? "";
        if (name === "abstractNum") abstracts.set(attribute("w:abstractNumId") ?? "", (levels = new Map()));
        if (name === "num") lists.set(attribute("w:numId") ?? "", (list = { abstract: "", starts: new Map() }));
        if (name === "abstractNumId" && list !== null) list.abstract = value;
        if (name === "lvlOverride") override = Number(attribute("w:ilvl"));
        if (name === "startOverride") list?.starts.set(override, Number(value));
        if (name === "lvl" && list === null)
          levels?.set(Number(attribute("w:ilvl")), (level = { start: 1, format: "decimal", text: "" }));
        if (level === null) return;
        if (name === "start") level.start = Number(value);
        if (name === "numFmt") level.format = value;
        if (name === "lvlText") level.text = value;
      },
      text() {},
      close(name) {
        if (name === "abstractNum") levels = null;
        if (name === "num") list = null;
        if (name === "lvl") level = null;
      },
    });
  return counterOf(abstracts, lists);
}

function counterOf(
  abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>,
  lists: ReadonlyMap<string, { readonly abstract: string; readonly starts: ReadonlyMap<number, number> }>,
): Counter {
  // Lists that are made of one definition go on with each other's numbers, unless one says where it begins.
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(id, at) {
      const list = lists.get(id);
      const levels = list && abstracts.get(list.abstract);
      const level = levels?.get(at);
      if (list === undefined || levels === undefined || level === undefined || !(at >= 0 && at < 9)) return null;
      const count = counts.get(list.abstract) ?? [];
      counts.set(list.abstract, count);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [place, start] of list.starts) count[place] = start - 1;
      }
      count[at] = (count[at] ?? level.start - 1) + 1;
      count.length = at + 1;
      if (level.format === "bullet" || level.format === "none") return null;
      return level.text.replace(/%(\d)/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const { format, start } = levels.get(place) ?? level;
        return numbered(count[place] ?? start, format);
      });
    },
  };
}

const ROMAN = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

function numbered(number: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return lettered(number);
    case "upperLetter":
      return lettered(number).toUpperCase();
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "decimalEnclosedCircle":
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    default:
      return String(number);
  }
}

/** After `z` comes `aa`, then `bb`. */
const lettered = (number: number): string =>
  number < 1 || number > 780
    ? String(number)
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let [text, left] = ["", number];
  for (const [sign, value] of ROMAN)
    while (left >= value) {
      text += sign;
      left -= value;
    }
  return text;
}
