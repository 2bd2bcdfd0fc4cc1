// Questions of other tools, in and out: each reader and writer beside `check` of the same bank.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { bankYaml } from "./banks.mjs";
import { node, row, time } from "./measure.mjs";

const ITEMS = 10_000;
const MOST_MB = 250;
/** Beside it Node needs some 60 MB for itself and its code, and bytes of files. */
const HEAP_MB = 160;
/** Word files and workbooks are XML in an archive: what makes and reads them may take longer. */
const LIMITS = { docx: 5, sheet: 5, kahoot: 5, wayground: 5 };

/** Every writer, with what tells its file from the others that are made with it. */
const WRITERS = {
  "moodle-xml": /\.xml$/,
  gift: /\.gift$/,
  aiken: /\.txt$/,
  canvas: /\.zip$/,
  qti21: /\.zip$/,
  qti3: /\.zip$/,
  "google-forms": null,
  kahoot: /\.xlsx$/,
  wayground: /\.xlsx$/,
  blooket: /\.csv$/,
  sheet: /\.xlsx$/,
  docx: /\.docx$/,
  apkg: /\.apkg$/,
  "anki-csv": /\.csv$/,
};

/** Texts of forms that are read and not written, of the same items. */
const TEXTS = {
  "questions.csv": (items) =>
    `question,answer,wrong 1,wrong 2,wrong 3\n${items.map(({ stem, options }) => [stem, ...options].map((one) => `"${one}"`).join(",")).join("\n")}\n`,
  "opentdb.json": (items) =>
    JSON.stringify({
      response_code: 0,
      results: items.map(({ stem, options: [right, ...wrong] }) => ({
        category: "General Knowledge",
        type: "multiple",
        difficulty: "easy",
        question: stem,
        correct_answer: right,
        incorrect_answers: wrong,
      })),
    }),
  "gimkit.csv": (items) =>
    `Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),Incorrect Answer 3 (Optional)\n${items.map(({ stem, options }) => [stem, ...options].map((one) => `"${one}"`).join(",")).join("\n")}\n`,
  "text2qti.txt": (items) =>
    `Quiz title: Large\n\n${items.map(({ stem, options }, i) => `${i + 1}. ${stem}\n*a) ${options[0]}\nb) ${options[1]}\nc) ${options[2]}\n`).join("\n")}`,
  "list.txt": (items) =>
    items
      .map(({ stem, options }, i) => `${i + 1}. ${stem}\nA) ${options[1]}\nB) ${options[0]}\nAnswer: B\n`)
      .join("\n"),
};

/** @param peakWithin runs a program of ours with a limit to its heap, and gives its peak memory in MB */
export const exchangeParts = (folder, bin, peakWithin) => ({
  /** All, or those whose names follow as BENCH_ONLY=gift,docx. */
  exchange() {
    const only = process.env.BENCH_ONLY?.split(",") ?? null;
    const isWanted = (name) => only === null || only.some((one) => name.startsWith(one));
    const text = bankYaml(ITEMS);
    const bank = join(folder, "large.yaml");
    writeFileSync(bank, text);
    const measured = (what, format, args) => {
      const yardstick = time(() => node(bin, "check", bank));
      let peak = 0;
      const candidate = time(() => void (peak = peakWithin(HEAP_MB, bin, ...args)));
      const of = (clock) => ({
        yardstick: yardstick[clock],
        candidate: candidate[clock],
        ratio: candidate[clock] / yardstick[clock],
      });
      row(
        `${what}, ${ITEMS} items`,
        { wall: of("wall"), cpu: of("cpu") },
        "check of the same bank",
        LIMITS[format] ?? 2,
      );
      const memory = { yardstick: MOST_MB, candidate: peak, ratio: peak / MOST_MB };
      row(`${what}, peak memory in MB`, { memory }, `${MOST_MB} MB`, 1, "memory");
    };
    const read = (name, file) => {
      const into = join(folder, "in.yaml");
      rmSync(into, { force: true });
      measured(`import of ${name}`, name, ["import", file, "--out", into]);
      if (!existsSync(into)) return;
      const count = load(readFileSync(into, "utf8")).items.length;
      if (count !== ITEMS) throw new Error(`${name} gave ${count} of ${ITEMS} items`);
    };
    const out = join(folder, "out");
    for (const [format, ending] of Object.entries(WRITERS)) {
      if (!isWanted(format)) continue;
      rmSync(out, { recursive: true, force: true });
      measured(`build --to ${format}`, format, ["build", bank, "--to", format, "--out", out]);
      if (ending === null) continue;
      const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(
        (one) => one.isFile() && ending.test(one.name),
      );
      const made = files.find(({ name }) => format !== "docx" || name.includes("key")) ?? files[0];
      read(format, join(made.parentPath, made.name));
    }
    const items = load(text).items.map(({ stem, key, distractors }) => ({
      stem,
      options: [key, ...distractors.map((one) => one.text)],
    }));
    for (const [name, write] of Object.entries(TEXTS)) {
      if (!isWanted(name)) continue;
      const file = join(folder, name);
      writeFileSync(file, write(items));
      read(name, file);
    }
  },
});
