import { parseEvents } from "js-yaml";
import type { Checked, Diagnostic, Place, TextChange } from "../model/diagnostic.js";
import type { Finding } from "./finding.js";
import { fixesOf } from "./fixes.js";
import { isJsonLines, parseHead, parseLine } from "./json-lines.js";
import { limited } from "./limit.js";
import { type Mended, mend } from "../typing/mend.js";
import { rangesOf } from "./ranges.js";
import type { Guess } from "../typing/slip.js";
import { plainReason, readYaml, syntaxFault } from "./yaml.js";

/** A file that people wrote: its text, what the text means, and nothing checked yet. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** In JSON Lines, the line of each item; null for a file that is one value. */
  readonly itemLines: readonly number[] | null;
}

/** A file as it was read; of one that can't be read, how it was meant to be typed, where that can be told. */
export type ReadSource =
  | Extract<Checked<SourceText>, { ok: true }>
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly meant?: MeantSource };

/** A text with slips put right, and what was changed for it, step by step. */
interface MeantSource {
  readonly written: string;
  readonly source: SourceText;
  readonly steps: readonly (readonly TextChange[])[];
}

/**
 * Reads YAML 1.2, and JSON through the same door since it is YAML too. Dates stay text, duplicate keys are
 * errors, nothing is coerced.
 *
 * @param code what a text that can't be read is reported as
 */
export function parseSource(file: string, written: string, code = "bank/syntax"): ReadSource {
  const text = withPlainLines(written);
  const refuse = (offset: number, message: string, hint?: string): Checked<never> => {
    const place = placeAt(file, text, offset);
    return { ok: false, diagnostics: [{ severity: "error", code, message, ...(hint && { hint }), place }] };
  };
  if (text.trim() === "") {
    return refuse(
      0,
      "The file is empty.",
      "broadsheet init my-questions makes a folder with a first bank to start from",
    );
  }
  if (text.includes("\0")) {
    return refuse(text.indexOf("\0"), "The file holds binary data, not text.", "save it as UTF-8 text");
  }
  if (isJsonLines(file)) return valueOfLines(file, text);
  const read = readYaml(text);
  if (read.ok) return { ok: true, value: { file, text, value: read.value, itemLines: null }, warnings: [] };
  return unreadable(file, text, code);
}

/** Every place where it was mistyped, as far as it can be told; what nobody can explain comes last, as the parser says it. */
function unreadable(file: string, text: string, code: string): ReadSource {
  const first = syntaxFault(text);
  // Aliases without end are no slip.
  const isBomb = first?.reason.includes("maxAliases") === true;
  const nothing: Mended = { found: [], fault: first, steps: [], text };
  const guessed = isBomb ? nothing : mend(text, syntaxFault);
  // Lines that could be moved about until a field stands once explain nothing.
  const isTwice = first?.reason.includes("duplicated mapping key") === true;
  const isMoved = isTwice && guessed.found.every(({ isWeak }) => isWeak === true);
  const { found, fault, steps, text: mended } = isMoved ? nothing : guessed;
  const slips = found.map((guess) => slipped(file, text, code, guess));
  if (fault === null) {
    const read = readYaml(mended);
    const source = { file, text: mended, value: read.ok ? read.value : null, itemLines: null };
    // Where lines had to be moved about, nobody can be sure what else is wrong.
    const isSure = read.ok && found.every(({ isWeak }) => !isWeak);
    return { ok: false, diagnostics: slips, ...(isSure && { meant: { written: text, source, steps } }) };
  }
  const { message, hint } = plainReason(fault.reason);
  const language = file.endsWith(".json") ? "JSON" : "YAML";
  const place = placeAt(file, text, fault.offset);
  const rest = `Not readable as ${language}: ${message}.`;
  const last: Diagnostic = { severity: "error", code, message: rest, ...(hint !== undefined && { hint }), place };
  return { ok: false, diagnostics: [...slips, last] };
}

/** What was mistyped, as a complaint. */
export const slipped = (file: string, text: string, code: string, guess: Guess): Diagnostic => ({
  severity: "error",
  code,
  message: guess.message,
  hint: guess.hint,
  fix: { changes: guess.changes, isCertain: guess.isCertain },
  place: placeAt(file, text, guess.at),
});

/** The bank without its items on the first line, then one item a line. */
function valueOfLines(file: string, text: string): Checked<SourceText> {
  const texts = text.split("\n");
  const [first = 0, ...itemLines] = [...texts.keys()].filter((i) => texts[i]!.trim() !== "");
  const lines = [parseHead(texts[first]!), ...itemLines.map((at, i) => parseLine(texts[at]!, ["items", i]))];
  const findings = lines.flatMap((line) => (line.ok ? [] : [line.finding]));
  const [head, ...items] = lines.flatMap((line) => (line.ok ? [line.value] : []));
  const value = typeof head === "object" && head !== null ? { ...head, items } : head;
  const source = { file, text, value, itemLines: itemLines.map((i) => i + 1) };
  return findings.length > 0
    ? { ok: false, diagnostics: limited("bank", located(source, findings)) }
    : { ok: true, value: source, warnings: [] };
}

/** Without a byte order mark, and with LF at the ends of lines: what places and digests are counted in. */
export const withPlainLines = (written: string): string => written.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

/** Where an offset of a text is. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** The same for many offsets of one text. */
export function placesIn(file: string, text: string): (offset: number) => Place {
  const starts = lineStartsOf(text);
  return (offset) => {
    const line = lineOf(starts, offset);
    return { file, line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/** The offset at which each line of a text begins. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}

/** Gives every finding its line and column, in file order. Costs one walk over the file's events. */
export function located(source: SourceText, findings: readonly Finding[]): Diagnostic[] {
  if (findings.length === 0) return [];
  const { file, text, itemLines } = source;
  if (itemLines !== null) {
    const lineOfItem = ({ path }: Finding) =>
      (path[0] === "items" && typeof path[1] === "number" ? itemLines[path[1]] : undefined) ?? 1;
    return findings
      .map((finding) => ({ finding, line: lineOfItem(finding) }))
      .toSorted((a, b) => a.line - b.line)
      .map(({ finding: { severity, code, message, hint }, line }) => ({
        severity,
        code,
        message,
        ...(hint !== undefined && { hint }),
        place: { file, line, column: 1 },
      }));
  }
  const placeOf = placesIn(file, text);
  const events = parseEvents(text, {});
  const ranges = rangesOf(text, events, findings);
  const fixes = fixesOf(text, events, findings);
  return findings
    .map((finding, i) => ({ finding, range: ranges[i]!, fix: fixes[i]! }))
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(({ finding: { severity, code, message, hint }, range, fix }) => {
      const written = hint?.replace("{written}", () => text.slice(range.start, range.end));
      return {
        severity,
        code,
        message: message.replace("{written}", () => text.slice(range.start, range.end)),
        ...(written && { hint: written }),
        ...(fix !== null && { fix }),
        place: placeOf(range.start),
      };
    });
}

/** Index of the last line that starts at or before the offset. */
export function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
