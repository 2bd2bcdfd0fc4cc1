import { valuesOf } from "./quotes.js";
import { type Guess, type Page, type Slip, quoted, shortened, typed, within } from "./slip.js";

/** A bracket or brace that is opened and never closed. */
export const openBracket: Slip = {
  name: "open bracket",
  guesses: (page, line) =>
    valuesOf(page.lines[line]!).flatMap(({ from, value }) => {
      const open = /^[[{]/.test(value) ? openIn(value) : [];
      if (open.length === 0) return [];
      const end = from + value.length;
      const closing = open
        .map(({ sign }) => (sign === "[" ? "]" : "}"))
        .toReversed()
        .join("");
      return [
        {
          at: page.starts[line]! + from + open.at(-1)!.at,
          message: `The ${open.at(-1)!.sign === "[" ? "bracket" : "brace"} that opens here is never closed.`,
          hint: `write: ${typed(page.lines[line]!, end, end, closing)}`,
          changes: [within(page, line, end, end, closing)],
          isCertain: false,
        },
      ];
    }),
};

/** Signs that open in a text, outside quotation marks, and don't close in it. */
function openIn(text: string): readonly { readonly sign: string; readonly at: number }[] {
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{}]/g)) {
    if (sign === "[" || sign === "{") open.push({ sign, at: index });
    else if (sign === "]" || sign === "}") open.pop();
  }
  return open;
}

/** A list in square brackets whose entries are not told apart. */
export const brackets: Slip = {
  name: "brackets",
  guesses: (page, line) =>
    valuesOf(page.lines[line]!).flatMap(({ from, value }) => {
      const inner = /^\[([^[\]{}]*)\]?$/.exec(value)?.[1];
      return inner === undefined ? [] : rewrittenList(page, line, from, value, inner);
    }),
};

function rewrittenList(page: Page, line: number, from: number, value: string, inner: string): Guess[] {
  const entries = inner.match(/"[^"]*"(?=\s*(?:,|$))|'[^']*'(?=\s*(?:,|$))|"[^"]*"(?=\s+["'])|[^,]+/g) ?? [];
  const texts = entries.map((entry) => entry.trim()).filter((entry) => entry !== "");
  const mended = texts.map(mendedEntry);
  const first = texts.find((entry, i) => mended[i] !== entry);
  const isOpen = !value.endsWith("]");
  if (texts.length === 0) return [];
  const text = `[${mended.join(", ")}]`;
  const inside = first === undefined ? -1 : value.indexOf(first);
  const gap = /"\s+"/.exec(inner);
  const [at, message] =
    first !== undefined
      ? [from + inside, messageFor(first)]
      : gap !== null
        ? [from + 1 + gap.index + 1, "A comma is missing between two entries of this list."]
        : isOpen
          ? [from, "The bracket that opens here is never closed."]
          : [from, "The entries of this list are not told apart."];
  return [
    {
      at: page.starts[line]! + at,
      message,
      hint: `write: ${shortened(text)}`,
      changes: [within(page, line, from, from + value.length, text)],
      isCertain: false,
    },
  ];
}

const isSound = (entry: string): boolean => /^"[^"\\]*"$|^'[^']*'$|^[^"'#:@`%&*!|>?{}[\]-][^:#]*$/.test(entry);

const mendedEntry = (entry: string): string =>
  isSound(entry) ? entry : quoted(/^(["'])/.test(entry) ? entry.replace(/^(["'])(.*?)\1?$/, "$2") : entry);

function messageFor(entry: string): string {
  const mark = entry.charAt(0);
  if (mark === '"' || mark === "'")
    return entry.indexOf(mark, 1) < 0
      ? "The quotation mark that opens here is never closed."
      : `The ${mark === "'" ? "apostrophe" : "quotation mark"} inside this text ends it.`;
  if (/\s#/.test(entry)) return "What follows # is a note to YAML, so this list is never closed.";
  return "This text means something else to YAML unless it stands in quotation marks.";
}
