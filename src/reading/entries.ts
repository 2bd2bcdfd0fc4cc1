import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  SCALAR_STYLE,
  CHOMPING_MODE,
  getScalarValue,
  parseEvents,
} from "js-yaml";
import type { Path } from "./finding.js";
import { type Range, behind, placesOf } from "./ranges.js";
import { lineOf, lineStartsOf } from "./source.js";

/** The lines of one entry of a list, or field of a group; lines count from 0, `last` is the last of them. */
export interface EntryLines {
  /** The first of its notes: the lines directly above it. */
  readonly notes: number;
  readonly first: number;
  /** The last line that says something. */
  readonly content: number;
  /** The last of the notes that stand directly below it, further in. */
  readonly last: number;
}

/** A list or group that stands on lines of its own. */
export interface Entries {
  readonly indent: number;
  readonly entries: readonly EntryLines[];
  /** Names of a group's fields, in order; null for a list. */
  readonly names: readonly string[] | null;
  /** The first of them shares its line with the hyphen of a list. */
  readonly isBehindHyphen: boolean;
  /** An empty line stands between the entries. */
  readonly isSpaced: boolean;
}

/** An empty list or group in brackets, or nothing at all, behind a name. */
export interface NoEntries {
  readonly nameAt: Range;
  readonly value: Range | null;
}

/**
 * The list or group at a path; null where it stands in brackets, several values share a line, or lines don't tell where
 * an entry ends.
 */
export function entriesAt(text: string, path: Path): Entries | NoEntries | null {
  const events = parseEvents(text, {});
  const places = placesOf(text, events);
  const found = eventAt(text, events, path);
  if (found === null) return null;
  const event = events[found.at]!;
  const isEmpty = events[found.at + 1]?.type === EVENT_ID.POP;
  if (found.name !== null && event.type === EVENT_ID.SCALAR && event.valueStart < 0 && event.anchorStart < 0)
    return { nameAt: places[found.name]!, value: null };
  if (event.type !== EVENT_ID.SEQUENCE && event.type !== EVENT_ID.MAPPING) return null;
  if (isEmpty && found.name !== null) {
    const end = /^.\s*./s.exec(text.slice(event.start))?.[0] ?? "";
    return { nameAt: places[found.name]!, value: { start: event.start, end: event.start + end.length } };
  }
  return event.style === COLLECTION_STYLE.BLOCK ? blockEntries(text, events, places, found.at) : null;
}

function eventAt(text: string, events: readonly Event[], path: Path): { at: number; name: number | null } | null {
  let [at, name]: [number, number | null] = [1, null];
  for (const step of path) {
    const event = events[at];
    if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) return null;
    let child = at + 1;
    if (event.type === EVENT_ID.SEQUENCE) {
      for (let i = 0; i < Number(step) && events[child]!.type !== EVENT_ID.POP; i += 1) child = behind(events, child);
      name = null;
    } else {
      const isNamed = (one: Event) => one.type === EVENT_ID.SCALAR && getScalarValue(text, one) === String(step);
      while (events[child]!.type !== EVENT_ID.POP && !isNamed(events[child]!))
        child = behind(events, behind(events, child));
      name = child;
      if (events[child]!.type !== EVENT_ID.POP) child = behind(events, child);
    }
    if (events[child]!.type === EVENT_ID.POP) return null;
    at = child;
  }
  return at < events.length ? { at, name } : null;
}

function blockEntries(text: string, events: readonly Event[], places: readonly Range[], at: number): Entries | null {
  const collection = events[at]!;
  const lines = text.split("\n");
  const starts = lineStartsOf(text);
  const lineAt = (offset: number): number => lineOf(starts, offset);
  const isList = collection.type === EVENT_ID.SEQUENCE;
  const top = lineAt(places[at]!.start);
  const indent = places[at]!.start - starts[top]!;
  // The fields of a list's entry begin behind its hyphen.
  const isBehindHyphen = /^[ -]*- +$/.test(lines[top]!.slice(0, indent));
  if (lines[top]!.slice(0, indent).trim() !== "" && (isList || !isBehindHyphen)) return null;
  const begins = (line: string) =>
    indentOf(line) === indent && (isList ? /^ *-(?:\s|$)/.test(line) : !/^ *(?:#|$)/.test(line));
  const entries: EntryLines[] = [];
  const names: string[] = [];
  for (let child = at + 1; events[child]!.type !== EVENT_ID.POP;) {
    const valueAt = isList ? child : behind(events, child);
    const next = behind(events, valueAt);
    const before = entries.at(-1)?.last ?? top - 1;
    let first = before + 1;
    if (!(isBehindHyphen && first === top)) while (first < lines.length && !begins(lines[first]!)) first += 1;
    if (first > lineAt(places[child]!.start)) return null;
    const name = events[child]!;
    if (!isList && name.type === EVENT_ID.SCALAR) names.push(getScalarValue(text, name));
    const end = Math.max(
      starts[first]! + 1,
      ...events.slice(child, next).map((event, i) => endOf(text, event, places[child + i]!)),
    );
    let content = Math.max(first, lineAt(end - 1));
    while (content + 1 < lines.length && isInside(lines[content + 1]!, indent)) content += 1;
    let last = content;
    while (last + 1 < lines.length && isNote(lines[last + 1]!) && indentOf(lines[last + 1]!) > indent) last += 1;
    let notes = first;
    while (notes - 1 > before && isNote(lines[notes - 1]!) && indentOf(lines[notes - 1]!) <= indent) notes -= 1;
    entries.push({ notes, first, content, last });
    child = next;
  }
  const [last, other] = [entries.at(-1), entries.at(-2)];
  const isSpaced = last !== undefined && last.notes - 1 > (other?.last ?? -1) && lines[last.notes - 1]?.trim() === "";
  return { indent, entries, names: isList ? null : names, isBehindHyphen, isSpaced };
}

/** Where the characters of a value end; empty lines below a text belong to it only where it says so. */
function endOf(text: string, event: Event, { end }: Range): number {
  if (event.type !== EVENT_ID.SCALAR) return event.type === EVENT_ID.POP ? 0 : end;
  // Nothing stands there: where it could is behind a bracket, perhaps, and on the line below.
  if (event.valueStart < 0) return Math.max(event.anchorEnd, event.tagEnd);
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (!isBlock) return end;
  return event.chomping === CHOMPING_MODE.KEEP
    ? end
    : event.valueStart + text.slice(event.valueStart, end).trimEnd().length;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isNote = (line: string): boolean => line.trimStart().startsWith("#");
/** Closing brackets, say. */
const isInside = (line: string, indent: number): boolean =>
  line.trim() !== "" && !isNote(line) && indentOf(line) > indent;
