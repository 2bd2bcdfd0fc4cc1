/** What stands in front of a question, an option or a step. */
export interface Marker {
  /** Its shape, without the number or letter: `1.`, `(a)`. */
  readonly style: string;
  /** From 1; null for a question without a number. */
  readonly place: number | null;
  readonly rest: string;
}

const ASKED =
  /^(?:Q(?:ues(?:tion)?)?|Frage|Pregunta|Quest[aã]o|Domanda|Vraag|Вопрос|प्रश्न)\s*\.?\s*(?:n[or]\.?|#|№)?\s*(\d{1,5})(?![\d.]*\d)\s*[.):\]–—-]*\s*(.*)$/iu;
const ASKED_ALONE = /^(?:Q|Question)\s*[:.)]\s*(.+)$/i;
const NUMBER = /^(\(?)(\d{1,5})(\.\)|[.)]|:(?=\s)|\s[-–—](?=\s))(?!\d)\s*(.*)$/;
const LETTER = /^([([]?)([A-Za-z])(\.\)|[)\].:]|\s[-–—](?=\s))(?:\s*)(?=\S)(.*)$/;
const ROMAN = /^(\(?)([ivx]{1,5}|[IVX]{1,5})([.)])\s+(\S.*)$/;
const ROMANS = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** `Q1.`, `Question 1:`; and, for lists that number with figures alone, `1.`, `1)`, `(1)`. */
export function questionMarker(text: string): Marker | null {
  if (!/^[\d(QFPDVqfpdvВв№प]/.test(text)) return null;
  const [, number, rest] = ASKED.exec(text) ?? [];
  if (number !== undefined) return { style: "Q", place: Number(number), rest: rest!.trim() };
  const [, asked] = ASKED_ALONE.exec(text) ?? [];
  return asked === undefined ? numberMarker(text) : { style: "Q", place: null, rest: asked.trim() };
}

/** `1.`, `2)` or `(3)`, but no `3.14`. */
export function numberMarker(text: string): Marker | null {
  const [, open, number, close, rest] = NUMBER.exec(text) ?? [];
  return number === undefined ? null : { style: `${open}1${close!.trim()}`, place: Number(number), rest: rest!.trim() };
}

/** `a)`, `(B)`, `C.`; a letter with a point needs room behind it, as `U.S.` has none. */
export function letterMarker(text: string): Marker | null {
  const [whole, open, letter, close, rest] = LETTER.exec(text) ?? [];
  if (whole === undefined || letter === undefined) return null;
  const isTight = !/\s/.test(text[open!.length + 1 + close!.length] ?? "");
  if (isTight && close !== ")" && close !== "]") return null;
  if (open === "[" && close !== "]") return null;
  if (open !== "[" && close === "]") return null;
  const isCapital = letter < "a";
  return {
    style: `${open}${isCapital ? "A" : "a"}${close!.trim()}`,
    place: letter.toUpperCase().charCodeAt(0) - 64,
    rest: rest!.trim(),
  };
}

/** `ii)`: a step, or a statement inside a question. */
export function romanMarker(text: string): Marker | null {
  if (!/^\(?[ivxIVX]/.test(text)) return null;
  const [, open, roman, close, rest] = ROMAN.exec(text) ?? [];
  const place = roman === undefined ? -1 : ROMANS.indexOf(roman.toLowerCase());
  return place < 1 ? null : { style: `${open}i${close}`, place, rest: rest!.trim() };
}

/** The letter of a place, in the case of a style. */
const letterOf = (style: string, place: number): string => String.fromCharCode((style.includes("A") ? 64 : 96) + place);

/** What an option's line says, and the options behind it on the same line: `A) x   B) y`. */
export function columns(style: string, first: number, text: string): readonly string[] {
  const found: string[] = [];
  let rest = text;
  for (let place = first + 1; place <= 26; place += 1) {
    const at = columnAt(style, place, rest);
    if (at === null) break;
    found.push(rest.slice(0, at.start).trim());
    rest = rest.slice(at.end);
  }
  found.push(rest.trim());
  return found;
}

/** Where the marker of a place stands inside a line. A letter with a point needs a gap before it. */
function columnAt(style: string, place: number, text: string): { readonly start: number; readonly end: number } | null {
  const marker = style.replace(/[Aa]/, letterOf(style, place));
  const isClear = style.includes(")") || style.includes("]");
  for (let from = 0; ;) {
    const start = text.indexOf(marker, from);
    if (start < 0) return null;
    const end = start + marker.length;
    const before = text.slice(Math.max(0, start - 2), start);
    const hasRoom = style.startsWith("(") || style.startsWith("[") ? true : /\s/.test(text[end] ?? "");
    if (
      start > 0 &&
      hasRoom &&
      (isClear ? /\s$/.test(before) : /\s\s$|\t$/.test(before)) &&
      text.slice(end).trim() !== ""
    )
      return { start, end };
    from = end;
  }
}

/** Options that stand behind a question in its own line: the text before them, their style and the texts. */
export function inlineOptions(
  text: string,
): { readonly before: string; readonly style: string; readonly options: readonly string[] } | null {
  for (const style of ["(a)", "(A)", "[A]", "a)", "A)", "A.", "a."]) {
    const at = columnAt(style, 1, text);
    if (at === null) continue;
    const options = columns(style, 1, text.slice(at.end));
    if (options.length > 1) return { before: text.slice(0, at.start).trim(), style, options };
  }
  return null;
}

const RIGHT_TAIL =
  /\s*\*{0,2}(?:[([]\*{0,2}(?:correct(?: answer| option)?|right(?: answer)?|answer|✓|✔|richtig|correcte?|correct[ao])\*{0,2}[)\]]|[✓✔☑✅]|<[-=]{1,5}(?:\s*(?:correct|right|answer)(?: answer)?)?|←[^←]{0,30}|\s[-–—]\s*correct)[.!]?\*{0,2}\s*$/iu;
const WRONG_TAIL = /\s*(?:[([](?:incorrect|wrong|falsch|✗|✘|❌)[)\]]|[✗✘❌])\s*$/iu;

/** An option without the mark that says whether it is right. */
export function tailOf(text: string): { readonly text: string; readonly tick: boolean | null } {
  if (RIGHT_TAIL.test(text)) return { text: text.replace(RIGHT_TAIL, ""), tick: true };
  if (WRONG_TAIL.test(text)) return { text: text.replace(WRONG_TAIL, ""), tick: false };
  const star = /\s?\*{1,3}$/.exec(text.slice(-4))?.[0];
  // `*Paris*` is emphasis.
  if (star !== undefined && text.indexOf("*") >= text.length - star.length)
    return { text: text.slice(0, text.length - star.length).trim(), tick: true };
  return { text, tick: null };
}
