import { EVENT_ID, type Event, SCALAR_STYLE, getScalarValue, parseEvents } from "js-yaml";
import { emptyPlace } from "./empty.js";
import type { Path } from "./finding.js";

/** A text, number or word in a file, or the name of a field. */
export interface Scalar {
  /** Of a field's name, the path of the field. */
  readonly path: Path;
  readonly isName: boolean;
  readonly value: string;
  /** Without quotation marks, on one line or several. */
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
}

/** Every scalar of a text that can be read, in the order of the file. */
export function scalarsOf(text: string): readonly Scalar[] {
  const events = parseEvents(text, {});
  const scalars: Scalar[] = [];
  /** Behind the event that begins the document. */
  let at = 1;
  /** Where the last one ends. */
  let last = 0;
  const read = (event: Event & { readonly type: typeof EVENT_ID.SCALAR }, path: Path, isName: boolean): string => {
    const value = getScalarValue(text, event);
    const isPlain = event.style === SCALAR_STYLE.PLAIN;
    const isWritten = event.valueStart >= 0;
    const { start, end } = isWritten ? { start: event.valueStart, end: event.valueEnd } : emptyPlace(text, last);
    last = end;
    scalars.push({ path, isName, value, isPlain, start, end });
    return value;
  };
  const walk = (path: Path): void => {
    const event = events[at++]!;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        read(event, path, false);
        return;
      case EVENT_ID.SEQUENCE:
        last = event.start;
        for (let i = 0; events[at]!.type !== EVENT_ID.POP; i += 1) walk([...path, i]);
        at += 1;
        return;
      case EVENT_ID.MAPPING:
        while (events[at]!.type !== EVENT_ID.POP) {
          const key = events[at]!;
          if (key.type !== EVENT_ID.SCALAR) {
            walk(path);
            walk(path);
            continue;
          }
          at += 1;
          const name = getScalarValue(text, key);
          read(key, [...path, name], true);
          walk([...path, name]);
        }
        at += 1;
        return;
      case EVENT_ID.ALIAS:
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.POP:
    }
  };
  if (events.length > 1) walk([]);
  return scalars;
}
