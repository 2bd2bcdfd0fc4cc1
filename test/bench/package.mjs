// Makes a package of notes that a file holds, as test/bench/genanki_package.py does: one JSON a line, the deck first.
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { DECK_OPTIONS, apkg } from "../../dist/cards.js";

const [, , file, out] = process.argv;
const text = readFileSync(file, "utf8");
const end = text.indexOf("\n");
const { deck } = JSON.parse(text.slice(0, end));
const notes = {
  *[Symbol.iterator]() {
    for (let at = end + 1; at < text.length;) {
      const next = text.indexOf("\n", at);
      yield JSON.parse(text.slice(at, next)).note;
      at = next + 1;
    }
  },
};
await apkg.load();
const [{ content }] = apkg.render({ ...deck, notes }, null, DECK_OPTIONS);
const handle = openSync(out, "w");
for (const piece of content.pieces) writeSync(handle, piece);
closeSync(handle);
