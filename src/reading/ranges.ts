import { EVENT_ID, SCALAR_STYLE, type Event, getScalarValue } from "js-yaml";
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

  const ranges: Range[] = findings.map(() => ({ start: 0, end: 0 }));
  /** Behind the event that begins the document: there are none at all in a text without a value. */
  let at = 1;

  const settle = (wanted: Wanted, range: Range): void => {
    for (const index of wanted.atValue) ranges[index] = range;
    for (const index of wanted.atKey) ranges[index] = range;
    for (const deeper of wanted.below.values()) settle(deeper, range);
  };
  const skip = (): void => {
    let depth = 0;
    do {
      const { type } = events[at++]!;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
      else if (type === EVENT_ID.POP) depth -= 1;
    } while (depth > 0);
  };
  const walk = (wanted: Wanted | undefined): void => {
    if (wanted === undefined) return skip();
    const event = events[at]!;
    settle(wanted, rangeOf(event));
    if (event.type === EVENT_ID.MAPPING) {
      at += 1;
      while (events[at]!.type !== EVENT_ID.POP) {
        const key = events[at]!;
        const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : "";
        const next = wanted.below.get(name);
        skip();
        walk(next);
        for (const index of next?.atKey ?? []) ranges[index] = rangeOf(key);
      }
      at += 1;
    } else if (event.type === EVENT_ID.SEQUENCE) {
      at += 1;
      for (let index = 0; events[at]!.type !== EVENT_ID.POP; index += 1) walk(wanted.below.get(String(index)));
      at += 1;
    } else {
      skip();
    }
  };

  if (events.length > 0) walk(top);
  return ranges;
}

function rangeOf(event: Event): Range {
  switch (event.type) {
    case EVENT_ID.SCALAR: {
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
