// Makes a package of notes that a file holds, as test/bench/genanki_package.py does: one JSON a line, the deck first.
import { readFileSync, writeFileSync } from "node:fs";
import { DECK_OPTIONS, formats } from "../../dist/index.js";

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
const format = formats.find(({ name }) => name === "apkg");
await format.load();
const [{ content }] = format.render({ ...deck, notes }, null, DECK_OPTIONS);
writeFileSync(out, "");
for (const piece of content.pieces) writeFileSync(out, piece, { flag: "a" });
