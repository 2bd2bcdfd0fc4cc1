import type { TextChange, Diagnostic } from "../model/diagnostic.js";

/** @param changes in the order of the text, none over another */
export function changed(text: string, changes: readonly TextChange[]): string {
  let result = "";
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

/** Where in the text before the changes stood what stands at an offset of the text after them. */
export function before(changes: readonly TextChange[], offset: number): number {
  let moved = 0;
  for (const { start, end, text } of changes) {
    if (offset < start + moved) break;
    if (offset < start + moved + text.length) return Math.min(end, offset - moved);
    moved += text.length - (end - start);
  }
  return offset - moved;
}

/** Every change that is certain, but none over another: what is left is found the next time. */
export function certainChanges(diagnostics: readonly Diagnostic[]): readonly TextChange[] {
  const wanted = diagnostics
    .flatMap(({ fix }) => (fix?.isCertain ? [fix.changes.toSorted((a, b) => a.start - b.start)] : []))
    .toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const taken: TextChange[] = [];
  for (const changes of wanted) {
    const last = taken.at(-1);
    if (last === undefined || changes.every(({ start }) => start > last.end)) taken.push(...changes);
  }
  return taken;
}
