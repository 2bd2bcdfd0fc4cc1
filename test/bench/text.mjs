// Writes a text import of as many notes as wanted, none of which is kept: for its peak memory.
import { closeSync, openSync, writeSync } from "node:fs";
import { deckOf } from "../../dist/deck/deck.js";
import { loadWords } from "../../dist/io/words.js";
import { DECK_OPTIONS } from "../../dist/deck/options.js";
import { ankiCsv } from "../../dist/formats/anki-csv.js";
import { loadBank } from "../../dist/bank/load.js";
import { bankLines } from "./banks.mjs";

const [note] = deckOf(loadBank("bank.jsonl", bankLines(1)).value, loadWords(null)).notes;
const deckOfMany = (many) => ({
  name: "large",
  title: "Large",
  media: [],
  notes: {
    *[Symbol.iterator]() {
      for (let i = 0; i < many; i += 1) yield { ...note, guid: `guid${i}`, question: `${note.question} ${i}` };
    },
  },
});

/** Writes the pieces of a file. */
export function written(file, pieces) {
  const handle = openSync(file, "w");
  for (const piece of pieces) writeSync(handle, piece);
  closeSync(handle);
}

export function piecesOf(many) {
  const [{ content }] = ankiCsv.render(deckOfMany(many), null, DECK_OPTIONS);
  return content.pieces;
}

const [, program, count, out] = process.argv;
if (program?.endsWith("text.mjs")) written(out, piecesOf(Number(count)));
