import { YAMLException, load } from "js-yaml";
import { error, type Finding, type Path } from "./finding.js";
import { INPUTS } from "../model/input.js";

/** Whether a file has a value on each line: the bank without its items on the first, then one item on each. */
export const isJsonLines = (file: string): boolean =>
  INPUTS.bank["json-lines"].some((ending) => file.toLowerCase().endsWith(ending));

/** Longer lines are no item that a person wrote. */
const MAX_LINE = 1_000_000;

type Line = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly finding: Finding };

/** Reads the first line: a bank whose items come on the lines below. */
export function parseHead(text: string): Line {
  const line = parseLine(text, []);
  if (!line.ok || typeof line.value !== "object" || line.value === null || Array.isArray(line.value)) return line;
  if (!("items" in line.value)) return { ok: true, value: { ...line.value, items: [] } };
  const message = "The first line holds items; in JSON Lines each stands on a line of its own.";
  return { ok: false, finding: error("bank/unknown-field", ["items"], message, "move them to the lines below") };
}

/** @param path where in the bank the line's value stands */
export function parseLine(text: string, path: Path): Line {
  const refuse = (message: string, hint?: string): Line => ({
    ok: false,
    finding: error("bank/syntax", path, message, hint),
  });
  if (text.length > MAX_LINE)
    return refuse(`This line has ${text.length} characters; an item has at most ${MAX_LINE}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("This line is not JSON.", "each line holds one whole item");
  }
  if (writtenFields(text) !== readFields(value))
    return refuse(`This line holds ${repeatedField(text)} twice.`, "keep one of the two");
  return { ok: true, value };
}

// JSON.parse keeps the last of two fields of one name and loses the other in silence: it shows in how many there are.

function writtenFields(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count += 1;
  return count;
}

function readFields(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  for (const inner of Object.values(value)) count += (Array.isArray(value) ? 0 : 1) + readFields(inner);
  return count;
}

function repeatedField(text: string): string {
  try {
    load(text);
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    // It points behind the quotation mark.
    const name = /^"(?:[^"\\]|\\.)*"/.exec(text.slice((cause.mark?.position ?? 1) - 1))?.[0];
    if (name !== undefined) return `the field ${name}`;
  }
  return "a field";
}
