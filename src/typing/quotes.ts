import { type Slip, quoted, shortened, typed, within } from "./slip.js";

/** Quotation marks of word processors and phones, which YAML takes for letters. */
const PAIRS = ["“”", "„“", "„”", "””", "«»", "»«", "‘’", "‚‘", "‚’", "‹›", "″″"];

/** A text that stands between such marks as a whole, and the marks. */
export function uncurled(value: string): { readonly pair: string; readonly inner: string } | null {
  const pair = PAIRS.find((signs) => value.length > 2 && value.startsWith(signs[0]!) && value.endsWith(signs[1]!));
  const inner = value.slice(1, -1).trim();
  return pair === undefined || inner === "" || [...pair].some((sign) => inner.includes(sign)) ? null : { pair, inner };
}

/** The marks that open a text and do not close it. */
export const openPair = (value: string): string | undefined =>
  PAIRS.find((signs) => value.startsWith(signs[0]!) && !value.slice(1).includes(signs[1]!));

export const curlyMessage = (pair: string): string =>
  `The quotation marks ${pair} are part of this text; those that YAML knows are straight.`;

/** A line's value, and where it begins; a list's entry may be a whole, or a field with a value. */
export function valuesOf(line: string): readonly { readonly from: number; readonly value: string }[] {
  const leads = [/^\s*(?:-\s+)*["']?[\w/-]+["']?\s*:\s+/, /^\s*(?:-\s+)+/].flatMap(
    (lead) => lead.exec(line)?.[0] ?? [],
  );
  return [...new Set(leads.map(({ length }) => length))].map((from) => ({
    from,
    value: line.slice(from).replace(/\s+(?:#\s.*)?$/, ""),
  }));
}

/** A quotation mark that opens a text and is never closed. */
export const unclosed: Slip = {
  name: "unclosed quote",
  guesses: (page, line) =>
    valuesOf(page.lines[line]!).flatMap(({ from, value }) => {
      const mark = value.charAt(0);
      const isApostrophe = /^'(?:tis|twas|em|til|cause|n|\d\ds?)\b/i.test(value);
      if ((mark !== '"' && mark !== "'") || value.indexOf(mark, 1) >= 0 || isApostrophe) return [];
      const end = from + value.length;
      const written = page.lines[line]!;
      // In JSON a comma follows the text.
      return [end, ...(value.endsWith(",") ? [end - 1] : [])].map((at) => ({
        at: page.starts[line]! + from,
        message: "The quotation mark that opens here is never closed.",
        hint: `write: ${typed(written, at, at, mark)}`,
        changes: [within(page, line, at, at, mark)],
        isCertain: false,
      }));
    }),
};

/** `"Northwick" // the port`, or the same after a list. */
export const foreignNote: Slip = {
  name: "foreign note",
  guesses(page, line) {
    const written = page.lines[line]!;
    const at = /(?:["'\]}])\s+(?=\/\/|\/\*)/.exec(written);
    if (at === null) return [];
    const from = at.index + at[0].length;
    const note = `# ${written.slice(from).replace(/^\/[/*]+\s*|\s*\*\/\s*$/g, "")}`;
    return [
      {
        at: page.starts[line]! + from,
        message: "A note of another language stands here; those of YAML begin with #.",
        hint: `write: ${shortened(note)}`,
        changes: [within(page, line, from, written.length, note)],
        isCertain: true,
      },
    ];
  },
};

/** A text that means something else to YAML unless it stands in quotation marks. */
export const bare: Slip = {
  name: "bare text",
  guesses: (page, line) =>
    valuesOf(page.lines[line]!).flatMap(({ from, value }) => {
      const fault = faultIn(value);
      if (fault === null) return [];
      const isText = typeof fault.text === "string";
      const text = isText ? quoted(fault.text) : `[${fault.text.map(quoted).join(", ")}]`;
      return [
        {
          at: page.starts[line]! + from + fault.at,
          message: fault.message,
          hint: `${isText ? "put the text in quotation marks" : "write several texts as a list"}: ${shortened(text)}`,
          changes: [within(page, line, from, from + value.length, text)],
          isCertain: fault.isCertain,
        },
      ];
    }),
};

interface Fault {
  /** What was meant; several texts are a list. */
  readonly text: string | readonly string[];
  readonly at: number;
  readonly message: string;
  readonly isCertain: boolean;
}

function faultIn(value: string): Fault | null {
  const mark = value.charAt(0);
  const curly = uncurled(value);
  if (curly !== null) return { text: curly.inner, at: 0, message: curlyMessage(curly.pair), isCertain: true };
  if (mark === '"' || mark === "'") return faultAfterQuote(value, mark);
  const colon = /:(?:\s|$)/.exec(value);
  // A list or group that isn't closed is no text.
  const isText = /^\[[^[\]]*\]\s*[^\s,\]}]|^\{[^{}]*\}\s*[^\s,\]}]/.test(value);
  if (/^[@`%&*!|>\]},?-]/.test(value) || isText)
    return { text: value, at: 0, message: `A text can't begin with ${JSON.stringify(mark)}.`, isCertain: false };
  if (colon === null || mark === "[" || mark === "{") return null;
  const message = "A colon with a space after it makes a field of what stands before it.";
  return { text: value, at: colon.index, message, isCertain: true };
}

/** `"a" or "b"` and `"a", "b"`; null for one text. */
function severalIn(value: string, mark: string): readonly string[] | null {
  const parts = value.split(mark);
  const [, ...inner] = parts.slice(0, -1);
  const isList = inner.every((part, i) => i % 2 === 0 || /^\s*(?:[,;/]|or|oder|ou|o|and|und|et|y)\s*$/i.test(part));
  const texts = inner.filter((_, i) => i % 2 === 0);
  return isList && inner.length % 2 === 1 && texts.length > 1 && texts.every((text) => text.trim() !== "")
    ? texts
    : null;
}

function faultAfterQuote(value: string, mark: string): Fault | null {
  const isWhole = value.length > 1 && value.endsWith(mark);
  const second = value.indexOf(mark, 1);
  const inner = value.slice(1, -1);
  const slash = inner.indexOf("\\");
  if (isWhole && mark === '"' && slash >= 0) {
    const message = "A backslash between double quotation marks begins a special character.";
    return { text: inner, at: slash + 1, message, isCertain: false };
  }
  const texts = isWhole ? severalIn(value, mark) : null;
  if (texts !== null)
    return { text: texts, at: second + 1, message: "Several texts stand here, one behind another.", isCertain: false };
  if (isWhole && second < value.length - 1) {
    const sign = mark === "'" ? "apostrophe" : "quotation mark";
    return { text: inner, at: second, message: `The ${sign} inside the text ends it.`, isCertain: true };
  }
  if (second < 0 && mark === "'")
    return {
      text: value,
      at: 0,
      message: "The apostrophe that opens here is taken for a quotation mark.",
      isCertain: false,
    };
  if (second < 0 || isWhole) return null;
  const message = "More text stands behind the closing quotation mark.";
  return { text: value, at: second, message, isCertain: false };
}
