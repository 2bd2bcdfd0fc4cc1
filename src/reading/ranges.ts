import { EVENT_ID, SCALAR_STYLE, type Event, getScalarValue } from "js-yaml";
import { emptyPlace } from "./empty.js";
import type { Finding } from "./finding.js";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is wanted below one value: which findings end here, and which go deeper. */
interface Wanted {
  readonly atKey: number[];
  readonly atValue: number[];
  readonly below: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ atKey: [], atValue: [], below: new Map() });

/**
 * Where each finding's path stands in the text. A path that leads nowhere gets the place of its nearest
 * parent that exists.
 */
export function rangesOf(text: string, events: readonly Event[], findings: readonly Finding[]): Range[] {
  const top = nothing();
  findings.forEach(({ path, atKey }, index) => {
    let node = top;
    for (const step of path) {
      const name = String(step);
      const next = node.below.get(name) ?? nothing();
      node.below.set(name, next);
      node = next;
    }
    (atKey ? node.atKey : node.atValue).push(index);
  });

  const places = placesOf(text, events);
  const ranges: Range[] = findings.map(() => ({ start: 0, end: 0 }));
  const settle = (wanted: Wanted, range: Range): void => {
    for (const index of [...wanted.atValue, ...wanted.atKey]) ranges[index] = range;
    for (const deeper of wanted.below.values()) settle(deeper, range);
  };
  /** Hands out the ranges in the value that begins at an event; gives the event behind it. */
  const walk = (start: number, wanted: Wanted | undefined): number => {
    if (wanted === undefined) return behind(events, start);
    const event = events[start]!;
    settle(wanted, places[start]!);
    let at = start + 1;
    switch (event.type) {
      case EVENT_ID.MAPPING:
        while (events[at]!.type !== EVENT_ID.POP) {
          const [key, place] = [events[at]!, places[at]!];
          const deeper = wanted.below.get(key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : "");
          at = walk(behind(events, at), deeper);
          for (const index of deeper?.atKey ?? []) ranges[index] = place;
        }
        return at + 1;
      case EVENT_ID.SEQUENCE:
        for (let index = 0; events[at]!.type !== EVENT_ID.POP; index += 1)
          at = walk(at, wanted.below.get(String(index)));
        return at + 1;
      case EVENT_ID.SCALAR:
      case EVENT_ID.ALIAS:
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.POP:
        return at;
    }
  };

  // The first event begins the document; a text without a value has none at all.
  if (events.length > 0) walk(1, top);
  return ranges;
}

/** The event behind the value that begins at one. */
export function behind(events: readonly Event[], start: number): number {
  let at = start;
  let depth = 0;
  do {
    const { type } = events[at]!;
    at += 1;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    else if (type === EVENT_ID.POP) depth -= 1;
  } while (depth > 0);
  return at;
}

/** Where each event stands; of a list or group only where it begins. */
export function placesOf(text: string, events: readonly Event[]): readonly Range[] {
  let last = 0;
  return events.map((event) => {
    const range = rangeOf(text, event, last);
    const isOpen = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
    last = Math.max(last, isOpen ? range.start : range.end);
    return range;
  });
}

/** @param last where what stands before it ends */
function rangeOf(text: string, event: Event, last: number): Range {
  switch (event.type) {
    case EVENT_ID.SCALAR: {
      if (event.valueStart < 0) return emptyPlace(text, last);
      const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
      return { start: event.valueStart - (quoted ? 1 : 0), end: event.valueEnd + (quoted ? 1 : 0) };
    }
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return { start: event.start, end: event.start + 1 };
    case EVENT_ID.ALIAS:
      return { start: event.anchorStart, end: event.anchorEnd };
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return { start: 0, end: 0 };
  }
}
