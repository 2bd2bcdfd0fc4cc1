import type { Incoming } from "../../model/exchange.js";
import { namedLeftovers, uncopied } from "../../text/copied.js";
import { asSheet } from "./data.js";
import { htmlAsText } from "./html.js";
import { markdownTable } from "./markdown-table.js";

/** A file without what copying left around it, and what that was. */
export interface Prepared {
  readonly file: Incoming;
  readonly lost: readonly string[];
}

/** Stamps of chats and the > of mails: no reader knows them. */
export function withoutTraces(file: Incoming): Prepared {
  if (file.text === null) return { file, lost: [] };
  const { text, found } = uncopied(file.text);
  return found.length === 0 ? { file, lost: [] } : { file: { ...file, text }, lost: namedLeftovers(file.text, found) };
}

/** Questions as data: JSON, or a list of JavaScript or Python; null for a file that holds none. */
export function fromData(file: Incoming): Prepared | null {
  if (file.text === null) return null;
  const inner = fenced(file.text) ?? between(file.text);
  const text = asSheet(inner?.text ?? file.text);
  return text === null
    ? null
    : { file: { ...file, text }, lost: inner === null ? [] : aroundIt(file.text, inner.outside) };
}

/** What of a file nobody knows may be a list or a table all the same, in other clothes; those tried first are surest. */
export function otherClothes(file: Incoming): readonly Prepared[] {
  const { text } = file;
  if (text === null) return [];
  const part = fenced(text);
  const inner = part?.text ?? text;
  const lost = aroundIt(text, part?.outside ?? []);
  const found = [markdownTable(inner), htmlAsText(inner), inner === text ? null : inner];
  return found.flatMap((one) => (one === null ? [] : [{ file: { ...file, text: one }, lost }]));
}

/** A part of a text, each line where it was, and the lines with words that are none of it. */
interface Part {
  readonly text: string;
  readonly outside: readonly number[];
}

const FENCE = /^(?:```|~~~)/;

/** What stands between fences of Markdown, each line where it was; null where nothing does. */
function fenced(text: string): Part | null {
  const lines = text.split("\n");
  const fences = lines.flatMap((line, i) => (FENCE.test(line) ? [i] : []));
  if (fences.length === 0) return null;
  const isOutside = (i: number) => fences.filter((fence) => fence <= i).length % 2 === 0 || fences.includes(i);
  const outside = [...lines.keys()].filter((i) => isOutside(i) && !fences.includes(i) && lines[i]!.trim() !== "");
  return { text: lines.map((line, i) => (isOutside(i) ? "" : line)).join("\n"), outside };
}

/** The lines from the first bracket that opens one to the last that closes one; null where no words stand around them. */
function between(text: string): Part | null {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => /^\s*(?:[[{]|[\w$ ]+=\s*[[{])/.test(line));
  const last = lines.findLastIndex((line) => /[\]}];?\s*$/.test(line));
  const outside = [...lines.keys()].filter((i) => lines[i]!.trim() !== "" && (i < first || i > last));
  if (first < 0 || outside.length === 0) return null;
  return { text: lines.map((line, i) => (i < first || i > last ? "" : line)).join("\n"), outside };
}

function aroundIt(text: string, outside: readonly number[]): readonly string[] {
  const [first] = outside;
  if (first === undefined) return [];
  const words = text.split("\n")[first]!.trim().slice(0, 60);
  return [
    `the text around the questions: ${JSON.stringify(words)} (line ${first + 1}${outside.length > 1 ? ` and ${outside.length - 1} more` : ""})`,
  ];
}
