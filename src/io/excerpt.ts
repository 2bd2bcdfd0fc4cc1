import { isJsonLines } from "../reading/json-lines.js";
import type { Place } from "../model/diagnostic.js";
import { readText } from "./read.js";

/** The line that a complaint is about, and what to put before a caret under it. */
export interface Excerpt {
  readonly text: string;
  readonly indent: string;
}

/** Characters of a line that are shown at most, and those of them before the place. */
const WIDTH = 96;
const BEFORE = 64;

/**
 * Reads lines of files, each file once. Null where a line tells nothing: a place at the very start stands for the
 * file as a whole, and one in JSON Lines for a whole item.
 */
export function excerpts(): (place: Place) => Excerpt | null {
  const files = new Map<string, readonly string[]>();
  return ({ file, line, column }) => {
    if ((line === 1 && column === 1) || isJsonLines(file)) return null;
    let lines = files.get(file);
    if (lines === undefined) {
      const read = readText(file);
      lines = read.ok ? read.value.replace(/^\uFEFF/, "").split(/\r?\n/) : [];
      files.set(file, lines);
    }
    const text = lines[line - 1] ?? "";
    return text.trim() === "" ? null : shortened(text, column - 1);
  };
}

function shortened(line: string, index: number): Excerpt {
  const start = line.length <= WIDTH || index <= BEFORE ? 0 : index - BEFORE;
  const end = start + WIDTH;
  const before = (start > 0 ? "…" : "") + line.slice(start, index);
  return {
    text: `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`.replaceAll("\t", " "),
    indent: before.replace(WIDE, "  ").replace(/\p{M}/gu, "").replace(/./gsu, " "),
  };
}

/** Characters that take two columns in a terminal: Hangul, CJK and full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;
