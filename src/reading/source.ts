import { YAMLException, load, parseEvents } from "js-yaml";
import type { Checked, Diagnostic, Place } from "../model/diagnostic.js";
import type { Finding } from "./finding.js";
import { isJsonLines, parseHead, parseLine } from "./json-lines.js";
import { limited } from "./limit.js";
import { rangesOf } from "./ranges.js";

/** A file that people wrote: its text, what the text means, and nothing checked yet. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** In JSON Lines, the line of each item; null for a file that is one value. */
  readonly itemLines: readonly number[] | null;
}

/** More aliases than a person writes by hand; an alias bomb needs them. */
const MAX_ALIASES = 100;

/**
 * Reads YAML 1.2, and JSON through the same door since it is YAML too. Dates stay text, duplicate keys are
 * errors, nothing is coerced.
 *
 * @param code what a text that can't be read is reported as
 */
export function parseSource(file: string, written: string, code = "bank/syntax"): Checked<SourceText> {
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
  try {
    return {
      ok: true,
      value: { file, text, value: load(text, { maxAliases: MAX_ALIASES }), itemLines: null },
      warnings: [],
    };
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    const reason = cause.reason.replace(/^duplicated mapping key$/, "this field is written twice");
    const language = file.endsWith(".json") ? "JSON" : "YAML";
    return refuse(cause.mark?.position ?? 0, `Not readable as ${language}: ${reason}.`, hintFor(reason));
  }
}

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

function hintFor(reason: string): string | undefined {
  if (/twice/.test(reason)) return "keep one of the two";
  if (/tab/.test(reason)) return "indent with spaces";
  if (/alias/.test(reason)) return `use at most ${MAX_ALIASES} aliases (*name), each after its anchor (&name)`;
  if (/indentation|end of the stream|document/.test(reason)) {
    return 'put text that holds a colon, #, %, @ or a quotation mark in quotes: "…", and indent with spaces';
  }
  return undefined;
}

/** Without a byte order mark, and with LF at the ends of lines: what places and digests are counted in. */
export const withPlainLines = (written: string): string => written.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

/** Where an offset of a text is. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
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
  const lineStarts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) lineStarts.push(i + 1);
  const ranges = rangesOf(text, parseEvents(text, {}), findings);
  return findings
    .map((finding, i) => ({ finding, range: ranges[i]! }))
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(({ finding: { severity, code, message, hint }, range }) => {
      const line = lineOf(lineStarts, range.start);
      const written = hint?.replace("{written}", () => text.slice(range.start, range.end));
      return {
        severity,
        code,
        message: message.replace("{written}", () => text.slice(range.start, range.end)),
        ...(written && { hint: written }),
        place: { file, line: line + 1, column: range.start - lineStarts[line]! + 1 },
      };
    });
}

/** Index of the last line that starts at or before the offset. */
function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
