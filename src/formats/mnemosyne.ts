import { fromBase64 } from "#platform";
import type { Deck } from "../model/deck.js";
import type { DeckFormat } from "./format.js";
import { neverCarried } from "./cards/losses.js";
import { twoSided } from "./cards/two-sides.js";

/**
 * Mnemosyne's text import (libmnemosyne/file_formats/tsv.py): two columns of HTML, a line a card, no quoting, no byte
 * order mark. Pictures are taken from beside the file.
 */
export const mnemosyne: DeckFormat = {
  name: "mnemosyne",
  summary: "Flashcards for Mnemosyne's text import, with pictures beside the file",
  from: "deck",
  audience: "student",
  next: { verb: "import", file: /\.mnemosyne\/.*\.txt$/, where: "in Mnemosyne: File > Import" },
  usesLock: false,
  objections: (deck) => neverCarried("mnemosyne", deck, () => ["hint"]),
  *render(deck) {
    yield {
      path: `${deck.name}.mnemosyne/${deck.name}.txt`,
      mediaType: "text/tab-separated-values",
      content: { pieces: lines(deck) },
    };
    for (const { name, mediaType, base64 } of deck.media) {
      yield { path: `${deck.name}.mnemosyne/${name}`, mediaType, content: fromBase64(base64) };
    }
  },
};

const lines = (deck: Deck): Iterable<string> => ({
  *[Symbol.iterator]() {
    for (const { question, answer, more } of twoSided(deck)) {
      yield `${side(question)}\t${side([...answer, ...more])}\n`;
    }
  },
});

/**
 * Fields of a deck hold no tab and no line end. Quotation marks of a text are spelt out: whatever reads `src="…"` is a
 * picture to Mnemosyne, in a tag or not.
 */
const side = (parts: readonly string[]): string =>
  parts.join("<br><br>").replace(/(<[^>]*>)|"/g, (_, tag: string | undefined) => tag ?? "&quot;");
