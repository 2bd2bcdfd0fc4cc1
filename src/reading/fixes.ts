import type { Event } from "js-yaml";
import type { Fix, TextChange } from "../model/diagnostic.js";
import { error, type Finding, type Path, type ValueEdit } from "./finding.js";
import { type Range, rangesOf } from "./ranges.js";
import { type Scalar, scalarsOf } from "./scalars.js";

/** The fix of each finding as changes of the text; null where it has none. */
export function fixesOf(text: string, events: readonly Event[], findings: readonly Finding[]): (Fix | null)[] {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  if (edits.length === 0) return findings.map(() => null);
  const rangesAt = (atKey: boolean) =>
    rangesOf(
      text,
      events,
      edits.map(({ path }) => ({ ...error("", path, ""), atKey })),
    );
  const [names, values] = [rangesAt(true), rangesAt(false)];
  // To go through all of a long file for each of its slips would take minutes.
  let known: readonly Scalar[] | undefined;
  const scalars = () => (known ??= scalarsOf(text));
  const changes = new Map(edits.map((edit, i) => [edit, changeOf(text, edit, names[i]!, values[i]!, scalars)]));
  return findings.map(({ fix }) => {
    if (fix === undefined) return null;
    const own = fix.edits.map((edit) => changes.get(edit)!).toSorted((a, b) => a.start - b.start);
    return { changes: own, isCertain: fix.isCertain };
  });
}

function changeOf(
  text: string,
  edit: ValueEdit,
  name: Range,
  { start, end }: Range,
  scalars: () => readonly Scalar[],
): TextChange {
  switch (edit.kind) {
    case "write":
      return { start, end, text: written(edit.text, text.slice(start, end)) };
    case "rename":
      // A name in quotation marks stays in them: JSON needs them.
      return { ...name, text: /^["']/.test(text.slice(name.start)) ? JSON.stringify(edit.text) : edit.text };
    case "add": {
      const indent = text.slice(text.lastIndexOf("\n", name.start) + 1, name.start);
      const isJson = text[name.start] === '"';
      const field = `${isJson ? JSON.stringify(edit.field) : edit.field}: ${edit.text}`;
      const isBlock = /^[ -]*$/.test(indent) && !isJson;
      return { start: end, end, text: isBlock ? `\n${" ".repeat(indent.length)}${field}` : `, ${field}` };
    }
    case "list":
      return asList(text, edit.path, start, scalars());
    case "remove":
      return { ...around(text, start, end), text: "" };
  }
}

function asList(text: string, path: Path, start: number, scalars: readonly Scalar[]): TextChange {
  // One that is empty has no end of its own.
  const last = scalars.reduce(
    (end, one) => (path.every((step, i) => one.path[i] === step) ? Math.max(end, one.end) : end),
    start,
  );
  const isBraced = text[start] === "{";
  const opened = isBraced ? text.slice(start, last).replace(/[^{}]/g, "") : "";
  let end = last;
  for (let open = opened.split("{").length - opened.split("}").length; open > 0; open -= 1)
    end = text.indexOf("}", end) + 1;
  const group = text.slice(start, end);
  return { start, end, text: isBraced ? `[${group}]` : `- ${group.replaceAll("\n", "\n  ")}` };
}

/** A word stands between quotation marks where the one before it did: JSON needs them. */
function written(text: string, old: string): string {
  const isWord = /^[\w/-]*[A-Za-z-][\w/-]*$/.test(text) && text !== "true" && text !== "false";
  return isWord && /^["']/.test(old) ? JSON.stringify(text) : text.replace("{written}", () => old);
}

/** An entry with its comma, or with the line that it stands on. */
function around(text: string, start: number, end: number): Range {
  const after = /^\s*,\s*/.exec(text.slice(end))?.[0];
  if (after !== undefined) return { start, end: end + after.length };
  const line = text.lastIndexOf("\n", start) + 1;
  if (/^\s*-\s+$/.test(text.slice(line, start))) {
    const next = text.indexOf("\n", end);
    return { start: line, end: next < 0 ? text.length : next + 1 };
  }
  const before = /,\s*$/.exec(text.slice(0, start))?.[0] ?? "";
  return { start: start - before.length, end };
}
