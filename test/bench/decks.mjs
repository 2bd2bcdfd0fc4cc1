// Flashcards: packages beside genanki's of the same notes, and the text import beside writing the same bytes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BASIC, fieldsOf } from "../../dist/deck/note-types.js";
import { CARD_STYLE } from "../../dist/deck/card-style.js";
import { deckOf } from "../../dist/deck/deck.js";
import { loadWords } from "../../dist/io/words.js";
import { loadBank } from "../../dist/bank/load.js";
import { bankLines } from "./banks.mjs";
import { node, row, sideBySide } from "./measure.mjs";
import { piecesOf, written } from "./text.mjs";

const GENANKI = "0.13.1";
const file = (name) => new URL(name, import.meta.url).pathname;

/** Python with genanki, made when it is missing; null where it can't be. */
function pythonWithGenanki() {
  const place = file("../../.venv/genanki");
  const python = join(place, "bin/python");
  const run = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
  if (existsSync(python) && run(python, "-c", "import genanki")) return python;
  mkdirSync(file("../../.venv"), { recursive: true });
  const made = run("python3", "-m", "venv", place) && run(python, "-m", "pip", "install", `genanki==${GENANKI}`);
  return made ? python : null;
}

const megabytes = (path) => `${(statSync(path).size / 2 ** 20).toFixed(2)} MB`;

/** @param peakOf runs a program of ours and gives its peak memory in MB */
export const deckParts = (folder, bin, peakOf) => ({
  packages() {
    const python = pythonWithGenanki();
    if (python === null) {
      console.log("SKIPPED packages: genanki can't be installed here (python3 -m venv, pip install genanki)");
      return;
    }
    for (const [count, limit, rounds] of [
      [1000, 1, 5],
      [10_000, 1, 5],
      [100_000, 0.8, 3],
    ]) {
      const bank = join(folder, `bank-${count}.jsonl`);
      writeFileSync(bank, bankLines(count));
      const { ours, theirs } = notesOf(bank, count);
      const made = join(folder, "ours.apkg");
      const yardstick = () => run(python, file("genanki_package.py"), theirs, join(folder, "theirs.apkg"));
      const against = "genanki with the same notes";
      row(
        `package of ${count} notes, made`,
        sideBySide(rounds, yardstick, () => node(file("package.mjs"), ours, made)),
        against,
        limit,
        "wall",
      );
      const build = ["build", bank, "--to", "apkg", "--out", join(folder, "out")];
      row(
        `package of ${count} notes, whole command, bank checked`,
        sideBySide(rounds, yardstick, () => node(bin, ...build)),
        against,
        limit,
        "wall",
      );
      console.log(
        `     ${megabytes(made)} against ${megabytes(join(folder, "theirs.apkg"))}; peak memory ${peakOf(file("package.mjs"), ours, made)} MB making it, ${peakOf(bin, ...build)} MB in the whole command`,
      );
    }
  },

  text() {
    const out = join(folder, "text.csv");
    for (const count of [100_000, 1_000_000]) {
      written(out, piecesOf(count));
      const bytes = readFileSync(out);
      const raw = () => written(out, chunks(bytes));
      row(
        `text import of ${count} notes`,
        sideBySide(3, raw, () => written(out, piecesOf(count))),
        "writing the same bytes",
        8,
        "wall",
      );
      console.log(
        `     ${Math.round(bytes.length / 2 ** 20)} MB; peak memory ${peakOf(file("text.mjs"), String(count), out)} MB`,
      );
    }
  },
});

function* chunks(bytes) {
  for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
}

function run(command, ...args) {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} gave ${status}: ${stderr}`);
}

/** The notes of a bank as a file for our library, and as one for genanki. */
function notesOf(bank, count) {
  const loaded = loadBank("bank.jsonl", readFileSync(bank, "utf8"));
  const { notes, ...deck } = deckOf(loaded.value, loadWords(null));
  const [{ name, front, back }] = BASIC.templates;
  const model = { id: BASIC.id, name: BASIC.name, css: CARD_STYLE, templates: [{ name, qfmt: front, afmt: back }] };
  const head = JSON.stringify({ deck, model: { ...model, fields: BASIC.fields.map((field) => field.name) } });
  const [ours, theirs] = ["ours", "theirs"].map((who) => join(folderOf(bank), `${who}-${count}.jsonl`));
  const lines = [...notes];
  writeFileSync(ours, `${[head, ...lines.map((note) => JSON.stringify({ note }))].join("\n")}\n`);
  const plain = ({ guid, tags, ...rest }) => JSON.stringify({ guid, tags, fields: fieldsOf({ guid, tags, ...rest }) });
  writeFileSync(theirs, `${[head, ...lines.map(plain)].join("\n")}\n`);
  return { ours, theirs };
}

const folderOf = (path) => path.slice(0, path.lastIndexOf("/"));
