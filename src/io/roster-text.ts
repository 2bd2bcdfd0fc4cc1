import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { textIn, windows1252 } from "../text/charset.js";
import { readBytes } from "./read.js";

const UTF8 = 'save it anew: in Excel, choose "CSV UTF-8 (Comma delimited)"';

/** What school systems and spreadsheets save under any name. */
function otherFile(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  if (/^(?:PK\x03\x04|\xD0\xCF\x11\xE0)/.test(start)) return "a workbook, as Excel and LibreOffice save it";
  if (start.startsWith("%PDF-")) return "a PDF";
  return /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|table|meta|\?xml)\b/i.test(start) ? "a web page or XML" : null;
}

/**
 * The text of a roster, in the encodings that spreadsheets and school systems save: UTF-8, UTF-16, Windows-1252. One
 * that is not declared by a mark of byte order, and is not UTF-8, is guessed, and that is said.
 */
export function readRosterText(file: string): Checked<string> {
  const read = readBytes(file);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.length === 0) return refused(file, "The file is empty.", TOP, "empty");
  const other = otherFile(bytes);
  if (other !== null) return refused(file, `It is ${other}, not CSV.`, TOP, "no-csv");
  const declared =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (declared !== null) {
    const text = textIn(declared, bytes);
    return text !== null
      ? { ok: true, value: text, warnings: [] }
      : refused(file, "It begins like UTF-16 text, but isn't.", { line: 1, column: 1 });
  }
  const wide = unmarkedUtf16(bytes);
  if (wide !== null)
    return guessed(file, wide.text, `It is read as ${wide.encoding.toUpperCase()}, as it has no byte order mark.`);
  const text = textIn("utf-8", bytes);
  if (text !== null) return { ok: true, value: text, warnings: [] };
  const western = windows1252(bytes);
  const odd = NOT_WESTERN.exec(western);
  if (odd !== null) {
    const found = JSON.stringify(
      western.slice(odd.index, odd.index + odd[0].length).replace(/[\u0080-\u009F]/g, "\uFFFD"),
    );
    return refused(
      file,
      `It is neither UTF-8 text nor Windows-1252: here, it would read ${found}.`,
      placeIn(western, odd.index),
    );
  }
  const sample = /[^\s,;"]*[^\u0000-\u007F][^\s,;"]*/.exec(western)!;
  return guessed(
    file,
    western,
    `It is not UTF-8 text; it is read as Windows-1252, which makes ${JSON.stringify(sample[0].slice(0, 60))} of this word.`,
    placeIn(western, sample.index),
  );
}

/**
 * What no Western list holds: bytes that Windows-1252 leaves free; three letters with accents in a row, as of Greek, Cyrillic
 * and Arabic encodings; pairs as of UTF-8, which then is broken elsewhere.
 */
const NOT_WESTERN =
  /[\u0080-\u009F]|[\u00C0-\u00FF]{3,}|[\u00C2-\u00F4][\u00A0-\u00BF\u20AC\u201A\u0192\u201E\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2022\u02DC\u2122\u0161\u203A\u0153\u017E\u0178](?![\s,;"]|$)/u;

/** UTF-16 shows in text of any script: every second byte of its line ends and separators is 0. */
function unmarkedUtf16(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) zeros[i % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (bytes.length % 2 === 1 || Math.max(even, odd) < bytes.length / 40 || Math.min(even, odd) > 0) return null;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  const text = textIn(encoding, bytes);
  return text === null ? null : { text, encoding };
}

function placeIn(text: string, index: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, index).split(/\r\n?|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

const TOP = { line: 1, column: 1 };

const guessed = (file: string, value: string, message: string, at = TOP): Checked<string> => ({
  ok: true,
  value,
  warnings: [say("warning", "guessed-encoding", file, message, at, `if names look wrong, ${UTF8}`)],
});

const refused = (file: string, message: string, at: typeof TOP, code = "unknown-encoding"): Checked<never> => ({
  ok: false,
  diagnostics: [say("error", code, file, message, at, UTF8)],
});

const say = (
  severity: Diagnostic["severity"],
  code: string,
  file: string,
  message: string,
  at: typeof TOP,
  hint: string,
): Diagnostic => ({ severity, code: `roster/${code}`, message, hint, place: { file, ...at } });
