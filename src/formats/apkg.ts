import type { Artefact } from "../model/artefact.js";
import type { Deck, DeckOptions } from "../model/deck.js";
import type { packageOf } from "./apkg/entries.js";
import type { DeckFormat } from "./format.js";

let packing: { readonly packageOf: typeof packageOf } | null = null;

interface Package extends Artefact {
  readonly content: { readonly pieces: Iterable<Uint8Array> };
}

/** A package for Anki with our note types and the pictures, in the one layout that every client opens. */
export const apkg = {
  name: "apkg",
  summary: "Flashcards as a package for Anki and AnkiDroid, with pictures",
  from: "deck",
  audience: "student",
  next: { verb: "import", file: /\.apkg$/, where: "in Anki: File > Import" },
  usesLock: true,
  async load(): Promise<void> {
    packing ??= await import("./apkg/entries.js");
  },
  /** It needs no kit, and there is nothing to choose. */
  render(deck: Deck, _kit?: unknown, _options?: DeckOptions): readonly [Package] {
    if (packing === null) throw new Error("await load() before making a package");
    const { packageOf: pack } = packing;
    return [
      {
        path: fileName(deck.name),
        mediaType: "application/octet-stream",
        content: { pieces: { [Symbol.iterator]: () => pack(deck)[Symbol.iterator]() } },
      },
    ];
  },
} as const satisfies DeckFormat;

/** Anki takes some names for a copy of somebody's whole collection, and offers to replace the user's with it. */
const fileName = (name: string): string => `${/^(?:collection$|backup-)/.test(name) ? "deck-" : ""}${name}.apkg`;
