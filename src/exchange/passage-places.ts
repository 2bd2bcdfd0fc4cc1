import { freeId } from "../bank/free-id.js";
import type { ReadFile } from "./read-file.js";

type Passage = { readonly title?: string; readonly text: string };

/** Passages on their way into a bank. */
export interface PassagePlaces {
  /** The id in the bank of a file's own passage; that itself where the file has none of that id. */
  readonly idOf: (file: ReadFile, id: string) => string;
  /** Those that the bank does not have, by their ids. */
  readonly fresh: ReadonlyMap<string, Passage>;
}

/** Finds an id for each passage of the files; one whose text the bank has keeps the bank's. */
export function passagePlaces(files: readonly ReadFile[], there: Readonly<Record<string, Passage>>): PassagePlaces {
  const known = new Map(Object.entries(there).map(([id, { text }]) => [text.trim(), id]));
  const taken = new Set(Object.keys(there));
  const fresh = new Map<string, Passage>();
  const places = new Map<ReadFile, Map<string, string>>();
  for (const file of files) {
    const own = new Map<string, string>();
    places.set(file, own);
    for (const { id, title, text } of file.imported.passages ?? []) {
      const place = known.get(text.trim()) ?? freeId(id, taken);
      own.set(id, place);
      if (taken.has(place)) continue;
      taken.add(place);
      known.set(text.trim(), place);
      fresh.set(place, { ...(title !== null && { title }), text });
    }
  }
  return { fresh, idOf: (file, id) => places.get(file)?.get(id) ?? id };
}
