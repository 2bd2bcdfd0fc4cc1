import { pieces } from "../text/html.js";
import type { Deck } from "../model/deck.js";
import type { DeckFormat } from "./format.js";
import { formattingLost, losses, neverCarried, pictureLost } from "./cards/losses.js";
import { twoSided } from "./cards/two-sides.js";

/** Quizlet's import takes pasted text: a line a card, a tab between its sides, no quotation marks, no markup. */
export const quizlet: DeckFormat = {
  name: "quizlet",
  summary: "Flashcards to paste into Quizlet: plain question and answer",
  from: "deck",
  audience: "student",
  next: { verb: "paste", file: /\.quizlet\.txt$/, where: "in Quizlet: Create > Import" },
  usesLock: false,
  *objections(deck) {
    yield* neverCarried("quizlet", deck, () => ["hint", "explanation", "extra", "notice", "asOf", "source"]);
    yield* losses(deck, (note) => [...pictureLost(note), ...formattingLost(note)]);
  },
  render: (deck) => [
    { path: `${deck.name}.quizlet.txt`, mediaType: "text/tab-separated-values", content: { pieces: lines(deck) } },
  ],
};

const lines = (deck: Deck): Iterable<string> => ({
  *[Symbol.iterator]() {
    for (const { question, answer } of twoSided(deck)) yield `${plain(question)}\t${plain(answer)}\n`;
  },
});

const BREAKS = new Set(["br", "li", "ul", "ol"]);

/** Lines become `a / b`. */
function plain(parts: readonly string[]): string {
  let text = "";
  for (const piece of pieces(parts.join("<br>"))) {
    if (piece.kind === "text") text += piece.text;
    else if (BREAKS.has(piece.tag)) text += "\n";
  }
  return text
    .replace(/[^\S\n]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" / ");
}
